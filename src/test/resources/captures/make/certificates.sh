#!/bin/bash
# One certificate authority that somebody trusts, one that nobody does, and a certificate for each way to be wrong.
set -e
mkdir -p "$1" && cd "$1"
authority() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.pem" -days 3650 -subj "/CN=$2" 2>/dev/null
}
signed() { # name, authority, subject, days from now, days valid
  openssl req -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.csr" -subj "/CN=$3" 2>/dev/null
  printf 'subjectAltName=DNS:%s\n' "$3" > "$1.ext"
  faketime=$(date -u -d "$4 days" +%Y%m%d%H%M%SZ); until=$(date -u -d "$4 days $5 days" +%Y%m%d%H%M%SZ)
  mkdir -p "$1.ca" && : > "$1.ca/index" && echo 01 > "$1.ca/serial"
  printf '[ca]\ndefault_ca=c\n[c]\ndir=%s.ca\ndatabase=%s.ca/index\nserial=%s.ca/serial\nnew_certs_dir=%s.ca\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n' "$1" "$1" "$1" "$1" > "$1.cnf"
  openssl ca -batch -config "$1.cnf" -cert "$2.pem" -keyfile "$2.key" -in "$1.csr" -out "$1.pem" \
    -startdate "$faketime" -enddate "$until" -extfile "$1.ext" -notext 2>/dev/null
}
authority trusted "Example Trusted Root"
authority nobody "Example Unknown Root"
signed good trusted localhost -1 365
signed expired trusted localhost -60 30
signed not-yet trusted localhost 30 60
signed other-name trusted www.example.org -1 365
signed unknown-issuer nobody localhost -1 365
openssl req -x509 -newkey rsa:2048 -nodes -keyout self-signed.key -out self-signed.pem -days 365 -subj /CN=localhost -addext subjectAltName=DNS:localhost 2>/dev/null
