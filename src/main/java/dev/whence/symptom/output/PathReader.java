package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads traceroute, tracert and mtr: numbered hops towards the target. */
final class PathReader implements CommandReader {
  /** Fewer numbered lines than this are a list of something else. */
  private static final int LEAST_HOPS = 1;

  @Override
  public String kind() {
    return "path";
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return heading(pasted).isPresent() && hops(pasted).size() >= LEAST_HOPS;
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    Optional<Line> heading = heading(pasted);
    List<Line> hops = hops(pasted);
    Optional<NetworkAddress> goal = pasted.address();
    if (heading.isEmpty() || hops.isEmpty() || pasted.about().isEmpty()) {
      return List.of();
    }
    if (goal.isEmpty() && pasted.namesHost()) {
      goal = Pasted.addressIn(heading.get());
    }
    return goal.map(address -> judge(hops, address)).orElse(List.of());
  }

  private static List<Sighting> judge(List<Line> hops, NetworkAddress goal) {
    List<Sighting> seen = new ArrayList<>();
    boolean reaches =
        hops.stream().flatMap(line -> Pasted.addressIn(line).stream()).anyMatch(goal::equals);
    if (reaches) {
      seen.add(new Sighting(Finding.PATH_REACHES, "traceroute", "hops=" + hops.size()));
      return seen;
    }
    seen.add(new Sighting(Finding.PATH_STOPS, "traceroute", "hops=" + hops.size()));
    boolean leaves =
        goal.isPrivate()
            && hops.stream()
                .flatMap(line -> Pasted.addressIn(line).stream())
                .anyMatch(NetworkAddress::isPublic);
    if (leaves) {
      seen.add(new Sighting(Finding.PATH_LEAVES_PRIVATE, "traceroute", "hops=" + hops.size()));
    }
    return seen;
  }

  /** traceroute and tracert say how many hops at most; mtr heads its columns. */
  private static Optional<Line> heading(Pasted pasted) {
    return pasted.lines().stream()
        .filter(
            line ->
                line.text().toLowerCase(Locale.ROOT).startsWith("traceroute to ")
                    || (line.has("Loss%") && line.has("Snt"))
                    || isTracert(line))
        .findFirst();
  }

  /** In every language: the target, its address in brackets, and the most hops, 30. */
  private static boolean isTracert(Line line) {
    return (line.has("[") && Pasted.addressIn(line).isPresent() && !Pasted.isNumber(line.word(0)))
        && !line.has("TTL");
  }

  private static List<Line> hops(Pasted pasted) {
    return pasted.lines().stream().filter(PathReader::isHop).toList();
  }

  private static boolean isHop(Line line) {
    String first = line.word(0);
    if (first.endsWith(".|--")) {
      return Pasted.isNumber(first.substring(0, first.length() - 4));
    }
    boolean numbered = Pasted.isNumber(first) && first.length() <= 2 && line.words().size() >= 3;
    return numbered && (line.words().contains("ms") || line.has(" ms") || line.word(1).equals("*"));
  }
}
