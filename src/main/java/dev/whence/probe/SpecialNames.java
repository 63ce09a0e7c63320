package dev.whence.probe;

import java.util.Set;

/**
 * Names that mean something on one network only, or nothing anywhere, so that no query is sent for
 * them. The domains of the documentation, such as example.com, exist and are none of these.
 */
final class SpecialNames {
  /** Reserved by RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476 and ICANN, or by wide habit. */
  private static final Set<String> LOCAL =
      Set.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "private",
          "corp",
          "home",
          "mail",
          "lan",
          "consul",
          "svc",
          "test",
          "example",
          "home.arpa");

  private static final Set<String> NOWHERE = Set.of("arpa", "invalid", "onion", "alt", "i2p");

  /** Where cloud machines fetch their secrets, by name. */
  private static final Set<String> METADATA =
      Set.of(
          "metadata.google.internal",
          "metadata.goog",
          "metadata.tencentyun.com",
          "metadata.packet.net",
          "metadata.platformequinix.com",
          "instance-data.ec2.internal");

  private SpecialNames() {}

  /** Whether nothing opens the name, not even the operator's own hand. */
  static boolean isNever(String name) {
    return isWithin(name, METADATA) || (isWithin(name, NOWHERE) && !isWithin(name, LOCAL));
  }

  static boolean isLocal(String name) {
    return isWithin(name, LOCAL);
  }

  /** Whether no name server is ever asked for it. */
  static boolean isUnasked(String name) {
    return name.indexOf('.') < 0 || isNever(name) || isLocal(name);
  }

  static boolean isLocalhost(String name) {
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  private static boolean isWithin(String name, Set<String> domains) {
    for (String rest = name; ; rest = rest.substring(rest.indexOf('.') + 1)) {
      if (domains.contains(rest)) {
        return true;
      }
      if (rest.indexOf('.') < 0) {
        return false;
      }
    }
  }
}
