package dev.whence.evidence;

import java.util.OptionalInt;

/**
 * A host, port and scheme to check. It reads as {@code scheme://host:port/path}; an IPv6 host
 * stands in brackets there, and a lone {@code /} is no path. The port is absent where a paste names
 * only a host. Never a user, password, query or fragment.
 */
public record Target(Scheme scheme, String host, OptionalInt port, String path) {
  public Target {
    if (host.isEmpty()) {
      throw new IllegalArgumentException("a target needs a host");
    }
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65535)) {
      throw new IllegalArgumentException("port must be 1 to 65535, not " + port.getAsInt());
    }
    if (path.equals("/")) {
      path = "";
    }
    if (!path.isEmpty() && !path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with /, not " + path);
    }
  }

  public static Target tcp(String host, int port) {
    return new Target(Scheme.TCP, host, OptionalInt.of(port), "");
  }

  /** Host and port as people write them, IPv6 in brackets. */
  public String endpoint() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port.isPresent() ? name + ":" + port.getAsInt() : name;
  }

  @Override
  public String toString() {
    return scheme.id() + "://" + endpoint() + path;
  }
}
