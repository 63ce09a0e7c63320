package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Local ports as Windows and macOS print them; the numbers stand alike in every language. */
final class PortTables {
  /** TIME_WAIT counts apart; of the rest those that hold a local port of an outgoing connection. */
  private static final Set<String> OPEN =
      Set.of(
          "established",
          "estab",
          "closewait",
          "synsent",
          "finwait1",
          "finwait2",
          "closing",
          "lastack",
          "bound");

  private PortTables() {}

  /** netsh int ipv4 show dynamicport tcp: a heading, dashes, the first port, how many. */
  static Optional<Sighting> dynamicRange(Pasted pasted) {
    List<Line> lines = written(pasted);
    for (int at = 1; at + 2 < lines.size(); at++) {
      boolean tcp = lines.get(at - 1).text().toLowerCase(Locale.ROOT).contains("tcp");
      OptionalInt first = numberBehindColon(lines.get(at + 1));
      OptionalInt count = numberBehindColon(lines.get(at + 2));
      if (tcp && isDashes(lines.get(at)) && first.isPresent() && count.isPresent()) {
        return range(first.getAsInt(), first.getAsInt() + count.getAsInt() - 1);
      }
    }
    return Optional.empty();
  }

  /** sysctl net.inet.ip.portrange.first and its last. */
  static Optional<Sighting> firstAndLast(Pasted pasted) {
    OptionalInt first = named(pasted, "net.inet.ip.portrange.first:");
    OptionalInt last = named(pasted, "net.inet.ip.portrange.last:");
    return first.isPresent() && last.isPresent()
        ? range(first.getAsInt(), last.getAsInt())
        : Optional.empty();
  }

  /** cat /proc/sys/net/ipv4/ip_local_port_range: two numbers below the command. */
  static Optional<Sighting> ofFile(Pasted pasted) {
    List<Line> lines = written(pasted);
    for (int at = 1; at < lines.size(); at++) {
      Line line = lines.get(at);
      boolean two =
          line.words().size() == 2
              && Pasted.isNumber(line.word(0))
              && Pasted.isNumber(line.word(1));
      if (two && lines.get(at - 1).has("ipv4/ip_local_port_range")) {
        return range(Integer.parseInt(line.word(0)), Integer.parseInt(line.word(1)));
      }
    }
    return Optional.empty();
  }

  private static OptionalInt named(Pasted pasted, String name) {
    return pasted.lines().stream()
        .filter(line -> line.word(0).equals(name) && Pasted.isNumber(line.word(1)))
        .mapToInt(line -> Integer.parseInt(line.word(1)))
        .findFirst();
  }

  private static Optional<Sighting> range(int from, int to) {
    return from >= 1 && from <= to && to <= 65535
        ? Optional.of(new Sighting(Finding.LOCAL_PORT_RANGE, "netsh", "from=" + from + " to=" + to))
        : Optional.empty();
  }

  /** How many sockets are in each state, number before name: Group-Object, uniq -c. */
  static Optional<Sighting> counted(Pasted pasted) {
    long open = 0;
    long waiting = 0;
    boolean any = false;
    boolean established = false;
    for (Line line : pasted.lines()) {
      if (line.words().size() > 3 || !Pasted.isNumber(line.word(0))) {
        continue;
      }
      String state = line.word(1).toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
      if (state.equals("timewait")) {
        waiting += Long.parseLong(line.word(0));
        any = true;
      } else if (OPEN.contains(state)) {
        open += Long.parseLong(line.word(0));
        established = true;
      }
    }
    return any && established
        ? Optional.of(
            new Sighting(
                Finding.SOCKETS_COUNTED, "netstat", "open=" + open + " time-wait=" + waiting))
        : Optional.empty();
  }

  /** netsh int ipv4 show excludedportrange: two columns of numbers below two of dashes. */
  static boolean isReservedTable(Pasted pasted) {
    return rows(pasted).isPresent();
  }

  static Optional<Sighting> reserved(Pasted pasted) {
    Optional<List<int[]>> rows = rows(pasted);
    if (rows.isEmpty() || pasted.port().isEmpty()) {
      return Optional.empty();
    }
    int port = pasted.port().getAsInt();
    boolean held = rows.get().stream().anyMatch(row -> row[0] <= port && port <= row[1]);
    Finding finding = held ? Finding.PORT_RESERVED : Finding.PORT_NOT_RESERVED;
    return Optional.of(new Sighting(finding, "netsh", "port=" + port));
  }

  private static Optional<List<int[]>> rows(Pasted pasted) {
    List<Line> lines = written(pasted);
    for (int at = 1; at < lines.size(); at++) {
      boolean columns = lines.get(at).words().size() == 2 && isDashes(lines.get(at));
      if (columns && lines.get(at - 1).words().size() >= 2 && aboveSaysTcp(lines, at)) {
        return Optional.of(rowsBelow(lines, at));
      }
    }
    return Optional.empty();
  }

  private static boolean aboveSaysTcp(List<Line> lines, int at) {
    return lines.subList(Math.max(0, at - 3), at).stream()
        .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains("tcp"));
  }

  private static List<int[]> rowsBelow(List<Line> lines, int at) {
    List<int[]> rows = new ArrayList<>();
    for (Line line : lines.subList(at + 1, lines.size())) {
      if (!Pasted.isNumber(line.word(0)) || !Pasted.isNumber(line.word(1))) {
        break;
      }
      rows.add(new int[] {Integer.parseInt(line.word(0)), Integer.parseInt(line.word(1))});
    }
    return rows;
  }

  private static List<Line> written(Pasted pasted) {
    return pasted.lines().stream().filter(line -> !line.text().isBlank()).toList();
  }

  private static boolean isDashes(Line line) {
    return line.words().stream().allMatch(PortTables::isRule);
  }

  private static boolean isRule(String word) {
    return word.length() >= 3 && word.chars().allMatch(letter -> letter == '-');
  }

  private static OptionalInt numberBehindColon(Line line) {
    int colon = Math.max(line.text().lastIndexOf(':'), line.text().lastIndexOf('：'));
    String number = colon < 0 ? "" : line.text().substring(colon + 1).strip();
    return Pasted.isNumber(number) ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
  }
}
