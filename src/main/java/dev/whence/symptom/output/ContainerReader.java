package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Listener.Serves;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the ports of {@code docker ps} and its kin. */
final class ContainerReader implements CommandReader {
  /**
   * One published or merely exposed port, or several in a row; a host port of 0 is none.
   *
   * @param more how many ports follow the first
   */
  private record Mapping(String host, int hostPort, int containerPort, int more) {
    boolean isPublishedAt(int port) {
      return hostPort != 0 && hostPort <= port && port <= hostPort + more;
    }

    boolean holds(int port) {
      return containerPort <= port && port <= containerPort + more;
    }

    int hostPortOf(int port) {
      return hostPort + port - containerPort;
    }
  }

  @Override
  public String kind() {
    return "containers";
  }

  @Override
  public List<String> needles() {
    return List.of("/tcp", "CONTAINER ID", "PORTS");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return !mappings(pasted).isEmpty()
        || pasted.lines().stream().anyMatch(ContainerReader::isHeading);
  }

  private static boolean isHeading(Line line) {
    return line.has("CONTAINER ID") || (line.has("IMAGE") && line.has("PORTS"));
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    OptionalInt port = pasted.port();
    List<Mapping> all = mappings(pasted);
    if (port.isEmpty() || all.isEmpty()) {
      return List.of();
    }
    return judge(all, port.getAsInt(), pasted.address()).stream().toList();
  }

  private static Optional<Sighting> judge(
      List<Mapping> all, int port, Optional<NetworkAddress> wanted) {
    List<Mapping> published = all.stream().filter(one -> one.isPublishedAt(port)).toList();
    if (!published.isEmpty()) {
      // Before Docker 20.10 the list left out IPv6, which was served all the same.
      boolean showsIpv6 = all.stream().anyMatch(one -> one.host().contains(":"));
      Serves ipv4 = showsIpv6 ? Serves.IPV4 : Serves.IPV4_PERHAPS_IPV6;
      List<Listener> listeners =
          published.stream().flatMap(one -> listener(one, port, ipv4).stream()).toList();
      return listeners.isEmpty() ? Optional.empty() : Optional.of(Reach.of(listeners, wanted));
    }
    List<Mapping> inside = all.stream().filter(one -> one.holds(port)).toList();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    List<Mapping> elsewhere = inside.stream().filter(one -> one.hostPort() != 0).toList();
    if (elsewhere.isEmpty()) {
      return Optional.of(new Sighting(Finding.PORT_NOT_PUBLISHED, "docker", "port=" + port));
    }
    // Where one container publishes it elsewhere and another not at all, nobody knows which is
    // meant.
    return elsewhere.size() < inside.size()
        ? Optional.empty()
        : Optional.of(
            new Sighting(
                Finding.LISTENS_ON_OTHER_PORT,
                "docker",
                "port=" + port + " others=" + elsewhere.getFirst().hostPortOf(port)));
  }

  private static Optional<Listener> listener(Mapping one, int port, Serves ipv4) {
    return switch (one.host()) {
      case "*" -> Optional.of(Listener.open(port, Serves.BOTH, "", "docker"));
      case "0.0.0.0" -> Optional.of(Listener.open(port, ipv4, "", "docker"));
      case "::" -> Optional.of(Listener.open(port, Serves.IPV6_PERHAPS_IPV4, "", "docker"));
      default ->
          NetworkAddress.of(one.host()).map(address -> Listener.bound(port, address, "", "docker"));
    };
  }

  private static List<Mapping> mappings(Pasted pasted) {
    List<Mapping> found = new ArrayList<>();
    for (Line line : pasted.lines()) {
      if (line.word(1).equals("->") && line.word(0).endsWith("/tcp")) {
        // docker port: 80/tcp -> 0.0.0.0:8080
        mapping(line.word(2) + "->" + withoutProtocol(line.word(0))).ifPresent(found::add);
        continue;
      }
      for (String word : line.words()) {
        String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        if (bare.endsWith("/tcp")) {
          mapping(withoutProtocol(bare)).ifPresent(found::add);
        }
      }
    }
    boolean docker =
        found.stream().anyMatch(one -> one.hostPort() != 0)
            || pasted.lines().stream().anyMatch(ContainerReader::isHeading);
    return docker ? found : List.of();
  }

  private static String withoutProtocol(String word) {
    return word.substring(0, word.length() - "/tcp".length());
  }

  private static Optional<Mapping> mapping(String text) {
    int arrow = text.indexOf("->");
    Optional<int[]> inside = range(text.substring(arrow < 0 ? 0 : arrow + 2));
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    int count = inside.get()[1] - inside.get()[0];
    if (arrow < 0) {
      return Optional.of(new Mapping("", 0, inside.get()[0], count));
    }
    int colon = text.lastIndexOf(':', arrow);
    String host = colon <= 0 ? "" : text.substring(0, colon).replace("[", "").replace("]", "");
    return range(text.substring(colon + 1, arrow))
        .filter(outside -> !host.isEmpty() && outside[1] - outside[0] == count)
        .map(outside -> new Mapping(host, outside[0], inside.get()[0], count));
  }

  /** One port, or several in a row: {@code 8000-8010}. */
  private static Optional<int[]> range(String text) {
    int dash = text.indexOf('-');
    String from = dash < 0 ? text : text.substring(0, dash);
    String to = dash < 0 ? text : text.substring(dash + 1);
    if (!Pasted.isNumber(from) || !Pasted.isNumber(to)) {
      return Optional.empty();
    }
    int[] both = {Integer.parseInt(from), Integer.parseInt(to)};
    boolean sound = both[0] >= 1 && both[0] <= both[1] && both[1] <= 65535;
    return sound ? Optional.of(both) : Optional.empty();
  }
}
