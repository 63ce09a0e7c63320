package dev.whence.symptom.output;

import dev.whence.symptom.output.FilterRule.Applies;
import dev.whence.symptom.output.FilterRule.Verdict;
import dev.whence.symptom.output.Pasted.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code iptables -L -n} printed, with {@code -v} or line numbers too. */
final class IptablesListing {
  private static final Set<String> TCP = Set.of("tcp", "6");
  private static final Set<String> ALL = Set.of("all", "0");
  private static final Set<String> ANYWHERE = Set.of("0.0.0.0/0", "::/0", "anywhere");

  private final int port;
  private final Map<String, FilterChain> chains = new HashMap<>();
  private FilterChain chain = new FilterChain("");

  private IptablesListing(int port) {
    this.port = port;
  }

  static IptablesListing of(Pasted pasted, int port) {
    IptablesListing listing = new IptablesListing(port);
    boolean commands = pasted.lines().stream().anyMatch(IptablesCommands::isOne);
    if (commands) {
      listing.chains.putAll(IptablesCommands.chains(pasted, port));
    } else {
      pasted.lines().forEach(listing::add);
    }
    return listing;
  }

  boolean isAny() {
    return chains.containsKey("INPUT");
  }

  Fate fate() {
    FilterChain input = chains.get("INPUT");
    if (input == null || publishesContainers()) {
      return Fate.DEPENDS;
    }
    return input.fate(chains);
  }

  /** Docker sends published ports past the INPUT chain, and which, its own table alone says. */
  private boolean publishesContainers() {
    FilterChain docker = chains.get("DOCKER");
    return docker != null
        && docker.rules.stream().anyMatch(rule -> rule.verdict() == Verdict.ACCEPT);
  }

  private void add(Line line) {
    if (line.word(0).equals("Chain")) {
      chain = new FilterChain(line.word(1));
      chain.policyDrops = line.has("(policy DROP");
      chains.put(line.word(1), chain);
      return;
    }
    if (chain.name.isEmpty()) {
      return;
    }
    int source = source(line);
    if (source < 3) {
      return;
    }
    boolean verbose = Pasted.isNumber(line.word(0).replaceFirst("[KMG]$", "")) && source >= 7;
    int option = verbose ? source - 3 : source - 1;
    String protocol = line.word(option - 1);
    String target = line.word(option - 2);
    String near = verbose ? line.word(source - 2) : "";
    List<String> extras =
        line.words().subList(Math.min(source + 2, line.words().size()), line.words().size());
    chain.rules.add(rule(line, source, target, protocol, near, extras));
  }

  /** The place of the source's column, from which the others are counted. */
  private static int source(Line line) {
    for (int at = 0; at + 1 < line.words().size(); at++) {
      if (isNetwork(line.word(at)) && isNetwork(line.word(at + 1))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isNetwork(String word) {
    return ANYWHERE.contains(word.replace("!", ""))
        || Pasted.addressIn(word.replace("!", "")).isPresent();
  }

  private FilterRule rule(
      Line line, int source, String target, String protocol, String near, List<String> extras) {
    Verdict verdict = verdict(target);
    Applies applies = applies(line, source, protocol, near, extras);
    boolean bareAccept = near.isEmpty() && extras.isEmpty() && verdict == Verdict.ACCEPT;
    if (bareAccept && ALL.contains(protocol) && applies == Applies.YES) {
      // Without -v the interface is not shown, and such a line is most often the loopback's.
      applies = Applies.MAYBE;
    }
    return new FilterRule(applies, verdict, verdict == Verdict.JUMP ? target : "");
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

  private Applies applies(
      Line line, int source, String protocol, String near, List<String> extras) {
    if (!TCP.contains(protocol) && !ALL.contains(protocol)) {
      return Applies.NO;
    }
    if (near.equals("lo")) {
      return Applies.NO;
    }
    boolean somewhere =
        !ANYWHERE.contains(line.word(source)) || !ANYWHERE.contains(line.word(source + 1));
    boolean oneInterface = !near.isEmpty() && !near.equals("*");
    Applies best = somewhere || oneInterface ? Applies.MAYBE : Applies.YES;
    return extras(extras, best);
  }

  private Applies extras(List<String> extras, Applies best) {
    Applies applies = best;
    for (int at = 0; at < extras.size(); at++) {
      String word = extras.get(at);
      if (word.startsWith("dpt:") || word.startsWith("dpts:")) {
        if (!PortWords.holds(word.substring(word.indexOf(':') + 1), port)) {
          return Applies.NO;
        }
      } else if (word.equals("dports")) {
        at++;
        if (at >= extras.size() || !PortWords.holds(extras.get(at), port)) {
          return Applies.NO;
        }
      } else if (word.equals("state") || word.equals("ctstate")) {
        at++;
        if (at < extras.size() && !extras.get(at).contains("NEW")) {
          return Applies.NO;
        }
      } else if (word.equals("/*")) {
        while (at < extras.size() && !extras.get(at).equals("*/")) {
          at++;
        }
      } else if (!isHarmless(word)) {
        applies = Applies.MAYBE;
      }
    }
    return applies;
  }

  private static boolean isHarmless(String word) {
    return word.equals("tcp")
        || word.equals("multiport")
        || word.startsWith("reject-with")
        || word.startsWith("icmp")
        || word.equals("tcp-reset");
  }
}
