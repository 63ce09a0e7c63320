package dev.whence.symptom.output;

import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Listener.Serves;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes one line of a listing of sockets apart, whichever program printed it. */
final class Sockets {
  /** Ports that lsof prints by their service's name. */
  private static final Map<String, Integer> SERVICES =
      Map.ofEntries(
          Map.entry("ssh", 22),
          Map.entry("domain", 53),
          Map.entry("http", 80),
          Map.entry("https", 443),
          Map.entry("ipp", 631),
          Map.entry("ms-sql-s", 1433),
          Map.entry("mysql", 3306),
          Map.entry("postgresql", 5432),
          Map.entry("redis", 6379),
          Map.entry("hbci", 3000),
          Map.entry("commplex-main", 5000),
          Map.entry("commplex-link", 5001),
          Map.entry("amqp", 5672),
          Map.entry("afs3-fileserver", 7000),
          Map.entry("vcom-tunnel", 8001),
          Map.entry("us-cli", 8082),
          Map.entry("us-srv", 8083),
          Map.entry("ddi-tcp-1", 8888),
          Map.entry("cslistener", 9000),
          Map.entry("etlservicemgr", 9001),
          Map.entry("xmlipcregsvc", 9092),
          Map.entry("websm", 9090),
          Map.entry("wap-wsp", 9200),
          Map.entry("irdmi", 8000),
          Map.entry("http-alt", 8080),
          Map.entry("webcache", 8080),
          Map.entry("pcsync-https", 8443),
          Map.entry("mongodb", 27017));

  private Sockets() {}

  /** A local end of a socket. */
  record Local(String host, int port) {}

  static Optional<Local> local(String word) {
    int colon = word.lastIndexOf(':');
    int dot = word.lastIndexOf('.');
    int cut = colon >= 0 ? colon : dot;
    if (cut <= 0) {
      return Optional.empty();
    }
    String port = word.substring(cut + 1);
    Integer number =
        Pasted.isNumber(port) ? Integer.valueOf(port) : SERVICES.get(port.toLowerCase(Locale.ROOT));
    return number == null || number > 65535
        ? Optional.empty()
        : Optional.of(new Local(word.substring(0, cut), number));
  }

  /** An open or bound listener; nothing where the host is neither. */
  static Optional<Listener> listener(
      Local local, Serves whenStar, Serves whenColons, String process, String command) {
    String host = local.host().replace("[", "").replace("]", "");
    int zone = host.indexOf('%');
    String bare = zone > 0 ? host.substring(0, zone) : host;
    return switch (bare) {
      case "*" -> Optional.of(Listener.open(local.port(), whenStar, process, command));
      case "0.0.0.0" -> Optional.of(Listener.open(local.port(), Serves.IPV4, process, command));
      case "::" -> Optional.of(Listener.open(local.port(), whenColons, process, command));
      default ->
          NetworkAddress.of(bare.equals("localhost") ? "127.0.0.1" : bare)
              .map(address -> Listener.bound(local.port(), address, process, command));
    };
  }

  /** A program's name as far as it is harmless to repeat. */
  static String harmless(String name) {
    StringBuilder kept = new StringBuilder();
    for (int at = 0; at < name.length() && kept.length() < 24; at++) {
      char character = name.charAt(at);
      if (Character.isLetterOrDigit(character) || character == '-' || character == '_') {
        kept.append(character);
      }
    }
    return kept.toString();
  }
}
