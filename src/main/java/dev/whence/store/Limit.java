package dev.whence.store;

import java.time.Duration;

/**
 * So many in so long a time, for one subject.
 *
 * @param quota what is counted, such as {@code check.person}
 * @param subject who or what it is counted for
 */
public record Limit(String quota, String subject, int count, Duration window) {
  public Limit {
    if (count < 0 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(quota + " needs a count of at least 0 and a window");
    }
  }
}
