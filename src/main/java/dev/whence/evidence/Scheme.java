package dev.whence.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The protocol that a target is to be spoken to with; TCP where none is known. */
public enum Scheme {
  TCP(0, false),
  TLS(443, true),
  HTTP(80, false),
  HTTPS(443, true),
  WS(80, false),
  WSS(443, true);

  private final int usualPort;
  private final boolean encrypted;

  Scheme(int usualPort, boolean encrypted) {
    this.usualPort = usualPort;
    this.encrypted = encrypted;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The port that a URL without one means, where the scheme has such a port. */
  public OptionalInt usualPort() {
    return usualPort == 0 ? OptionalInt.empty() : OptionalInt.of(usualPort);
  }

  public boolean isEncrypted() {
    return encrypted;
  }

  public boolean isWebSocket() {
    return this == WS || this == WSS;
  }

  public static Optional<Scheme> of(String id) {
    for (Scheme scheme : values()) {
      if (scheme.id().equals(id.toLowerCase(Locale.ROOT))) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }
}
