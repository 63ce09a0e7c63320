package dev.whence.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps count of what was used, so that quotas hold, also across a restart. */
public interface QuotaLedger {
  /**
   * Takes one of every allowance, or, where one is used up, none of them.
   *
   * @return the first that is used up, and how long until there is room again
   */
  Optional<UsedUp> take(List<Allowance> allowances, Instant now);

  /**
   * So many in so long a time, for whom or what the name says.
   *
   * @param name such as {@code check.user-hour:discord:123}
   * @param item where set, the same item again within the time takes nothing, such as a port
   */
  record Allowance(String name, Optional<String> item, int limit, Duration window) {}

  /** An allowance without room, and when there will be some. */
  record UsedUp(Allowance allowance, Duration delay) {}
}
