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

  /** What becomes of the connection, unless a rule that may or may not apply would change it. */
  Fate fate(Map<String, FilterChain> others) {
    Walk walk = new Walk(others);
    Fate fate = walk.through(this, 0).orElse(policyDrops ? Fate.BLOCKED : Fate.PASSES);
    boolean changed = fate == Fate.PASSES ? walk.mayBlock : walk.mayAccept;
    return changed || walk.lost ? Fate.DEPENDS : fate;
  }

  /** One way through the chains, with the doubts met on it. */
  private static final class Walk {
    private final Map<String, FilterChain> others;
    private int budget = MOST_RULES_WALKED;
    private boolean mayAccept;
    private boolean mayBlock;
    private boolean lost;

    Walk(Map<String, FilterChain> others) {
      this.others = others;
    }

    Optional<Fate> through(FilterChain chain, int depth) {
      for (FilterRule rule : chain.rules) {
        if (--budget < 0 || depth > DEEPEST) {
          lost = true;
          return Optional.of(Fate.DEPENDS);
        }
        if (rule.applies() == Applies.NO) {
          continue;
        }
        if (rule.applies() == Applies.MAYBE) {
          doubt(rule);
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
          case UNKNOWN -> lost = true;
          case NONE -> {}
          case JUMP -> {
            FilterChain next = others.get(rule.jump());
            if (next == null) {
              lost = true;
              continue;
            }
            Optional<Fate> there = through(next, depth + 1);
            if (there.isPresent()) {
              return there;
            }
          }
        }
      }
      return Optional.empty();
    }

    private void doubt(FilterRule rule) {
      switch (rule.verdict()) {
        case ACCEPT -> mayAccept = true;
        case BLOCK -> mayBlock = true;
        case RETURN, JUMP, UNKNOWN -> lost = true;
        case NONE -> {}
      }
    }
  }
}
