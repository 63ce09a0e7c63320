#!/bin/sh
# Builds client - router - server out of network namespaces, then runs the command given as the client.
# To be started by: unshare -Urnm --kill-child sh network-lab.sh COMMAND... ; everything ends with it.
set -e
mount -t tmpfs tmpfs /run
for space in router server; do ip netns add $space; done
ip link set lo up
for space in router server; do ip -n $space link set lo up; done

ip link add client0 type veth peer name to-client netns router
ip -n router link add to-server type veth peer name server0 netns server
ip addr add 10.77.1.2/24 dev client0
ip addr add fd77:1::2/64 dev client0 nodad
ip link set client0 up
ip -n router addr add 10.77.1.1/24 dev to-client
ip -n router addr add fd77:1::1/64 dev to-client nodad
ip -n router link set to-client up
ip -n router addr add 10.77.2.1/24 dev to-server
ip -n router addr add fd77:2::1/64 dev to-server nodad
ip -n router link set to-server up
ip -n server addr add 10.77.2.2/24 dev server0
ip -n server addr add fd77:2::2/64 dev server0 nodad
ip -n server link set server0 up

ip route add 10.77.2.0/24 via 10.77.1.1
ip route add 10.78.0.0/16 via 10.77.1.1
ip -6 route add fd77:2::/64 via fd77:1::1
ip route add 10.83.0.0/16 via 10.77.1.1
ip -n router route add blackhole 10.83.0.0/16
ip -n server addr add 10.83.0.5/32 dev lo
ip route add blackhole 10.79.0.0/16
ip route add unreachable 10.80.0.0/16
ip route add prohibit 10.81.0.0/16
ip -n server route add default via 10.77.2.1
ip -n server -6 route add default via fd77:2::1

# What the person's own machine makes of names; for "moved" an old address.
printf '%s\n' '127.0.0.1 localhost' '10.77.2.2 server.example.com' '10.77.1.1 old.example.com' \
  '10.77.1.1 cdn.example.com' '10.77.1.1 moved.example.com' '10.83.0.5 inner.example.com' >/run/hosts
mount --bind /run/hosts /etc/hosts

# Every message is sent, however many there were before; dead hosts behind the router take 50 ms.
sysctl -qw net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0
for space in router server; do
  ip netns exec $space sysctl -qw net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0
done
ip netns exec router sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 \
  net.ipv4.neigh.to-server.mcast_solicit=1 net.ipv4.neigh.to-server.retrans_time_ms=50
# A full accept queue drops what comes; it does not answer with cookies.
ip netns exec server sysctl -qw net.ipv4.tcp_syncookies=0 2>/dev/null || true

rules() {
  # The same cases in each place, told apart by the first digits of the port.
  cat <<END
table inet lab {
  chain cases {
    type filter hook $2 priority 0;
    tcp dport ${1}03 reject with tcp reset
    tcp dport ${1}04 reject with icmpx type port-unreachable
    tcp dport ${1}05 reject with icmpx type admin-prohibited
    ip protocol tcp tcp dport ${1}06 reject with icmp type host-prohibited
    meta nfproto ipv6 tcp dport ${1}07 reject with icmpv6 type reject-route
    tcp dport ${1}08 reject with icmpx type host-unreachable
    tcp dport ${1}09 reject with icmpx type no-route
    tcp dport ${1}10 drop
  }
}
END
}
rules 80 input | ip netns exec server nft -f -
rules 81 forward | ip netns exec router nft -f -

# What the client dials is counted: first packets of TCP to anywhere, and everything that leaves it
# but the neighbours' own business.
nft -f - <<END
table inet wire {
  counter dialled { }
  chain output {
    type filter hook output priority -200;
    tcp flags & (syn | ack) == syn counter name dialled
    oifname != "lo" meta l4proto != { tcp, icmpv6 } counter name dialled
  }
}
END

exec "$@"
