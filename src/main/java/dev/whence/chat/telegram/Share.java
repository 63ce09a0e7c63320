package dev.whence.chat.telegram;

import dev.whence.chat.Reception;
import dev.whence.store.Claims;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several processes that share a data folder speak for one bot, and Telegram counts what they say
 * together: each keeps to its part, and what one is told for all of them reaches all.
 */
final class Share {
  private static final Logger LOG = LoggerFactory.getLogger(Share.class);
  private static final String HELD = "held";

  /** Told anew while it lasts, so no wrong clock silences anybody for longer. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** What differs by less is the same word. */
  private static final Duration SAME = Duration.ofMillis(500);

  private final Pace pace;
  private final Reception reception;
  private final Claims claims;
  private final InstantSource clock;
  private int processes = 1;
  private Instant told = Instant.EPOCH;

  Share(Pace pace, Reception reception, Claims claims, InstantSource clock) {
    this.pace = pace;
    this.reception = reception;
    this.claims = claims;
    this.clock = clock;
  }

  /** Looks how many they are. */
  void count() {
    int now = claims.processes();
    if (now != processes) {
      LOG.info("Telegram: {} processes share the data folder and the rate", now);
    }
    processes = now;
    pace.shareAmong(now);
  }

  /** Tells the others what Telegram told us, and hears what it told them. */
  void tell() {
    if (processes == 1) {
      return;
    }
    Instant now = clock.instant();
    Duration own = pace.toldToWait();
    if (!own.isZero()) {
      Instant until = now.plus(own.compareTo(LONGEST) > 0 ? LONGEST : own);
      if (Duration.between(told, until).compareTo(SAME) > 0) {
        told = until;
        reception.note(Translation.PLATFORM, HELD, until.toString());
      }
      return;
    }
    heard()
        .map(until -> Duration.between(now, until))
        .filter(left -> !left.isNegative() && left.compareTo(LONGEST) <= 0)
        .ifPresent(pace::holdEverybody);
  }

  private Optional<Instant> heard() {
    try {
      return reception.noted(Translation.PLATFORM, HELD).map(Instant::parse);
    } catch (DateTimeException ofAnotherVersion) {
      return Optional.empty();
    }
  }
}
