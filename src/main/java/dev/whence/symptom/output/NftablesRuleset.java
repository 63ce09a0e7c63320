package dev.whence.symptom.output;

import dev.whence.symptom.output.Pasted.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What {@code nft list ruleset} printed, table by table. */
final class NftablesRuleset {
  /** Tables of these families do not see an ordinary IPv4 connection. */
  private static final Set<String> OTHER_FAMILIES = Set.of("ip6", "arp", "bridge", "netdev");

  private final int port;
  private final Map<String, FilterChain> chains = new HashMap<>();
  private final Map<String, String> sets = new HashMap<>();
  private String table = "";
  private boolean otherFamily;
  private int depth;
  private boolean broken;
  private boolean any;
  private boolean translated;
  private String chain = "";
  private String set = "";

  private NftablesRuleset(int port) {
    this.port = port;
  }

  static NftablesRuleset of(Pasted pasted, int port) {
    NftablesRuleset ruleset = new NftablesRuleset(port);
    pasted.lines().forEach(ruleset::sets);
    ruleset.reset();
    pasted.lines().forEach(ruleset::add);
    return ruleset;
  }

  private void reset() {
    table = "";
    depth = 0;
    chain = "";
    set = "";
  }

  boolean isAny() {
    return any;
  }

  /** Whether nothing is missing at either end, so that silence on a port means something. */
  boolean isWhole() {
    return any && depth == 0 && !broken;
  }

  Fate fate() {
    if (translated) {
      // What is sent on to another address never comes by the input chain.
      return Fate.DEPENDS;
    }
    Fate fate = Fate.PASSES;
    for (FilterChain one : chains.values()) {
      if (one.input) {
        fate = fate.then(one.fate(tableOf(one)));
      }
    }
    return fate;
  }

  private Map<String, FilterChain> tableOf(FilterChain one) {
    String prefix = one.name.substring(0, one.name.lastIndexOf('\n') + 1);
    Map<String, FilterChain> own = new HashMap<>();
    chains.forEach(
        (name, chain) -> {
          if (name.startsWith(prefix)) {
            own.put(name.substring(prefix.length()), chain);
          }
        });
    return own;
  }

  /** The first walk gathers named sets, which rules above them may use. */
  private void sets(Line line) {
    if (line.word(0).equals("table")) {
      table = line.word(1) + " " + line.word(2);
    } else if (line.word(0).equals("set")) {
      set = line.word(1);
    } else if (line.text().strip().equals("}")) {
      set = "";
    } else if (!set.isEmpty()) {
      String text = line.text().replace("elements =", "");
      sets.merge(table + " " + set, text, (before, more) -> before + " " + more);
    }
  }

  private void add(Line line) {
    String text = line.text().strip();
    if (line.word(0).equals("table") && text.endsWith("{")) {
      any = true;
      broken = broken || depth != 0;
      depth = 1;
      table = line.word(1) + " " + line.word(2);
      otherFamily = OTHER_FAMILIES.contains(line.word(1));
      return;
    }
    boolean opens = text.endsWith("{");
    boolean closes = text.equals("}");
    if (depth == 0) {
      broken = broken || closes || line.has(" hook input ");
      return;
    }
    if (opens) {
      depth++;
      chain = line.word(0).equals("chain") ? line.word(1) : "";
      if (!chain.isEmpty()) {
        chains.put(key(), new FilterChain(key()));
      }
      return;
    }
    if (closes) {
      depth--;
      chain = "";
      return;
    }
    if (!chain.isEmpty() && !otherFamily && !text.isEmpty()) {
      rule(line, text);
    }
  }

  private String key() {
    return table + "\n" + chain;
  }

  private void rule(Line line, String text) {
    FilterChain here = chains.computeIfAbsent(key(), FilterChain::new);
    if (text.startsWith("type ") && text.contains(" hook ")) {
      boolean filter = text.startsWith("type filter");
      here.input = filter && (text.contains("hook input") || text.contains("hook prerouting"));
      here.policyDrops = text.contains("policy drop");
      return;
    }
    if (text.contains("dnat") || text.contains("DNAT") || text.contains("redirect to")) {
      translated = translated || text.contains(Integer.toString(port));
    }
    here.rules.add(
        new NftablesRule(line.words(), port, name -> sets.get(table + " " + name)).read());
  }
}
