package dev.whence.symptom.output;

import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses that a look-up gave for the name that this is about, whichever tool was used. */
final class LookedUp {
  private static final Set<String> ADDRESS_TYPES = Set.of("A", "AAAA");

  private final Pasted pasted;
  private final Set<NetworkAddress> found = new LinkedHashSet<>();

  /** What the name is another name for, as host and PowerShell say line by line. */
  private final Set<String> aliases = new LinkedHashSet<>();

  /** dig answers for the name in its question, whatever the chain of names in between. */
  private boolean asked = true;

  private boolean listed;

  private LookedUp(Pasted pasted) {
    this.pasted = pasted;
  }

  static Set<NetworkAddress> of(Pasted pasted) {
    LookedUp all = new LookedUp(pasted);
    pasted.lines().forEach(all::add);
    all.blocks();
    return all.found;
  }

  static boolean isShort(Line line) {
    return line.has("dig ") && line.has("+short") && !Pasted.isNumber(line.word(0));
  }

  static boolean isGetent(Line line) {
    return line.word(1).equals("STREAM") && NetworkAddress.of(line.word(0)).isPresent();
  }

  static boolean isPowerShell(Line line) {
    return ADDRESS_TYPES.contains(line.word(1))
        && Pasted.isNumber(line.word(2))
        && line.words().size() == 5
        && NetworkAddress.of(line.word(4)).isPresent();
  }

  /** The name in dig's question, {@code ;server.example. IN A}. */
  static Stream<String> question(Line line) {
    boolean question =
        line.word(0).startsWith(";")
            && line.word(0).length() > 1
            && line.word(1).equals("IN")
            && line.words().size() == 3;
    return question ? Stream.of(line.word(0).substring(1)) : Stream.empty();
  }

  private void add(Line line) {
    String lower = line.text().toLowerCase(Locale.ROOT);
    boolean names = pasted.namesHost(lower) || names(lower);
    question(line).forEach(name -> asked = pasted.namesHost(name));
    int type = Math.max(line.words().indexOf("A"), line.words().indexOf("AAAA"));
    String last = line.lastWord();
    if (type >= 3 && line.words().indexOf("IN") == type - 1) {
      NetworkAddress.of(line.word(type + 1)).filter(_ -> asked).ifPresent(found::add);
    } else if (names && (lower.contains(" is an alias for ") || lower.contains("canonical name"))) {
      aliases.add(bare(last.toLowerCase(Locale.ROOT)));
    } else if (names && (lower.contains(" has address ") || lower.contains(" ipv6 address "))) {
      NetworkAddress.of(last).ifPresent(found::add);
    } else if (isPowerShell(line) && names) {
      NetworkAddress.of(line.word(4)).ifPresent(found::add);
    } else if (isGetent(line) || (listed && isHostsRow(line))) {
      NetworkAddress.of(line.word(0)).ifPresent(found::add);
    } else if (listed) {
      line.words().stream().flatMap(word -> NetworkAddress.of(word).stream()).forEach(found::add);
    }
    boolean command = isShort(line) || line.has("getent ");
    listed = (listed && !line.text().isBlank()) || (pasted.namesHost(lower) && command);
  }

  /** {@code getent hosts} prints the address, then the names. */
  private static boolean isHostsRow(Line line) {
    return NetworkAddress.of(line.word(0)).isPresent() && line.words().size() >= 2;
  }

  private boolean names(String lower) {
    return aliases.stream().anyMatch(lower::contains);
  }

  private static String bare(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /**
   * nslookup: a name behind its label, the addresses and other names in the same block of lines.
   */
  private void blocks() {
    List<Line> block = new ArrayList<>();
    for (Line line : pasted.lines()) {
      if (line.text().isBlank()) {
        block(block);
        block.clear();
      } else {
        block.add(line);
      }
    }
    block(block);
  }

  /** Below the name; where it is an alias, Windows puts it below the addresses. */
  private void block(List<Line> block) {
    for (int at = 0; at < block.size(); at++) {
      Line line = block.get(at);
      if (isLabelled(line) && (names(line.text().toLowerCase(Locale.ROOT)) || namesLast(line))) {
        List<NetworkAddress> below = addresses(block.subList(at + 1, block.size()));
        int from = at;
        while (below.isEmpty() && from > 0 && !addresses(block.subList(from - 1, from)).isEmpty()) {
          from--;
        }
        found.addAll(below.isEmpty() ? addresses(block.subList(from, at)) : below);
        return;
      }
    }
  }

  private static List<NetworkAddress> addresses(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.words().stream())
        .flatMap(word -> Pasted.addressIn(word).stream())
        .toList();
  }

  private boolean namesLast(Line line) {
    return pasted.namesHost(line.lastWord());
  }

  /** {@code Name: server.example}, in French {@code Nom : server.example}. */
  private static boolean isLabelled(Line line) {
    return (line.word(0).endsWith(":") && line.words().size() == 2)
        || (line.word(1).equals(":") && line.words().size() == 3);
  }
}
