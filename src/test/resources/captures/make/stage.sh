#!/bin/bash
# Makes the captures again: stage.sh FOLDER-FOR-RESULTS [SCRATCH]
# As root, on Debian 12 with the packages that README.md names. Everything happens in a network namespace of its own
# that has nothing but loopback, so no packet can leave; what it starts ends with it.
set -e
here=$(cd "$(dirname "$0")" && pwd)
results=$(mkdir -p "$1" && cd "$1" && pwd)
scratch=${2:-$(mktemp -d)}
export here results scratch
exec unshare --net --mount --pid --fork --kill-child bash "$here/inside.sh"
