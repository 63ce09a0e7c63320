package dev.whence.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;

/**
 * From which update on Telegram shall give what it has; all before it are forgotten there. After a
 * quiet week Telegram counts anew from anywhere, so an old number says nothing and is forgotten.
 */
final class Offset {
  /** Telegram keeps an update for a day: what was told before that is confirmed long since. */
  private static final Duration WORTH = Duration.ofDays(1);

  private final InstantSource clock;
  private OptionalInt next = OptionalInt.empty();
  private Instant at = Instant.MIN;

  Offset(InstantSource clock) {
    this.clock = clock;
  }

  OptionalInt next() {
    Instant now = clock.instant();
    if (at.isAfter(now)) {
      at = now; // the clock was wrong, and an offset must not be worth more than a day
    }
    if (next.isPresent() && at.plus(WORTH).isBefore(now)) {
      next = OptionalInt.empty();
    }
    return next;
  }

  void confirm(int update) {
    next = OptionalInt.of(update + 1);
    at = clock.instant();
  }
}
