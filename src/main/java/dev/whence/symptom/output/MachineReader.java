package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what only the client's own machine shows: its clock, its hosts file, its routes. */
final class MachineReader implements CommandReader {
  /** {@code date -u +%FT%TZ}, alone in its line; logs put such a time before other words. */
  private static final Pattern UTC =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z");

  /** {@code Fri Nov 20 12:00:00 UTC 2026}, alone in its line too. */
  private static final Pattern SPELLED =
      Pattern.compile("[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9:]{8} (?:UTC|GMT) [0-9]{4}");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ROOT);

  /** What an interface that leads straight to a network is called on Linux. */
  private static final Pattern CABLE_OR_RADIO = Pattern.compile("(?:eth|en|wl)[0-9a-z]*");

  @Override
  public String kind() {
    return "machine";
  }

  @Override
  public List<String> needles() {
    return List.of("Z", "UTC", "GMT", "localhost", "src", "RTNETLINK answers: ");
  }

  @Override
  public Set<String> kinds(Pasted pasted) {
    Set<String> kinds = new TreeSet<>();
    if (clock(pasted).isPresent()) {
      kinds.add("clock");
    }
    if (isHostsFile(pasted)) {
      kinds.add("hosts");
    }
    if (pasted.lines().stream().anyMatch(line -> isRoute(line) || isNoRoute(line))) {
      kinds.add("route");
    }
    return kinds;
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return !kinds(pasted).isEmpty();
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    List<Sighting> seen = new ArrayList<>();
    clock(pasted)
        .ifPresent(time -> seen.add(new Sighting(Finding.CLOCK_SHOWN, "date", "utc=" + time)));
    boolean byName = pasted.about().isPresent() && pasted.address().isEmpty();
    if (byName && isHostsFile(pasted)) {
      seen.add(hosts(pasted));
    }
    route(pasted).ifPresent(seen::add);
    return seen;
  }

  private static Optional<String> clock(Pasted pasted) {
    return pasted.lines().stream()
        .map(line -> line.text().strip())
        .flatMap(text -> UTC.matcher(text).matches() ? Stream.of(text) : spelled(text).stream())
        .findFirst();
  }

  /**
   * {@code date} and {@code date -u} where the clock is set to UTC; of other zones no name is sure.
   */
  private static Optional<String> spelled(String text) {
    if (!SPELLED.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      String date = text.replaceAll(" +", " ").replaceFirst(" (?:UTC|GMT) ", " ");
      return Optional.of(LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC).toString());
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  /** Every hosts file names the machine itself, or says on Windows that it could. */
  private static boolean isHostsFile(Pasted pasted) {
    return pasted.lines().stream()
        .anyMatch(
            line ->
                line.text().startsWith("# localhost name resolution is handled within DNS")
                    || (isEntry(line)
                        && line.words().stream().skip(1).anyMatch("localhost"::equals)
                        && !line.has("STREAM")));
  }

  private static boolean isEntry(Line line) {
    return NetworkAddress.of(line.word(0)).isPresent() && line.words().size() >= 2;
  }

  private static Sighting hosts(Pasted pasted) {
    String host = pasted.about().orElseThrow().host().toLowerCase(Locale.ROOT);
    return pasted.lines().stream()
        .filter(MachineReader::isEntry)
        .filter(line -> named(line).stream().anyMatch(host::equalsIgnoreCase))
        .findFirst()
        .map(line -> new Sighting(Finding.HOSTS_ENTRY, "hosts", "addresses=" + line.word(0)))
        .orElse(new Sighting(Finding.NO_HOSTS_ENTRY, "hosts", ""));
  }

  /** The names of an entry, without the comment behind them. */
  private static List<String> named(Line line) {
    List<String> names = line.words().subList(1, line.words().size());
    int comment = 0;
    while (comment < names.size() && !names.get(comment).startsWith("#")) {
      comment++;
    }
    return names.subList(0, comment);
  }

  /** {@code ip route get}: the target, the router, the interface. */
  private static Optional<Sighting> route(Pasted pasted) {
    for (Line line : pasted.lines()) {
      if (isNoRoute(line)) {
        return Optional.of(new Sighting(Finding.ROUTE_MISSING, "ip route", ""));
      }
      if (isRoute(line) && pasted.isAbout(line.word(0))) {
        String device = line.word(line.words().indexOf("dev") + 1);
        boolean straight = line.words().contains("via") && CABLE_OR_RADIO.matcher(device).matches();
        return Optional.of(
            new Sighting(
                Finding.ROUTE_FOUND, "ip route", "through=" + (straight ? "router" : "other")));
      }
    }
    return Optional.empty();
  }

  private static boolean isRoute(Line line) {
    return NetworkAddress.of(line.word(0)).isPresent()
        && line.words().contains("dev")
        && line.words().contains("src");
  }

  private static boolean isNoRoute(Line line) {
    return line.text().strip().equals("RTNETLINK answers: Network is unreachable");
  }
}
