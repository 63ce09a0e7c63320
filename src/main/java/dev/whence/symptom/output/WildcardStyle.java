package dev.whence.symptom.output;

import dev.whence.symptom.output.Listener.Serves;

/**
 * How a listing writes a socket that is open to every address, which differs by program and age: ss
 * since iproute2 4.15 parts IPv6 alone ({@code [::]:80}) from both ({@code *:80}); older ones, and
 * netstat of Linux, write both alike ({@code :::80}).
 *
 * @param oldSs colons without brackets are there: a star is IPv4 then
 * @param newSs the far end is written by its kind, or the heading names the process
 * @param familiesNamed netstat of macOS and FreeBSD names tcp4, tcp6 and tcp46; others do not
 */
record WildcardStyle(boolean oldSs, boolean newSs, boolean familiesNamed) {
  static WildcardStyle of(Pasted pasted) {
    boolean oldSs = false;
    boolean newSs = false;
    boolean named = false;
    for (Pasted.Line line : pasted.lines()) {
      boolean listens = line.word(0).equals("LISTEN");
      oldSs = oldSs || (listens && line.word(3).startsWith(":::"));
      newSs =
          newSs
              || (listens && (line.word(4).equals("0.0.0.0:*") || line.word(4).equals("[::]:*")))
              || (line.has("Peer Address:Port") && line.has("Process"));
      named = named || line.word(0).equals("tcp4") || line.word(0).equals("tcp46");
    }
    return new WildcardStyle(oldSs, newSs, named);
  }

  /**
   * Where nothing tells old from new, a star is IPv4 in both. Without netlink, as on OpenWrt, ss
   * reads a file that says nothing of IPv6 alone, nor of the length of the queue: then it is sure
   * of neither.
   */
  Serves ssStar(boolean queueShown) {
    if (oldSs) {
      return Serves.IPV4;
    }
    if (newSs) {
      return queueShown ? Serves.BOTH : Serves.IPV6_PERHAPS_IPV4;
    }
    return queueShown ? Serves.IPV4_PERHAPS_IPV6 : Serves.PERHAPS_BOTH;
  }

  Serves ssColons(String host) {
    return host.startsWith("[") ? Serves.IPV6 : Serves.IPV6_PERHAPS_IPV4;
  }

  /** A dot before the port is BSD's way, macOS's too; where the family is named, tcp6 is alone. */
  Serves netstatStar(String protocol, String local) {
    return switch (protocol) {
      case "tcp46" -> Serves.BOTH;
      case "tcp4" -> Serves.IPV4;
      case "tcp6" ->
          local.startsWith("*.") && familiesNamed ? Serves.IPV6 : Serves.IPV6_PERHAPS_IPV4;
      default -> Serves.IPV4_PERHAPS_IPV6;
    };
  }
}
