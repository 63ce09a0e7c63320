package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads ufw status and firewall-cmd --list-all. What one tool lets through, another may block. */
final class FirewallToolReader implements CommandReader {
  private static final Set<String> ACTIONS = Set.of("ALLOW", "DENY", "REJECT", "LIMIT");

  private static final Set<String> STATUS = Set.of("Status: active", "Status: inactive");

  /** What stands under the headings of ufw's rules. */
  private static final Pattern RULES = Pattern.compile("-{2,} +-{4,} +-{3,}");

  @Override
  public String kind() {
    return "firewall-tool";
  }

  @Override
  public List<String> needles() {
    return List.of(
        "ALLOW", "DENY", "REJECT", "LIMIT", "Status: ", "icmp-block-inversion:", "forward-ports:");
  }

  /** {@code ufw status} without {@code verbose} leaves the default out. */
  @Override
  public Set<String> kinds(Pasted pasted) {
    if (!recognises(pasted)) {
      return Set.of();
    }
    boolean ufw = isUfwActive(pasted);
    boolean verbose = pasted.lines().stream().anyMatch(line -> line.has("(incoming)"));
    return ufw ? Set.of(kind(), verbose ? "ufw-verbose" : "ufw-brief") : Set.of(kind());
  }

  private static boolean isUfwActive(Pasted pasted) {
    return pasted.lines().stream().anyMatch(line -> line.text().strip().equals("Status: active"))
        || pasted.lines().stream().anyMatch(FirewallToolReader::isUfwRow);
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream().anyMatch(line -> isUfwRow(line) || isZone(line))
        || pasted.lines().stream().anyMatch(line -> STATUS.contains(line.text().strip()));
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    if (pasted.port().isEmpty()) {
      return List.of();
    }
    int port = pasted.port().getAsInt();
    Optional<Fate> fate = ufw(pasted, port).or(() -> firewalld(pasted, port));
    return fate.flatMap(one -> sighting(one, port)).stream().toList();
  }

  private static Optional<Sighting> sighting(Fate fate, int port) {
    return switch (fate) {
      case BLOCKED ->
          Optional.of(new Sighting(Finding.FIREWALL_BLOCKS, "firewall", "port=" + port));
      case PASSES ->
          Optional.of(new Sighting(Finding.FIREWALL_TOOL_ALLOWS, "firewall", "port=" + port));
      case DEPENDS -> Optional.empty();
    };
  }

  private static boolean isUfwRow(Line line) {
    return action(line) > 0;
  }

  /** The place of the action's column; rules for IPv6 repeat those for IPv4. */
  private static int action(Line line) {
    for (int at = 1; at < Math.min(6, line.words().size() - 1); at++) {
      if (ACTIONS.contains(line.word(at))) {
        return at;
      }
    }
    return -1;
  }

  private static Optional<Fate> ufw(Pasted pasted, int port) {
    List<Line> rows = pasted.lines().stream().filter(FirewallToolReader::isUfwRow).toList();
    boolean dashed =
        pasted.lines().stream()
            .anyMatch(line -> line.has("--") && RULES.matcher(line.text().strip()).matches());
    if (rows.isEmpty() || !dashed) {
      return Optional.empty();
    }
    for (Line row : rows) {
      if (row.has("(v6)")) {
        continue;
      }
      int action = action(row);
      String goal = goal(row.words().subList(0, action));
      boolean anywhere =
          row.text().substring(row.text().indexOf(row.word(action))).contains("Anywhere");
      Optional<Boolean> fits = fits(goal, port);
      if (row.has(" OUT ") || row.has(" FWD ") || fits.equals(Optional.of(false))) {
        continue;
      }
      if (fits.isEmpty() || !anywhere || row.has(" on ")) {
        return Optional.of(Fate.DEPENDS);
      }
      boolean blocks = row.word(action).equals("DENY") || row.word(action).equals("REJECT");
      return Optional.of(blocks ? Fate.BLOCKED : Fate.PASSES);
    }
    return Optional.of(ufwDefault(pasted));
  }

  /** The numbered form puts {@code [ 1]} before each row. */
  private static String goal(List<String> words) {
    int from = 0;
    while (from < words.size()
        && (words.get(from).startsWith("[") || words.get(from).endsWith("]"))) {
      from++;
    }
    return String.join(" ", words.subList(from, words.size()));
  }

  /** Only the verbose form shows the default; without it nobody knows what no rule names. */
  private static Fate ufwDefault(Pasted pasted) {
    for (Line line : pasted.lines()) {
      if (line.has("(incoming)")) {
        return line.has("deny (incoming)") || line.has("reject (incoming)")
            ? Fate.BLOCKED
            : Fate.PASSES;
      }
    }
    return Fate.DEPENDS;
  }

  /** Whether a rule is for the port; empty for the name of a program, which may be. */
  private static Optional<Boolean> fits(String goal, int port) {
    if (goal.equals("Anywhere")) {
      return Optional.of(true);
    }
    if (goal.endsWith("/udp")) {
      return Optional.of(false);
    }
    String ports = goal.endsWith("/tcp") ? goal.substring(0, goal.length() - 4) : goal;
    boolean digits = !ports.isEmpty() && Character.isDigit(ports.charAt(0)) && !ports.contains(" ");
    if (digits && !ports.contains(".")) {
      return Optional.of(PortWords.holds(ports, port));
    }
    return goal.equals("OpenSSH") ? Optional.of(port == 22) : Optional.empty();
  }

  private static boolean isZone(Line line) {
    return line.word(0).equals("icmp-block-inversion:") || line.word(0).equals("forward-ports:");
  }

  private static Optional<Fate> firewalld(Pasted pasted, int port) {
    if (pasted.lines().stream().noneMatch(FirewallToolReader::isZone)) {
      return Optional.empty();
    }
    String target = value(pasted, "target:");
    if (target.equals("ACCEPT") || holdsPort(value(pasted, "ports:"), port)) {
      return Optional.of(Fate.PASSES);
    }
    boolean special =
        !value(pasted, "forward-ports:").isEmpty()
            || !value(pasted, "sources:").isEmpty()
            || pasted.lines().stream().anyMatch(line -> line.word(0).equals("rule"));
    boolean active = pasted.lines().stream().anyMatch(line -> line.has("(") && line.has("active)"));
    Optional<Boolean> served = served(value(pasted, "services:"), port);
    if (special || !active || served.isEmpty()) {
      return Optional.of(Fate.DEPENDS);
    }
    return Optional.of(served.get() ? Fate.PASSES : Fate.BLOCKED);
  }

  private static String value(Pasted pasted, String name) {
    return pasted.lines().stream()
        .filter(line -> line.word(0).equals(name))
        .map(line -> String.join(" ", line.words().subList(1, line.words().size())))
        .findFirst()
        .orElse("");
  }

  private static boolean holdsPort(String ports, int port) {
    for (String word : ports.split(" ", -1)) {
      if (word.endsWith("/tcp") && PortWords.holds(word.substring(0, word.length() - 4), port)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a service opens the port; empty where a service's ports are not known. */
  private static Optional<Boolean> served(String services, int port) {
    boolean unknown = false;
    for (String name : services.split(" ", -1)) {
      if (!name.isEmpty() && ServiceNames.port(name) == port) {
        return Optional.of(true);
      }
      boolean known =
          ServiceNames.port(name) != 0
              || Set.of("", "dhcpv6-client", "mdns", "cockpit").contains(name);
      unknown = unknown || !known || (name.equals("cockpit") && port == 9090);
    }
    return unknown ? Optional.empty() : Optional.of(false);
  }
}
