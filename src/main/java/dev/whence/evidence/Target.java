package dev.whence.evidence;

import java.util.Arrays;
import java.util.Optional;
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

  /** Reads what {@link #toString} wrote; empty where that cannot have written it. */
  public static Optional<Target> read(String written) {
    int end = written.indexOf("://");
    Optional<Scheme> scheme =
        Arrays.stream(Scheme.values())
            .filter(known -> end > 0 && known.id().equals(written.substring(0, end)))
            .findFirst();
    return scheme.flatMap(known -> read(known, written.substring(end + 3)));
  }

  private static Optional<Target> read(Scheme scheme, String rest) {
    int slash = rest.indexOf('/');
    String endpoint = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    int colon = endpoint.lastIndexOf(':');
    boolean hasPort = colon > endpoint.lastIndexOf(']');
    String host = hasPort ? endpoint.substring(0, colon) : endpoint;
    String port = hasPort ? endpoint.substring(colon + 1) : "";
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    boolean digits = port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
    if (host.isEmpty() || !digits || (hasPort && port.isEmpty())) {
      return Optional.empty();
    }
    int number = hasPort ? Integer.parseInt(port) : 1;
    OptionalInt given = hasPort ? OptionalInt.of(number) : OptionalInt.empty();
    return number < 1 || number > 65535
        ? Optional.empty()
        : Optional.of(new Target(scheme, host, given, path));
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
