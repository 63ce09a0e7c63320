package dev.whence.symptom.output;

import dev.whence.symptom.output.FilterRule.Applies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chain of rules and what becomes of a connection that no rule decides. */
final class FilterChain {
  /** Chains call chains; deeper than this is a loop. */
  private static final int DEEPEST = 8;

  /** Chains that call each other many times over would take for ever; this many rules suffice. */
  private static final int MOST_RULES_WALKED = 5_000;

  final String name;
  final List<FilterRule> rules = new ArrayList<>();
  boolean policyDrops;
  boolean input;

  FilterChain(String name) {
    this.name = name;
  }

  Fate fate(Map<String, FilterChain> others) {
    int[] budget = {MOST_RULES_WALKED};
    boolean[] doubt = {false};
    Optional<Fate> decided = walk(others, 0, budget, doubt);
    Fate fate = decided.orElse(policyDrops ? Fate.BLOCKED : Fate.PASSES);
    return doubt[0] ? Fate.DEPENDS : fate;
  }

  private Optional<Fate> walk(
      Map<String, FilterChain> others, int depth, int[] budget, boolean[] doubt) {
    for (FilterRule rule : rules) {
      if (--budget[0] < 0 || depth > DEEPEST) {
        doubt[0] = true;
        return Optional.of(Fate.DEPENDS);
      }
      if (rule.applies() == Applies.NO) {
        continue;
      }
      if (rule.applies() == Applies.MAYBE) {
        doubt[0] = doubt[0] || matters(rule);
        continue;
      }
      switch (rule.verdict()) {
        case ACCEPT -> {
          return Optional.of(Fate.PASSES);
        }
        case BLOCK -> {
          return Optional.of(Fate.BLOCKED);
        }
        case RETURN -> {
          return Optional.empty();
        }
        case UNKNOWN -> doubt[0] = true;
        case NONE -> {}
        case JUMP -> {
          FilterChain next = others.get(rule.jump());
          if (next == null) {
            doubt[0] = true;
            continue;
          }
          Optional<Fate> there = next.walk(others, depth + 1, budget, doubt);
          if (there.isPresent()) {
            return there;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matters(FilterRule rule) {
    return rule.verdict() != FilterRule.Verdict.NONE;
  }
}
