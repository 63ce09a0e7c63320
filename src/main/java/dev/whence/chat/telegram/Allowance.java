package dev.whence.chat.telegram;

import java.util.ArrayDeque;
import java.util.Deque;

/** When a chat may be written to next; all times in nanoseconds of one clock. */
final class Allowance {
  private static final long SECOND = 1_000_000_000L;

  /** Telegram takes one message a second in a chat; a little more, for clocks differ. */
  private static final long BETWEEN = SECOND + SECOND / 25;

  /** And twenty in a minute in a group. */
  private static final int IN_A_MINUTE = 20;

  private static final long MINUTE = 61 * SECOND;

  private final boolean group;
  private final Deque<Long> sent = new ArrayDeque<>();
  private long heldUntil;
  private boolean held;

  Allowance(boolean group) {
    this.group = group;
  }

  /** How long to wait before the next. */
  long remaining(long now) {
    long wait = 0;
    if (!sent.isEmpty()) {
      wait = Math.max(wait, sent.getLast() + BETWEEN - now);
    }
    if (group && sent.size() >= IN_A_MINUTE) {
      wait = Math.max(wait, sent.getFirst() + MINUTE - now);
    }
    return held ? Math.max(wait, heldUntil - now) : wait;
  }

  void sent(long now) {
    sent.addLast(now);
    if (sent.size() > IN_A_MINUTE) {
      sent.removeFirst();
    }
  }

  /** Telegram asked to wait. */
  void hold(long until) {
    heldUntil = held ? Math.max(heldUntil, until) : until;
    held = true;
  }

  /** Whether nothing needs to be remembered of it any more. */
  boolean isIdle(long now) {
    return remaining(now) <= 0 && (sent.isEmpty() || now - sent.getLast() > MINUTE);
  }
}
