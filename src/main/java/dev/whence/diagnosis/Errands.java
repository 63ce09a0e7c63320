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

  static final List<Errand> ALL =
      List.of(
          new Errand(
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
                      List.of("lsof -nP -iTCP:{port} -sTCP:LISTEN", "lsof -nP -iTCP -sTCP:LISTEN")),
              "listing"),
          new Errand(
              Set.of("host-firewall", "panel-firewall"),
              Set.of(FIREWALL_BLOCKS, FIREWALL_OPEN),
              Map.of(
                  LINUX, List.of("sudo nft list ruleset"),
                  WINDOWS, List.of("netsh advfirewall firewall show rule name=all dir=in"),
                  MACOS, List.of("sudo pfctl -s info; sudo pfctl -s rules")),
              "firewall"),
          new Errand(
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
              "ports"),
          new Errand(
              Set.of("port-reserved"),
              Set.of(PORT_RESERVED, PORT_NOT_RESERVED),
              Map.of(WINDOWS, List.of("netsh int ipv4 show excludedportrange protocol=tcp")),
              "reserved"),
          new Errand(
              Set.of("protocol-mismatch", "tls-mismatch"),
              Set.of(REPORTED_TLS_ESTABLISHED, REPORTED_PLAIN_ON_TLS, REPORTED_TLS_EXPECTED),
              Map.of(
                  LINUX, List.of("curl -vk https://{host}:{port}/"),
                  WINDOWS, List.of("curl.exe -vk https://{host}:{port}/"),
                  MACOS, List.of("curl -vk https://{host}:{port}/")),
              "protocol"),
          new Errand(
              Set.of("cloud-security-group", "provider-block", "asymmetric-route"),
              Set.of(PACKETS_ARRIVE, NO_PACKETS_ARRIVE),
              Map.of(
                  LINUX, List.of("sudo timeout 30 tcpdump -nn -i any tcp port {port}"),
                  MACOS, List.of("sudo tcpdump -nn -i any -c 5 tcp port {port}")),
              "packets"),
          new Errand(
              Set.of("proxy-software", "wrong-host"),
              Set.of(REPORTED_CONNECTED, REPORTED_REFUSED, REPORTED_TIMED_OUT),
              Map.of(
                  LINUX, List.of("nc -vz {host} {port}"),
                  WINDOWS, List.of("Test-NetConnection {host} -Port {port}"),
                  MACOS, List.of("nc -vz {host} {port}")),
              "direct"),
          new Errand(
              Set.of("server-down", "private-address"),
              Set.of(PING_ANSWERED, PING_SILENT),
              Map.of(
                  LINUX, List.of("ping -c 4 {host}"),
                  WINDOWS, List.of("ping {host}"),
                  MACOS, List.of("ping -c 4 {host}")),
              "ping"));
}
