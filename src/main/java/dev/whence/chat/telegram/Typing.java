package dev.whence.chat.telegram;

import dev.whence.chat.telegram.Arrival.Where;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/** Shows that Whence is writing, while that takes longer than a moment. */
final class Typing {
  /** Most answers are there before that; they would only cost a request more. */
  private static final Duration MOMENT = Duration.ofMillis(300);

  /** Telegram shows it for five seconds. */
  private static final Duration SHOWN = Duration.ofMillis(4_500);

  /** Nothing that Whence does takes longer. */
  private static final int TIMES = 12;

  private final Courier courier;
  private final Where where;
  private volatile boolean begun;
  private volatile boolean ended;

  Typing(Courier courier, Where where) {
    this.courier = courier;
    this.where = where;
  }

  synchronized void begin() {
    if (!begun && !ended) {
      begun = true;
      Thread.ofVirtual().name("typing").start(this::show);
    }
  }

  private void show() {
    try {
      Thread.sleep(MOMENT);
      for (int times = 0; times < TIMES && !ended; times++) {
        SendChatAction action = new SendChatAction(String.valueOf(where.chat()), "typing");
        where.topic().ifPresent(action::setMessageThreadId);
        if (!(courier.atOnce(action) instanceof Reply.Done)) {
          return; // it is only for show, and Telegram may have asked to wait
        }
        Thread.sleep(SHOWN);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void end() {
    ended = true;
  }
}
