package dev.whence.diagnosis;

import dev.whence.symptom.ErrorKind;
import java.util.List;

/** The causes that the shipped documents give for the errors that conversations are about. */
final class Documented {
  private Documented() {}

  static List<String> causes(ErrorKind kind) {
    return switch (kind) {
      case CONNECTION_REFUSED ->
          List.of(
              "wrong-port",
              "wrong-host",
              "dns-wrong-address",
              "cdn-in-front",
              "not-listening",
              "proxy-software",
              "bound-to-other-address");
      case CONNECTION_TIMEOUT ->
          List.of(
              "host-firewall",
              "cloud-security-group",
              "panel-firewall",
              "server-down",
              "dns-wrong-address",
              "private-address");
      case ADDRESS_NOT_AVAILABLE -> List.of("local-ports-exhausted", "time-wait-buildup");
      case PROTOCOL_MISMATCH -> List.of("protocol-mismatch", "tls-mismatch");
      case HOST_UNREACHABLE -> List.of("no-route", "overlapping-route");
      case CERTIFICATE_INVALID ->
          List.of("certificate-expired", "certificate-self-signed", "clock-wrong");
      case ADDRESS_IN_USE -> List.of("other-process-on-port", "previous-connections-in-time-wait");
      case NAME_NOT_RESOLVED -> List.of("name-misspelt", "resolver-broken", "hosts-file");
      case BAD_GATEWAY -> List.of("backend-down", "backend-too-slow");
      case CONNECTION_RESET -> List.of("server-crashed");
      case TOO_MANY_OPEN_FILES -> List.of("open-files-limit-low");
    };
  }
}
