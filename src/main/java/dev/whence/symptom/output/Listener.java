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

  /** IPv4, IPv6 or both; on Windows an IPv6 listener serves IPv4 only if its program says so. */
  enum Serves {
    IPV4,
    IPV6,
    BOTH,
    MAYBE_BOTH
  }

  boolean isOpen() {
    return address.isEmpty();
  }

  boolean serves(NetworkAddress wanted) {
    return switch (serves) {
      case BOTH, MAYBE_BOTH -> true;
      case IPV4 -> wanted.isIpv4();
      case IPV6 -> !wanted.isIpv4();
    };
  }

  /** Whether it surely serves that kind of address, or surely does not. */
  boolean isSureOf(NetworkAddress wanted) {
    return serves != Serves.MAYBE_BOTH || !wanted.isIpv4();
  }

  String addressText() {
    boolean colons = serves == Serves.IPV6 || serves == Serves.MAYBE_BOTH;
    return address.map(NetworkAddress::text).orElse(colons ? "::" : "0.0.0.0");
  }
}
