package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads traceroute, tracert and mtr: numbered hops towards the target. */
final class PathReader implements CommandReader {
  /** So many numbered lines with times are a trace even without its heading. */
  private static final int MANY_HOPS = 2;

  private static final Pattern UNREACHABLE = Pattern.compile("!(?:[HNXP]|[0-9]{1,3})");

  @Override
  public String kind() {
    return "path";
  }

  @Override
  public List<String> needles() {
    return List.of(".|--", "ms", "*");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    int hops = hops(pasted).size();
    return hops >= MANY_HOPS
        || (hops > 0 && pasted.lines().stream().anyMatch(PathReader::isHeading));
  }

  /**
   * A trace that arrives tells by itself. One that does not must say that it was after this target,
   * and end in silence: mtr shows no target, and whoever stops a trace early pastes half of it.
   */
  @Override
  public List<Sighting> read(Pasted pasted) {
    List<Line> hops = hops(pasted);
    if (!recognises(pasted) || pasted.about().isEmpty()) {
      return List.of();
    }
    Optional<Line> asked = asked(pasted);
    Optional<NetworkAddress> goal = pasted.address().or(() -> asked.flatMap(Pasted::addressIn));
    if (hops.stream().anyMatch(hop -> isAt(hop, goal, pasted))) {
      return List.of(sighting(Finding.PATH_REACHES, hops));
    }
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Sighting> seen = new ArrayList<>();
    if (isSilent(hops.getLast())) {
      seen.add(sighting(Finding.PATH_STOPS, hops));
    }
    boolean leaves =
        goal.filter(NetworkAddress::isPrivate).isPresent()
            && hops.stream()
                .flatMap(line -> Pasted.addressIn(line).stream())
                .anyMatch(NetworkAddress::isPublic);
    if (leaves) {
      seen.add(sighting(Finding.PATH_LEAVES_PRIVATE, hops));
    }
    return seen;
  }

  private static Sighting sighting(Finding finding, List<Line> hops) {
    return new Sighting(finding, "traceroute", "hops=" + hops.size());
  }

  /** The line that says what is traced: the command, or the heading of the trace. */
  private static Optional<Line> asked(Pasted pasted) {
    return pasted.lines().stream()
        .filter(line -> !isHop(line) && pasted.namesHost(line.text()))
        .findFirst();
  }

  private static boolean isAt(Line hop, Optional<NetworkAddress> goal, Pasted pasted) {
    boolean byName = hop.words().stream().skip(1).anyMatch(pasted::isAbout);
    return !isSilent(hop) && (byName || (goal.isPresent() && Pasted.addressIn(hop).equals(goal)));
  }

  /** Nothing came back, or a router said that it goes no further. */
  private static boolean isSilent(Line hop) {
    boolean silent =
        hop.word(1).equals("*")
            || hop.word(1).equals("???")
            || hop.has("(waiting for reply)")
            || hop.words().contains("100.0%");
    boolean turnedAway =
        hop.words().stream()
            .anyMatch(word -> word.startsWith("!") && UNREACHABLE.matcher(word).matches());
    return turnedAway || (silent && Pasted.addressIn(hop).isEmpty());
  }

  /** traceroute and tracert say how many hops at most; mtr heads its columns. */
  private static boolean isHeading(Line line) {
    return line.text().toLowerCase(Locale.ROOT).startsWith("traceroute to ")
        || (line.has("Loss%") && line.has("Snt"))
        || isTracert(line);
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
    if (line.has("ttl=") || line.has("seq=")) {
      return false; // a ping: 64 bytes from …
    }
    boolean numbered = Pasted.isNumber(first) && first.length() <= 2 && line.words().size() >= 3;
    return numbered && (line.words().contains("ms") || line.has(" ms") || line.word(1).equals("*"));
  }
}
