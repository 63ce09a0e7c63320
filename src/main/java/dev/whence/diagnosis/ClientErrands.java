package dev.whence.diagnosis;

import static dev.whence.evidence.Finding.*;
import static dev.whence.symptom.OperatingSystem.LINUX;
import static dev.whence.symptom.OperatingSystem.MACOS;
import static dev.whence.symptom.OperatingSystem.WINDOWS;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is run on the machine of the client: attempts, look-ups, its own settings. */
final class ClientErrands {
  private ClientErrands() {}

  static final Errand PROTOCOL =
      new Errand(
          "protocol",
          Set.of("protocol-mismatch", "tls-mismatch"),
          Set.of(REPORTED_TLS_ESTABLISHED, REPORTED_PLAIN_ON_TLS, REPORTED_TLS_EXPECTED),
          Map.of(
              LINUX, List.of("curl -vk https://{host}:{port}/"),
              WINDOWS, List.of("curl.exe -vk https://{host}:{port}/"),
              MACOS, List.of("curl -vk https://{host}:{port}/")),
          "protocol");

  static final Errand DIRECT =
      new Errand(
          "direct",
          Set.of("proxy-software", "wrong-host"),
          Set.of(REPORTED_CONNECTED, REPORTED_REFUSED, REPORTED_TIMED_OUT),
          Map.of(
              LINUX, List.of("nc -vz {host} {port}"),
              WINDOWS, List.of("Test-NetConnection {host} -Port {port}"),
              MACOS, List.of("nc -vz {host} {port}")),
          "direct");

  static final Errand CERTIFICATE =
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
          "certificate");

  static final Errand CLOCK =
      new Errand(
          "clock",
          Set.of("clock-wrong"),
          Set.of(CLOCK_SHOWN),
          Map.of(
              LINUX, List.of("date -u +%FT%TZ"),
              WINDOWS, List.of("(Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')"),
              MACOS, List.of("date -u +%FT%TZ")),
          "clock");

  static final Errand LOOK_UP =
      new Errand(
          "look-up",
          Set.of("resolver-broken", "record-not-spread", "domain-expired"),
          Set.of(REPORTED_RESOLVED, REPORTED_NAME_NOT_FOUND, REPORTED_NAME_FAILED),
          Map.of(
              LINUX, List.of("nslookup {name}"),
              WINDOWS, List.of("nslookup {name}"),
              MACOS, List.of("nslookup {name}")),
          "look-up");

  static final Errand HOSTS =
      new Errand(
          "hosts",
          Set.of("hosts-file"),
          Set.of(HOSTS_ENTRY, NO_HOSTS_ENTRY),
          Map.of(
              LINUX, List.of("cat /etc/hosts"),
              WINDOWS, List.of("type C:\\Windows\\System32\\drivers\\etc\\hosts"),
              MACOS, List.of("cat /etc/hosts")),
          "hosts");

  static final Errand ROUTE =
      new Errand(
          "route",
          Set.of("no-route", "overlapping-route"),
          Set.of(ROUTE_FOUND, ROUTE_MISSING),
          Map.of(LINUX, List.of("ip route get {address}")),
          "route");

  static final Errand PING =
      new Errand(
          "ping",
          Set.of("server-down", "private-address"),
          Set.of(PING_ANSWERED, PING_SILENT),
          Map.of(
              LINUX, List.of("ping -c 4 {host}"),
              WINDOWS, List.of("ping {host}"),
              MACOS, List.of("ping -c 4 {host}")),
          "ping");

  /** A registry knows domains, not the hosts within them. */
  static final Errand DOMAIN =
      new Errand(
              "registry",
              Set.of("domain-expired"),
              Set.of(DOMAIN_REGISTERED),
              Map.of(LINUX, List.of("whois {name}"), MACOS, List.of("whois {name}")),
              "domain")
          .only(
              Condition.fact(
                  "the target is a domain itself",
                  facts ->
                      facts
                          .target()
                          .filter(
                              one -> one.host().chars().filter(sign -> sign == '.').count() == 1)
                          .isPresent()));
}
