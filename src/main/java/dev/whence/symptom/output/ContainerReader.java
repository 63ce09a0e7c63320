package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the ports of {@code docker ps} and its kin. */
final class ContainerReader implements CommandReader {
  /** One published or merely exposed port; a host port of 0 is none. */
  private record Mapping(String host, int hostPort, int containerPort) {}

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
    return judge(all, port.getAsInt()).stream().toList();
  }

  private static Optional<Sighting> judge(List<Mapping> all, int port) {
    List<Mapping> published = all.stream().filter(one -> one.hostPort() == port).toList();
    if (!published.isEmpty()) {
      boolean open = published.stream().anyMatch(one -> isOpen(one.host()));
      boolean loopback = published.stream().allMatch(one -> one.host().startsWith("127."));
      Finding finding =
          open
              ? Finding.LISTENS_ON_ALL
              : loopback ? Finding.LISTENS_ON_LOOPBACK : Finding.LISTENS_ON_ADDRESS;
      String address = " address=" + published.getFirst().host();
      return Optional.of(new Sighting(finding, "docker", "port=" + port + address));
    }
    List<Mapping> inside = all.stream().filter(one -> one.containerPort() == port).toList();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mapping> elsewhere = inside.stream().filter(one -> one.hostPort() != 0).findFirst();
    return Optional.of(
        elsewhere.isPresent()
            ? new Sighting(
                Finding.LISTENS_ON_OTHER_PORT,
                "docker",
                "port=" + port + " others=" + elsewhere.get().hostPort())
            : new Sighting(Finding.PORT_NOT_PUBLISHED, "docker", "port=" + port));
  }

  private static boolean isOpen(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  private static List<Mapping> mappings(Pasted pasted) {
    List<Mapping> found = new ArrayList<>();
    for (Line line : pasted.lines()) {
      for (String word : line.words()) {
        String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
        if (bare.endsWith("/tcp")) {
          mapping(bare.substring(0, bare.length() - 4)).ifPresent(found::add);
        }
      }
    }
    boolean docker =
        found.stream().anyMatch(one -> one.hostPort() != 0)
            || pasted.lines().stream().anyMatch(ContainerReader::isHeading);
    return docker ? found : List.of();
  }

  private static Optional<Mapping> mapping(String text) {
    int arrow = text.indexOf("->");
    if (arrow < 0) {
      return Pasted.isNumber(text) && Integer.parseInt(text) <= 65535
          ? Optional.of(new Mapping("", 0, Integer.parseInt(text)))
          : Optional.empty();
    }
    String inside = text.substring(arrow + 2);
    return Sockets.local(text.substring(0, arrow))
        .filter(local -> Pasted.isNumber(inside))
        .map(
            local ->
                new Mapping(
                    local.host().replace("[", "").replace("]", ""),
                    local.port(),
                    Integer.parseInt(inside)));
  }
}
