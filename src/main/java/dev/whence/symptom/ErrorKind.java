package dev.whence.symptom;

import java.util.Locale;
import java.util.Optional;

/** A canonical connection error, whatever a system, runtime or language calls it. */
public enum ErrorKind {
  CONNECTION_REFUSED,
  CONNECTION_TIMEOUT,
  ADDRESS_NOT_AVAILABLE,
  PROTOCOL_MISMATCH,
  NAME_NOT_RESOLVED,
  CONNECTION_RESET,
  HOST_UNREACHABLE,
  ADDRESS_IN_USE,
  CERTIFICATE_INVALID,
  TOO_MANY_OPEN_FILES,
  BAD_GATEWAY;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ErrorKind> of(String id) {
    for (ErrorKind kind : values()) {
      if (kind.id().equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
