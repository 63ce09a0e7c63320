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

  /** What a listing says of one kind of address. */
  enum Certainty {
    NO,
    PERHAPS,
    YES
  }

  /**
   * IPv4, IPv6 or both. An IPv6 listener serves IPv4 too where its program did not ask for IPv6
   * alone, and most listings write both alike.
   */
  enum Serves {
    IPV4(Certainty.YES, Certainty.NO),
    IPV6(Certainty.NO, Certainty.YES),
    BOTH(Certainty.YES, Certainty.YES),
    IPV6_PERHAPS_IPV4(Certainty.PERHAPS, Certainty.YES),
    IPV4_PERHAPS_IPV6(Certainty.YES, Certainty.PERHAPS),
    PERHAPS_BOTH(Certainty.PERHAPS, Certainty.PERHAPS);

    private final Certainty ipv4;
    private final Certainty ipv6;

    Serves(Certainty ipv4, Certainty ipv6) {
      this.ipv4 = ipv4;
      this.ipv6 = ipv6;
    }

    Certainty of(boolean wantsIpv4) {
      return wantsIpv4 ? ipv4 : ipv6;
    }
  }

  /** On every address of a kind, or of both. */
  static Listener open(int port, Serves serves, String process, String command) {
    return new Listener(port, Optional.empty(), serves, process, command, false);
  }

  /** On one address alone. */
  static Listener bound(int port, NetworkAddress address, String process, String command) {
    Serves serves = address.isIpv4() ? Serves.IPV4 : Serves.IPV6;
    return new Listener(port, Optional.of(address), serves, process, command, false);
  }

  boolean isOpen() {
    return address.isEmpty();
  }

  String addressText() {
    boolean colons = serves == Serves.IPV6 || serves == Serves.IPV6_PERHAPS_IPV4;
    return address.map(NetworkAddress::text).orElse(colons ? "::" : "0.0.0.0");
  }
}
