#!/bin/bash
# Runs inside the namespace: routes, name server, certificates, servers, then the programs.
set -e
mount -t proc proc /proc
ip link set lo up
ip address add 127.0.0.53/8 dev lo 2>/dev/null || true
ip route add unreachable 10.98.0.0/24            # EHOSTUNREACH; 10.97.0.1 has no route at all: ENETUNREACH
iptables -A INPUT -p tcp --dport 6002 -j DROP     # time-out
printf 'nameserver 127.0.0.53\noptions timeout:1 attempts:1\n' > "$scratch/resolv.conf"
mount --bind "$scratch/resolv.conf" /etc/resolv.conf
printf '127.0.0.1 localhost db.internal api.internal redis.internal\n::1 localhost\n' > "$scratch/hosts"
mount --bind "$scratch/hosts" /etc/hosts
printf 'hosts: files dns\npasswd: files\ngroup: files\n' > "$scratch/nsswitch.conf"
mount --bind "$scratch/nsswitch.conf" /etc/nsswitch.conf
bash "$here/certificates.sh" "$scratch/certificates"
/usr/bin/python3 "$here/servers.py" "$scratch/certificates" > "$scratch/servers.log" 2>&1 &
bash "$here/proxies.sh"
sleep 1
/usr/bin/python3 "$here/programs.py"
