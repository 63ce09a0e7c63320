package dev.whence.chat.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** Brings what is said to its chat: in its turn, and again until it is there. */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  /** Where Telegram says nothing of how long. */
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  /** What Telegram fails at that often, it fails at whatever is tried. */
  private static final int TRIES = 20;

  private final Api api;
  private final Pace pace;
  private volatile boolean ended;

  Courier(Api api, Pace pace) {
    this.api = api;
    this.pace = pace;
  }

  Pace pace() {
    return pace;
  }

  /** Until it is there, or Telegram said that it cannot be; nothing is dropped for being late. */
  <T extends Serializable> Reply<T> bring(long chat, BotApiMethod<T> method) {
    for (int attempt = 1; ; attempt++) {
      Reply<T> reply = once(chat, method);
      switch (reply) {
        case Reply.Done<T> done -> {
          return done;
        }
        case Reply.Refused<T> refused -> {
          if (!refused.isTooMany() && (!refused.isPassing() || attempt >= TRIES)) {
            return refused;
          }
          if (refused.isPassing()) {
            pause(attempt);
          }
        }
        case Reply.Lost<T>(String why) -> {
          LOG.debug("not brought, trying again: {}", why);
          pause(attempt);
        }
      }
    }
  }

  private <T extends Serializable> Reply<T> once(long chat, BotApiMethod<T> method) {
    try (Pace.Turn turn = pace.take(chat)) {
      Reply<T> reply = api.call(method);
      if (reply instanceof Reply.Refused<T> refused && refused.isTooMany()) {
        Duration again = refused.again().orElse(USUAL_WAIT);
        LOG.info("Telegram asks to wait {} s", again.toSeconds());
        turn.hold(again);
      }
      return reply;
    }
  }

  /** Now or never: what is of no use later. */
  <T extends Serializable> Reply<T> atOnce(BotApiMethod<T> method) {
    pace.count();
    return api.call(method);
  }

  private void pause(int attempt) {
    Duration wait = Duration.ofMillis(500L * attempt);
    long end =
        System.nanoTime() + (wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait).toNanos();
    while (System.nanoTime() < end) {
      if (ended || Thread.currentThread().isInterrupted()) {
        throw new EndedException();
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  void end() {
    ended = true;
    pace.end();
  }
}
