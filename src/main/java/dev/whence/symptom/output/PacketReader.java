package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.List;
import java.util.Optional;

/**
 * Reads tcpdump. Only packets marked as coming in count: on the client the same packet goes out,
 * and on the loopback interface it comes from the machine itself.
 */
final class PacketReader implements CommandReader {
  @Override
  public String kind() {
    return "packets";
  }

  @Override
  public List<String> needles() {
    return List.of("packets captured", "tcpdump: ", "Flags [S]");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream()
        .anyMatch(line -> line.has("packets captured") || line.has("tcpdump: "));
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    if (pasted.port().isEmpty()) {
      return List.of();
    }
    int port = pasted.port().getAsInt();
    if (pasted.lines().stream().anyMatch(line -> arrives(line, port))) {
      return List.of(new Sighting(Finding.PACKETS_ARRIVE, "tcpdump", "port=" + port));
    }
    boolean none =
        pasted.lines().stream().anyMatch(line -> line.text().startsWith("0 packets captured"));
    return none
        ? List.of(new Sighting(Finding.NO_PACKETS_ARRIVE, "tcpdump", "port=" + port))
        : List.of();
  }

  private static boolean arrives(Line line, int port) {
    int arrow = line.words().indexOf(">");
    if (arrow < 1 || !line.has("Flags [S]") || !line.words().contains("In")) {
      return false;
    }
    Optional<String> from = host(line.word(arrow - 1));
    String goal = line.word(arrow + 1).replace(":", "");
    return !line.words().contains("lo")
        && line.word(arrow + 1).endsWith("." + port + ":")
        && from.isPresent()
        && !goal.startsWith(from.get() + ".");
  }

  private static Optional<String> host(String word) {
    int dot = word.lastIndexOf('.');
    return dot > 0 ? Optional.of(word.substring(0, dot)) : Optional.empty();
  }
}
