package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads sysctl and ss -s: local ports, sockets counted, connection tracking. */
final class KernelReader implements CommandReader {
  @Override
  public String kind() {
    return "ports";
  }

  @Override
  public List<String> needles() {
    return List.of(
        "ip_local_port_range",
        "(estab",
        "nf_conntrack",
        "net.inet.ip.portrange.",
        "---",
        "wait",
        "Wait",
        "WAIT");
  }

  /** Where one of the two is missing, it is asked for once more. */
  @Override
  public Set<String> kinds(Pasted pasted) {
    Set<String> kinds = new TreeSet<>();
    for (Sighting seen : read(pasted)) {
      if (seen.finding() == Finding.LOCAL_PORT_RANGE) {
        kinds.add("port-range");
      }
      if (seen.finding() == Finding.SOCKETS_COUNTED) {
        kinds.add("sockets");
      }
    }
    return kinds;
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream()
            .anyMatch(line -> range(line).isPresent() || counted(line).isPresent())
        || PortTables.dynamicRange(pasted).isPresent()
        || PortTables.firstAndLast(pasted).isPresent()
        || PortTables.ofFile(pasted).isPresent()
        || PortTables.counted(pasted).isPresent()
        || PortTables.isReservedTable(pasted);
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    List<Sighting> seen = new ArrayList<>();
    for (Line line : pasted.lines()) {
      range(line).ifPresent(seen::add);
      counted(line).ifPresent(seen::add);
      if (line.has("nf_conntrack: table full")) {
        seen.add(new Sighting(Finding.CONNTRACK_FULL, "dmesg", ""));
      }
    }
    tracked(pasted).ifPresent(seen::add);
    PortTables.dynamicRange(pasted).ifPresent(seen::add);
    PortTables.firstAndLast(pasted).ifPresent(seen::add);
    PortTables.ofFile(pasted).ifPresent(seen::add);
    PortTables.counted(pasted).ifPresent(seen::add);
    PortTables.reserved(pasted).ifPresent(seen::add);
    return seen;
  }

  private static Optional<Sighting> range(Line line) {
    boolean numbers = Pasted.isNumber(line.word(2)) && Pasted.isNumber(line.word(3));
    return line.word(0).endsWith("ip_local_port_range") && line.word(1).equals("=") && numbers
        ? Optional.of(
            new Sighting(
                Finding.LOCAL_PORT_RANGE, "sysctl", "from=" + line.word(2) + " to=" + line.word(3)))
        : Optional.empty();
  }

  /** TCP: 52 (estab 0, closed 47, orphaned 0, timewait 0). */
  private static Optional<Sighting> counted(Line line) {
    Optional<String> open = after(line, "(estab");
    Optional<String> waiting = after(line, "timewait");
    return line.word(0).equals("TCP:") && open.isPresent() && waiting.isPresent()
        ? Optional.of(
            new Sighting(
                Finding.SOCKETS_COUNTED,
                "ss -s",
                "open=" + open.get() + " time-wait=" + waiting.get()))
        : Optional.empty();
  }

  private static Optional<String> after(Line line, String word) {
    int at = line.words().indexOf(word);
    if (at < 0) {
      return Optional.empty();
    }
    String digits = line.word(at + 1).replaceFirst("[^0-9].*", "");
    return Pasted.isNumber(digits) ? Optional.of(digits) : Optional.empty();
  }

  private static Optional<Sighting> tracked(Pasted pasted) {
    Optional<Integer> count = value(pasted, "nf_conntrack_count");
    Optional<Integer> most = value(pasted, "nf_conntrack_max");
    return count.isPresent() && most.isPresent() && most.get() > 0 && count.get() >= most.get()
        ? Optional.of(new Sighting(Finding.CONNTRACK_FULL, "sysctl", ""))
        : Optional.empty();
  }

  private static Optional<Integer> value(Pasted pasted, String name) {
    return pasted.lines().stream()
        .filter(line -> line.word(0).endsWith(name) && line.word(1).equals("="))
        .filter(line -> Pasted.isNumber(line.word(2)))
        .map(line -> Integer.valueOf(line.word(2)))
        .findFirst();
  }
}
