package dev.whence.diagnosis;

import static dev.whence.evidence.Finding.*;
import static dev.whence.symptom.OperatingSystem.LINUX;
import static dev.whence.symptom.OperatingSystem.MACOS;
import static dev.whence.symptom.OperatingSystem.WINDOWS;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is run on the machine that listens: its ports and its addresses. */
final class MachineErrands {
  private MachineErrands() {}

  static final Errand LISTING =
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
              LISTENS_ON_ONE_FAMILY,
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
              WINDOWS, List.of("powershell Get-NetTCPConnection -State Listen"),
              MACOS, List.of("netstat -an -p tcp")),
          "listing");

  /** A proxy that is refused: does anything listen where it looks? */
  static final Errand BACKEND_LISTING =
      new Errand(
              "listing",
              Set.of("backend-down", "backend-wrong-address"),
              LISTING.shows(),
              LISTING.commands(),
              LISTING.again(),
              "listing")
          .only(GatewayRules.backend("refused"));

  /** Where a listing left open whether IPv4 is served beside IPv6, a try on the machine tells. */
  static final Errand OVER_IPV4 =
      overOtherKind(
          "nc -4 -vz 127.0.0.1 {port}", "Test-NetConnection 127.0.0.1 -Port {port}", "IPv4");

  static final Errand OVER_IPV6 =
      overOtherKind("nc -6 -vz ::1 {port}", "Test-NetConnection ::1 -Port {port}", "IPv6");

  private static Errand overOtherKind(String posix, String windows, String family) {
    return new Errand(
            "loopback",
            Set.of("bound-to-other-address"),
            Set.of(LOOPBACK_ANSWERS, LOOPBACK_REFUSES),
            Map.of(
                LINUX, List.of(posix),
                MACOS, List.of(posix),
                WINDOWS, List.of(windows)),
            "other-kind")
        .only(Families.leavesOpen(family));
  }

  static final Errand OWN_ADDRESS =
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
          "own-address");

  static final Errand LOCAL_PORTS =
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
          "ports");

  static final Errand RESERVED =
      new Errand(
          "reserved",
          Set.of("port-reserved"),
          Set.of(PORT_RESERVED, PORT_NOT_RESERVED),
          Map.of(WINDOWS, List.of("netsh int ipv4 show excludedportrange protocol=tcp")),
          "reserved");

  static final Errand LEFTOVERS =
      new Errand(
          "connections",
          Set.of("previous-connections-in-time-wait"),
          Set.of(TIME_WAIT_ON_PORT),
          Map.of(LINUX, List.of("ss -tan 'sport = :{port}'")),
          "leftovers");
}
