package dev.whence.chat.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Fetches updates, and has Telegram forget them only when they are stored. */
final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /** The most that Telegram gives at once. */
  private static final int BATCH = 100;

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);

  /** Soon back when the network is, and no burden on it while it is away. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  /** Two pollers only take updates from each other; the other one may end. */
  private static final Duration WAIT_FOR_OTHER = Duration.ofSeconds(15);

  private static final Duration WAIT_FOR_TOKEN = Duration.ofSeconds(60);

  private final Api api;
  private final Predicate<List<Update>> intake;
  private final Consumer<String> tell;
  private final Offset offset;
  private final AtomicLong aside = new AtomicLong();

  /** Whether the last poll succeeded; else the next does not wait, to tell at once how it is. */
  private boolean settled;

  private volatile boolean ended;

  /**
   * A poller.
   *
   * @param intake stores what came; false where that may not be confirmed yet
   * @param tell how it stands, in words for the operator
   */
  Poller(Api api, Predicate<List<Update>> intake, Consumer<String> tell, InstantSource clock) {
    this.api = api;
    this.intake = intake;
    this.tell = tell;
    this.offset = new Offset(clock);
  }

  void run() {
    Duration wait = FIRST_WAIT;
    while (!ended) {
      try {
        Duration again = poll(wait);
        wait = again.isZero() ? FIRST_WAIT : longer(wait);
        pause(again);
      } catch (RuntimeException fault) {
        LOG.error("polling failed, and goes on", fault);
        pause(LONGEST_WAIT);
      }
    }
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
  }

  /** Polls once; how long to wait before the next. */
  private Duration poll(Duration wait) {
    Batch batch = new Batch(offset.next(), BATCH, settled ? (int) Api.POLL.toSeconds() : 0);
    Reply<ArrayList<Update>> reply = api.await(batch);
    settled = reply instanceof Reply.Done;
    return switch (reply) {
      case Reply.Done<ArrayList<Update>>(ArrayList<Update> updates) -> {
        tell.accept("");
        aside.addAndGet(batch.aside());
        yield took(updates, batch, wait);
      }
      case Reply.Refused<ArrayList<Update>> refused -> refused(refused);
      case Reply.Lost<ArrayList<Update>>(String why, boolean _) -> {
        if (!ended) {
          tell.accept("not reachable, trying again");
          LOG.debug("Telegram is not reachable: {}", why);
        }
        yield wait;
      }
    };
  }

  private Duration took(List<Update> updates, Batch batch, Duration wait) {
    if (!intake.test(updates)) {
      return wait;
    }
    batch.highest().ifPresent(offset::confirm);
    // What cannot be told to be forgotten comes again at once.
    return batch.isStuck() ? LONGEST_WAIT : Duration.ZERO;
  }

  private Duration refused(Reply.Refused<?> refused) {
    if (refused.isConflict() && refused.says("webhook")) {
      return api.call(new DeleteWebhook()) instanceof Reply.Refused<Boolean> again
          ? again.again().orElse(LONGEST_WAIT)
          : FIRST_WAIT;
    }
    if (refused.isConflict()) {
      tell.accept(
          "another process uses the same TELEGRAM_TOKEN and takes the messages;"
              + " end it, or give this one a bot of its own. Trying again");
      return WAIT_FOR_OTHER;
    }
    if (refused.isUnknownToken()) {
      tell.accept("TELEGRAM_TOKEN is not valid; copy it anew from @BotFather");
      return WAIT_FOR_TOKEN;
    }
    tell.accept("Telegram refuses to be polled (" + refused.why() + "), trying again");
    return refused.again().orElse(LONGEST_WAIT);
  }

  private void pause(Duration wait) {
    try {
      long end = System.nanoTime() + wait.toNanos();
      while (!ended && System.nanoTime() < end) {
        Thread.sleep(
            Duration.ofNanos(Math.min(end - System.nanoTime(), 200_000_000L)).toMillis() + 1);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  /** How many could not be read and were put aside. */
  long aside() {
    return aside.get();
  }

  void end() {
    ended = true;
  }
}
