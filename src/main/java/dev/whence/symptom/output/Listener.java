package dev.whence.symptom.output;

import dev.whence.evidence.NetworkAddress;
import java.util.Optional;

/**
 * One socket that is listened on.
 *
 * @param address where; absent for any address
 * @param serves which kinds of address an open listener serves
 * @param process who, empty where the listing does not say
 */
record Listener(
    int port,
    Optional<NetworkAddress> address,
    Serves serves,
    String process,
    String command,
    boolean queueFull) {

  /** IPv4, IPv6 or both. */
  enum Serves {
    IPV4,
    IPV6,
    BOTH
  }

  boolean isOpen() {
    return address.isEmpty();
  }

  boolean serves(NetworkAddress wanted) {
    return switch (serves) {
      case BOTH -> true;
      case IPV4 -> wanted.isIpv4();
      case IPV6 -> !wanted.isIpv4();
    };
  }

  String addressText() {
    return address.map(NetworkAddress::text).orElse(serves == Serves.IPV6 ? "::" : "0.0.0.0");
  }
}
