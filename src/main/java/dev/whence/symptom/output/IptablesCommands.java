package dev.whence.symptom.output;

import dev.whence.symptom.output.FilterRule.Applies;
import dev.whence.symptom.output.FilterRule.Verdict;
import dev.whence.symptom.output.Pasted.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code iptables -S} and {@code iptables-save} print: the rules as commands. */
final class IptablesCommands {
  private static final Set<String> WITH_VALUE =
      Set.of("--reject-with", "--log-prefix", "--log-level", "--comment");

  private final int port;
  private final Map<String, FilterChain> chains = new HashMap<>();
  private String table = "*filter";

  private IptablesCommands(int port) {
    this.port = port;
  }

  static boolean isOne(Line line) {
    return (line.word(0).equals("-P") && line.words().size() == 3)
        || (line.word(0).equals("-A") && line.words().contains("-j"))
        || (line.word(0).startsWith(":") && line.has("[") && line.word(1).matches("[A-Z]+|-"));
  }

  static Map<String, FilterChain> chains(Pasted pasted, int port) {
    IptablesCommands commands = new IptablesCommands(port);
    pasted.lines().forEach(commands::add);
    return commands.chains;
  }

  private void add(Line line) {
    String first = line.word(0);
    if (first.startsWith("*")) {
      table = first;
    }
    if (!table.equals("*filter")) {
      return;
    }
    if (first.equals("-P")) {
      chain(line.word(1)).policyDrops = line.word(2).equals("DROP");
    } else if (first.startsWith(":") && first.length() > 1) {
      chain(first.substring(1)).policyDrops = line.word(1).equals("DROP");
    } else if (first.equals("-N")) {
      chain(line.word(1));
    } else if (first.equals("-A")) {
      chain(line.word(1)).rules.add(rule(line.words()));
    }
  }

  private FilterChain chain(String name) {
    return chains.computeIfAbsent(name, FilterChain::new);
  }

  private FilterRule rule(List<String> words) {
    Applies applies = Applies.YES;
    Verdict verdict = Verdict.NONE;
    String jump = "";
    boolean not = false;
    for (int at = 2; at < words.size(); at++) {
      String word = words.get(at);
      String value = at + 1 < words.size() ? words.get(at + 1) : "";
      if (word.equals("!")) {
        not = true;
        continue;
      }
      if (word.equals("-j") || word.equals("-g")) {
        verdict = verdict(value);
        jump = verdict == Verdict.JUMP ? value : "";
        at++;
      } else if (word.equals("-m")) {
        at++;
      } else if (WITH_VALUE.contains(word)) {
        at += quoted(words, at);
      } else if (word.startsWith("-")) {
        applies = narrower(applies, condition(word, value, not));
        at++;
      }
      not = false;
    }
    return new FilterRule(applies, verdict, jump);
  }

  /** How many words a value takes: one, or all up to the closing quote. */
  private static int quoted(List<String> words, int at) {
    int count = 1;
    boolean opened = at + 1 < words.size() && words.get(at + 1).startsWith("\"");
    while (opened && at + count < words.size() && !words.get(at + count).endsWith("\"")) {
      count++;
    }
    return count;
  }

  private static Applies narrower(Applies one, Applies other) {
    if (one == Applies.NO || other == Applies.NO) {
      return Applies.NO;
    }
    return one == Applies.MAYBE ? one : other;
  }

  private Applies condition(String option, String value, boolean not) {
    return switch (option) {
      case "-p", "--protocol" -> holds(Set.of("tcp", "6", "all").contains(value), not);
      case "--dport", "--dports", "--destination-port", "--destination-ports" ->
          holds(PortWords.holds(value, port), not);
      case "--state", "--ctstate" -> holds(value.contains("NEW"), not);
      case "-i", "--in-interface" -> value.equals("lo") ? holds(false, not) : Applies.MAYBE;
      case "-s", "--source", "-d", "--destination" ->
          value.startsWith("0.0.0.0/0") ? holds(true, not) : Applies.MAYBE;
      case "--tcp-flags", "--syn" -> Applies.MAYBE;
      default -> Applies.MAYBE;
    };
  }

  private static Applies holds(boolean holds, boolean not) {
    return holds == not ? Applies.NO : Applies.YES;
  }

  private static Verdict verdict(String target) {
    return switch (target) {
      case "ACCEPT" -> Verdict.ACCEPT;
      case "DROP", "REJECT" -> Verdict.BLOCK;
      case "RETURN" -> Verdict.RETURN;
      case "LOG", "NFLOG", "MARK", "CONNMARK" -> Verdict.NONE;
      default -> Verdict.JUMP;
    };
  }
}
