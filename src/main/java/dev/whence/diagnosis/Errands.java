package dev.whence.diagnosis;

import java.util.List;
import java.util.Map;

/**
 * Every command that Whence asks people to run; where two settle as much, the earlier goes first.
 */
final class Errands {
  private Errands() {}

  /** What does the same where a command is not installed. */
  static final Map<String, String> INSTEAD =
      Map.of(
          "ss -ltnp", "netstat -tln",
          "ss -ltn 'sport = :{port}'", "nc -4 -vz 127.0.0.1 {port}",
          "nc -4 -vz 127.0.0.1 {port}", "curl -v telnet://127.0.0.1:{port}",
          "nc -6 -vz ::1 {port}", "curl -v telnet://[::1]:{port}",
          "sudo nft list ruleset", "sudo iptables -S",
          "ip -brief address", "hostname -I",
          "nc -vz {host} {port}", "curl -v telnet://{host}:{port}");

  static final List<Errand> ALL =
      List.of(
          MachineErrands.LISTING,
          FilterErrands.UFW,
          FilterErrands.FIREWALL,
          MachineErrands.OVER_IPV4,
          MachineErrands.OVER_IPV6,
          MachineErrands.OWN_ADDRESS,
          MachineErrands.LOCAL_PORTS,
          MachineErrands.RESERVED,
          ClientErrands.PROTOCOL,
          FilterErrands.PACKETS,
          ClientErrands.DIRECT,
          ClientErrands.CERTIFICATE,
          ClientErrands.CLOCK,
          ClientErrands.LOOK_UP,
          ClientErrands.HOSTS,
          ClientErrands.DOMAIN,
          ClientErrands.ROUTE,
          MachineErrands.LEFTOVERS,
          FilterErrands.PROXY_LOG,
          MachineErrands.BACKEND_LISTING,
          ClientErrands.PING,
          FilterErrands.PACKETS_TO_HELP);
}
