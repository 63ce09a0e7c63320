#!/bin/bash
# nginx and haproxy as people run them, before far ends that are gone, mute or rude.
set -e
mkdir -p "$scratch/nginx/logs"
cat > "$scratch/nginx/nginx.conf" <<CONF
pid $scratch/nginx/pid; error_log $scratch/nginx/logs/error.log info; worker_processes 1;
events { worker_connections 64; }
http {
  access_log off; proxy_read_timeout 1s; proxy_connect_timeout 1s;
  map \$http_upgrade \$connection_upgrade { default upgrade; '' close; }
  server { listen 6021; location / { proxy_pass http://127.0.0.1:6001; } }
  server { listen 6022; location / { proxy_pass http://127.0.0.1:6008; } }
  server { listen 6023; location / { proxy_pass http://127.0.0.1:6002; } }
  server { listen 6024; location / { proxy_pass http://127.0.0.1:6003; } }
  server { listen 6025; location / { proxy_pass http://127.0.0.1:6004; } }
  server { listen 6026; location / { proxy_pass https://127.0.0.1:6005; } }
  server { listen 6027; location / { proxy_pass http://10.98.0.1:80; } }
  server { listen 6028; location / { return 503; } }
  server { listen 6029; location / { proxy_ssl_verify on; proxy_ssl_trusted_certificate $scratch/certificates/trusted.pem; proxy_ssl_name localhost; proxy_pass https://127.0.0.1:6012; } }
  server { listen 6030 ssl; ssl_certificate $scratch/certificates/good.pem; ssl_certificate_key $scratch/certificates/good.key; location / { return 200 ok; } }
  server { listen 6035; resolver 127.0.0.53; set \$gone gone.invalid; location / { proxy_pass http://\$gone:80; } }
}
CONF
nginx -p "$scratch/nginx" -c "$scratch/nginx/nginx.conf" 2>/dev/null
cat > "$scratch/haproxy.cfg" <<CONF
defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 1s
  retries 0
frontend gone
  bind 127.0.0.1:6041
  default_backend gone
backend gone
  server s 127.0.0.1:6001
frontend mute
  bind 127.0.0.1:6042
  default_backend mute
backend mute
  server s 127.0.0.1:6008
frontend rude
  bind 127.0.0.1:6043
  default_backend rude
backend rude
  server s 127.0.0.1:6003
CONF
haproxy -D -f "$scratch/haproxy.cfg" 2>/dev/null
