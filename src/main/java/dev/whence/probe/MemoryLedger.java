package dev.whence.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts in memory: for tests and commands; a running bot counts in its database. */
public final class MemoryLedger implements QuotaLedger {
  /** Beyond so many names, those without a recent use are forgotten. */
  private static final int MANY_NAMES = 10_000;

  private final Map<String, ArrayDeque<Use>> uses = new HashMap<>();

  private record Use(Instant at, Optional<String> item, Instant until) {}

  @Override
  public synchronized Optional<UsedUp> take(List<Allowance> allowances, Instant now) {
    forget(now);
    for (Allowance allowance : allowances) {
      Optional<UsedUp> full = fullness(allowance, now);
      if (full.isPresent()) {
        return full;
      }
    }
    for (Allowance allowance : allowances) {
      if (!holdsItem(allowance)) {
        usesOf(allowance).add(new Use(now, allowance.item(), now.plus(allowance.window())));
      }
    }
    return Optional.empty();
  }

  private Optional<UsedUp> fullness(Allowance allowance, Instant now) {
    ArrayDeque<Use> used = usesOf(allowance);
    used.removeIf(use -> !use.until().isAfter(now));
    if (used.size() < allowance.limit() || holdsItem(allowance)) {
      return Optional.empty();
    }
    Instant room = used.isEmpty() ? now.plus(allowance.window()) : used.getFirst().until();
    return Optional.of(new UsedUp(allowance, Duration.between(now, room)));
  }

  private boolean holdsItem(Allowance allowance) {
    return allowance.item().isPresent()
        && usesOf(allowance).stream().anyMatch(use -> use.item().equals(allowance.item()));
  }

  private ArrayDeque<Use> usesOf(Allowance allowance) {
    return uses.computeIfAbsent(allowance.name(), _ -> new ArrayDeque<>());
  }

  private void forget(Instant now) {
    if (uses.size() < MANY_NAMES) {
      return;
    }
    Iterator<ArrayDeque<Use>> all = uses.values().iterator();
    while (all.hasNext()) {
      ArrayDeque<Use> used = all.next();
      used.removeIf(use -> !use.until().isAfter(now));
      if (used.isEmpty()) {
        all.remove();
      }
    }
  }
}
