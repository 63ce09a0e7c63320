package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When the next message may go, by a clock that stands still. */
class AllowanceTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aMessageASecondInAChat() {
    Allowance chat = new Allowance(false);
    assertEquals(0, chat.remaining(5 * SECOND));
    chat.sent(5 * SECOND);
    assertTrue(chat.remaining(5 * SECOND) >= SECOND);
    assertTrue(chat.remaining(5 * SECOND + SECOND / 2) > 0);
    assertTrue(chat.remaining(7 * SECOND) <= 0);
  }

  @Test
  void neverMoreThanTwentyInAnyMinuteInAGroup() {
    Allowance group = new Allowance(true);
    long now = -3 * SECOND; // the clock's own zero means nothing
    long[] times = new long[100];
    for (int number = 0; number < times.length; number++) {
      now += Math.max(0, group.remaining(now));
      group.sent(now);
      times[number] = now;
    }
    for (int number = 20; number < times.length; number++) {
      assertTrue(times[number] - times[number - 20] >= 60 * SECOND, "message " + number);
    }
  }

  @Test
  void aPersonIsNotHeldToAGroupsMinute() {
    Allowance person = new Allowance(false);
    long now = 0;
    for (int number = 0; number < 60; number++) {
      now += Math.max(0, person.remaining(now));
      person.sent(now);
    }
    assertTrue(now < 63 * SECOND, now + " ns for sixty messages");
  }

  @Test
  void whatTelegramAskedForIsWaited() {
    Allowance chat = new Allowance(false);
    chat.hold(9 * SECOND);
    chat.hold(4 * SECOND);
    assertEquals(9 * SECOND, chat.remaining(0));
    assertFalse(chat.isIdle(0));
    assertTrue(chat.isIdle(200 * SECOND));
  }
}
