package dev.whence.diagnosis;

import static dev.whence.evidence.Finding.*;
import static dev.whence.symptom.OperatingSystem.LINUX;
import static dev.whence.symptom.OperatingSystem.MACOS;
import static dev.whence.symptom.OperatingSystem.WINDOWS;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every command that Whence asks people to run; where two settle as much, the earlier goes first.
 */
final class Errands {
  private Errands() {}

  /** What does the same where a command is not installed. */
  static final Map<String, String> INSTEAD =
      Map.of(
          "ss -ltnp", "netstat -tln",
          "ss -ltn 'sport = :{port}'", "netstat -tln",
          "sudo nft list ruleset", "sudo iptables -S",
          "ip -brief address", "hostname -I",
          "nc -vz {host} {port}", "curl -v telnet://{host}:{port}");

  static final List<Errand> ALL =
      List.of(
          new Errand(
              "listing",
              Set.of(
                  "wrong-port",
                  "not-listening",
                  "bound-to-other-address",
                  "full-accept-queue",
                  "other-process-on-port",
                  "earlier-instance-running"),
              Set.of(
                  LISTENS_ON_ALL,
                  LISTENS_ON_TARGET,
                  LISTENS_ON_LOOPBACK,
                  LISTENS_ON_ADDRESS,
                  LISTENS_ON_OTHER_FAMILY,
                  LISTENS_ON_OTHER_PORT,
                  NOTHING_LISTENS),
              Map.of(
                  LINUX, List.of("ss -ltnp"),
                  WINDOWS, List.of("netstat -ano | findstr :{port}", "netstat -ano"),
                  MACOS,
                      List.of(
                          "sudo lsof -nP -iTCP:{port} -sTCP:LISTEN",
                          "sudo lsof -nP -iTCP -sTCP:LISTEN")),
              Map.of(
                  LINUX, List.of("ss -ltn 'sport = :{port}'"),
                  WINDOWS, List.of("netstat -ano -p TCP"),
                  MACOS, List.of("netstat -an -p tcp")),
              "listing"),
          new Errand(
              "firewall",
              Set.of("host-firewall", "panel-firewall", "firewall-rejects"),
              Set.of(FIREWALL_BLOCKS, FIREWALL_OPEN),
              Map.of(
                  LINUX, List.of("sudo nft list ruleset"),
                  WINDOWS, List.of("netsh advfirewall firewall show rule name=all dir=in"),
                  MACOS, List.of("sudo pfctl -s info; sudo pfctl -s rules")),
              "firewall"),
          new Errand(
              "own-address",
              Set.of(
                  "wrong-host",
                  "dns-wrong-address",
                  "cdn-in-front",
                  "server-down",
                  "address-not-on-machine"),
              Set.of(OWN_ADDRESSES),
              Map.of(
                  LINUX, List.of("ip -brief address"),
                  WINDOWS, List.of("ipconfig"),
                  MACOS, List.of("ifconfig")),
              "own-address"),
          new Errand(
              "port-range sockets",
              Set.of("local-ports-exhausted", "time-wait-buildup"),
              Set.of(),
              Map.of(
                  LINUX, List.of("sysctl net.ipv4.ip_local_port_range; ss -s"),
                  WINDOWS,
                      List.of(
                          "netsh int ipv4 show dynamicport tcp; Get-NetTCPConnection | Group-Object"
                              + " State -NoElement"),
                  MACOS,
                      List.of(
                          "sysctl net.inet.ip.portrange.first net.inet.ip.portrange.last; netstat"
                              + " -anp tcp | awk '{print $6}' | sort | uniq -c")),
              Map.of(LINUX, List.of("ss -Htan | awk '{print $1}' | sort | uniq -c")),
              "ports"),
          new Errand(
              "reserved",
              Set.of("port-reserved"),
              Set.of(PORT_RESERVED, PORT_NOT_RESERVED),
              Map.of(WINDOWS, List.of("netsh int ipv4 show excludedportrange protocol=tcp")),
              "reserved"),
          new Errand(
              "protocol",
              Set.of("protocol-mismatch", "tls-mismatch"),
              Set.of(REPORTED_TLS_ESTABLISHED, REPORTED_PLAIN_ON_TLS, REPORTED_TLS_EXPECTED),
              Map.of(
                  LINUX, List.of("curl -vk https://{host}:{port}/"),
                  WINDOWS, List.of("curl.exe -vk https://{host}:{port}/"),
                  MACOS, List.of("curl -vk https://{host}:{port}/")),
              "protocol"),
          new Errand(
              "packets",
              Set.of("cloud-security-group"),
              Set.of(PACKETS_ARRIVE, NO_PACKETS_ARRIVE),
              Map.of(
                  LINUX, List.of("sudo timeout 30 tcpdump -nn -i any tcp port {port}"),
                  MACOS, List.of("sudo tcpdump -nn -i any -c 5 tcp port {port}")),
              "packets"),
          new Errand(
              "direct",
              Set.of("proxy-software", "wrong-host"),
              Set.of(REPORTED_CONNECTED, REPORTED_REFUSED, REPORTED_TIMED_OUT),
              Map.of(
                  LINUX, List.of("nc -vz {host} {port}"),
                  WINDOWS, List.of("Test-NetConnection {host} -Port {port}"),
                  MACOS, List.of("nc -vz {host} {port}")),
              "direct"),
          new Errand(
              "protocol",
              Set.of(
                  "certificate-expired",
                  "certificate-wrong-host",
                  "certificate-self-signed",
                  "certificate-unknown-issuer"),
              Set.of(
                  REPORTED_TLS_ESTABLISHED,
                  REPORTED_CERTIFICATE_EXPIRED,
                  REPORTED_CERTIFICATE_WRONG_HOST,
                  REPORTED_CERTIFICATE_SELF_SIGNED,
                  REPORTED_CERTIFICATE_UNKNOWN_ISSUER),
              Map.of(
                  LINUX, List.of("curl -v https://{host}:{port}/"),
                  WINDOWS, List.of("curl.exe -v https://{host}:{port}/"),
                  MACOS, List.of("curl -v https://{host}:{port}/")),
              "certificate"),
          new Errand(
              "clock",
              Set.of("clock-wrong"),
              Set.of(CLOCK_SHOWN),
              Map.of(
                  LINUX, List.of("date -u +%FT%TZ"),
                  WINDOWS, List.of("(Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')"),
                  MACOS, List.of("date -u +%FT%TZ")),
              "clock"),
          new Errand(
              "look-up",
              Set.of("resolver-broken", "record-not-spread", "domain-expired"),
              Set.of(REPORTED_RESOLVED, REPORTED_NAME_NOT_FOUND, REPORTED_NAME_FAILED),
              Map.of(
                  LINUX, List.of("nslookup {name}"),
                  WINDOWS, List.of("nslookup {name}"),
                  MACOS, List.of("nslookup {name}")),
              "look-up"),
          new Errand(
              "hosts",
              Set.of("hosts-file"),
              Set.of(HOSTS_ENTRY, NO_HOSTS_ENTRY),
              Map.of(
                  LINUX, List.of("cat /etc/hosts"),
                  WINDOWS, List.of("type C:\\Windows\\System32\\drivers\\etc\\hosts"),
                  MACOS, List.of("cat /etc/hosts")),
              "hosts"),
          new Errand(
              "route",
              Set.of("no-route", "overlapping-route"),
              Set.of(ROUTE_FOUND, ROUTE_MISSING),
              Map.of(LINUX, List.of("ip route get {address}")),
              "route"),
          new Errand(
              "connections",
              Set.of("previous-connections-in-time-wait"),
              Set.of(TIME_WAIT_ON_PORT),
              Map.of(LINUX, List.of("ss -tan 'sport = :{port}'")),
              "leftovers"),
          new Errand(
              "proxy-log",
              Set.of(
                  "backend-down",
                  "backend-wrong-address",
                  "backend-too-slow",
                  "backend-crashed",
                  "backend-protocol-mismatch",
                  "no-healthy-backend",
                  "backend-name-stale"),
              Set.of(PASTED_BACKEND),
              Map.of(LINUX, List.of("sudo tail -n 20 /var/log/nginx/error.log")),
              "proxy-log"),
          new Errand(
              "ping",
              Set.of("server-down", "private-address"),
              Set.of(PING_ANSWERED, PING_SILENT),
              Map.of(
                  LINUX, List.of("ping -c 4 {host}"),
                  WINDOWS, List.of("ping {host}"),
                  MACOS, List.of("ping -c 4 {host}")),
              "ping"),
          // It helps with these, and settles neither.
          new Errand(
              "packets",
              Set.of("provider-block", "asymmetric-route"),
              Set.of(PACKETS_ARRIVE, NO_PACKETS_ARRIVE),
              Map.of(
                  LINUX, List.of("sudo timeout 30 tcpdump -nn -i any tcp port {port}"),
                  MACOS, List.of("sudo tcpdump -nn -i any -c 5 tcp port {port}")),
              "packets"));
}
