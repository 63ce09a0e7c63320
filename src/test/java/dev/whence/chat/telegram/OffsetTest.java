package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** From which update on to ask. */
class OffsetTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final Offset offset = new Offset(now::get);

  @Test
  void goesOnBehindWhatWasConfirmed() {
    assertEquals(OptionalInt.empty(), offset.next());
    offset.confirm(41);
    assertEquals(OptionalInt.of(42), offset.next());
    now.updateAndGet(time -> time.plus(Duration.ofHours(23)));
    assertEquals(OptionalInt.of(42), offset.next());
  }

  /** A greater number than Telegram's new ones would have it forget them unread. */
  @Test
  void isForgottenBeforeTelegramCountsAnew() {
    offset.confirm(1_000_000);
    now.updateAndGet(time -> time.plus(Duration.ofHours(25)));
    assertEquals(OptionalInt.empty(), offset.next());
    offset.confirm(7);
    assertEquals(OptionalInt.of(8), offset.next());
  }

  /** A clock that had been a year ahead must not keep a number for a year. */
  @Test
  void aClockThatGoesBackMakesNoNumberLastLonger() {
    Instant right = Instant.parse("2026-01-01T00:00:00Z");
    now.set(right.plus(Duration.ofDays(365)));
    offset.confirm(1_000_000);
    now.set(right);
    assertEquals(OptionalInt.of(1_000_001), offset.next());
    now.set(right.plus(Duration.ofHours(25)));
    assertEquals(OptionalInt.empty(), offset.next());
  }
}
