package dev.whence.chat.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** Brings what is said to its chat: in its turn, and again until it is there. */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration STEP = Duration.ofMillis(500);

  /** Soon there when Telegram is back, and no burden on it while it is away. */
  private static final int LONGEST_WAIT_STEPS = 6;

  /** Where Telegram says nothing of how long. */
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  /** Nothing is taken from a bot whose token was revoked; its operator may give it another. */
  private static final Duration WAIT_FOR_TOKEN = Duration.ofSeconds(5);

  /** What Telegram fails at that often while it does other things, it fails at whenever tried. */
  private static final int TRIES = 20;

  /** Sent that often without a word on whether it arrived, it is there. */
  private static final int UNTOLD = 3;

  private final Api api;
  private final Pace pace;
  private final Duration step;
  private final AtomicLong served = new AtomicLong();
  private volatile boolean ended;

  Courier(Api api, Pace pace) {
    this(api, pace, STEP);
  }

  /**
   * A courier.
   *
   * @param step how much longer to wait after each failure
   */
  Courier(Api api, Pace pace, Duration step) {
    this.api = api;
    this.pace = pace;
    this.step = step;
  }

  Pace pace() {
    return pace;
  }

  /** Until it is there, or Telegram said that it cannot be; nothing is dropped for being late. */
  <T extends Serializable> Reply<T> bring(long chat, BotApiMethod<T> method) {
    return persist(() -> inTurn(chat, method), Long.MAX_VALUE);
  }

  /** As {@link #bring}, for what nobody in a chat sees; given up where it takes too long. */
  <T extends Serializable> Reply<T> ask(BotApiMethod<T> method, Duration patience) {
    return persist(() -> atOnce(method), patience.toNanos());
  }

  private <T> Reply<T> persist(Supplier<Reply<T>> attempt, long patience) {
    long began = System.nanoTime();
    long seen = served.get();
    int failed = 0;
    int untold = 0;
    for (int tries = 1; ; tries++) {
      Reply<T> reply = attempt.get();
      Duration wait = step.multipliedBy(Math.min(tries, LONGEST_WAIT_STEPS));
      switch (reply) {
        case Reply.Done<T> done -> {
          served.incrementAndGet();
          return done;
        }
        case Reply.Refused<T> refused when refused.isTooMany() ->
            wait = refused.again().orElse(USUAL_WAIT);
        case Reply.Refused<T> refused when refused.isUnknownToken() -> {
          pace.holdEverybody(WAIT_FOR_TOKEN);
          wait = WAIT_FOR_TOKEN;
        }
        case Reply.Refused<T> refused when refused.isPassing() -> {
          // Where Telegram does nothing else either, it is away, and this is not to blame.
          failed += served.get() > seen ? 1 : 0;
          seen = served.get();
          if (failed >= TRIES) {
            return refused;
          }
        }
        case Reply.Refused<T> refused -> {
          served.incrementAndGet();
          return refused;
        }
        case Reply.Lost<T> lost -> {
          LOG.debug("not brought, trying again: {}", lost.why());
          untold += lost.untold() ? 1 : 0;
          if (untold >= UNTOLD && !ended) {
            return lost;
          }
        }
      }
      if (System.nanoTime() - began + wait.toNanos() > patience) {
        return reply;
      }
      pause(wait);
      if (reply instanceof Reply.Lost<T> lost && lost.untold()) {
        waitForTelegram();
      }
    }
  }

  /** What may have arrived is not sent again before Telegram is there to tell of it. */
  private void waitForTelegram() {
    while (atOnce(new GetMe()) instanceof Reply.Lost) {
      pause(step.multipliedBy(LONGEST_WAIT_STEPS));
    }
  }

  private <T extends Serializable> Reply<T> inTurn(long chat, BotApiMethod<T> method) {
    try (Pace.Turn turn = pace.take(chat)) {
      Reply<T> reply = api.send(method);
      if (reply instanceof Reply.Refused<T> refused && refused.isTooMany()) {
        Duration again = refused.again().orElse(USUAL_WAIT);
        LOG.info("Telegram asks to wait {} s", again.toSeconds());
        turn.hold(again);
      }
      if (reply instanceof Reply.Done) {
        turn.passed();
      }
      return reply;
    }
  }

  /** Now or never: what is of no use later. */
  <T extends Serializable> Reply<T> atOnce(BotApiMethod<T> method) {
    pace.count();
    Reply<T> reply = api.call(method);
    if (reply instanceof Reply.Done) {
      served.incrementAndGet();
    }
    return reply;
  }

  private void pause(Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
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
