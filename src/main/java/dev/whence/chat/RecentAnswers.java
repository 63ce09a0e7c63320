package dev.whence.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers of the last half hour, so that their buttons work; bounded. */
final class RecentAnswers {
  /** As long as a conversation is remembered. */
  static final Duration KEPT = Duration.ofMinutes(30);

  /** A few kilobytes each: some tens of megabytes at the very most. */
  private static final int MOST = 4_000;

  private final InstantSource clock;
  private final Map<String, Held> held = new LinkedHashMap<>();

  RecentAnswers(InstantSource clock) {
    this.clock = clock;
  }

  private record Held(Remembered answer, Instant until) {}

  synchronized void keep(Remembered answer) {
    held.remove(answer.key());
    held.put(answer.key(), new Held(answer, clock.instant().plus(KEPT)));
    var oldest = held.values().iterator();
    while (oldest.hasNext()) {
      boolean old = oldest.next().until().isBefore(clock.instant());
      if (!old && held.size() <= MOST) {
        return;
      }
      oldest.remove();
    }
  }

  synchronized Optional<Remembered> find(String key) {
    return Optional.ofNullable(held.get(key))
        .filter(found -> !found.until().isBefore(clock.instant()))
        .map(Held::answer);
  }

  synchronized void drop(String key) {
    held.remove(key);
  }

  synchronized void forget(Person person) {
    held.values().removeIf(found -> found.answer().isOf(person));
  }
}
