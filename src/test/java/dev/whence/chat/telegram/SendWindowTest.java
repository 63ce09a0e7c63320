package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As few on their way as bring thirty a second. */
class SendWindowTest {
  private static final long MILLI = 1_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final SendWindow window = new SendWindow(now::get);

  private void took(long millis) throws InterruptedException {
    try (SendWindow.Passage _ = window.enter()) {
      now.addAndGet(millis * MILLI);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "30, 1", "40, 2", "100, 4", "250, 8", "5000, 8"})
  void asManyAsTheWayNeeds(long millis, int width) throws InterruptedException {
    took(5);
    took(millis);
    assertEquals(width, window.width());
  }

  @Test
  void theFirstOfALifeOpensNothing() throws InterruptedException {
    took(900);
    assertEquals(1, window.width());
    took(5);
    assertEquals(1, window.width());
  }

  /** A process that dies in its first second should have but one message on its way. */
  @Test
  void theFirstOfALifeIsNotStuckSoSoon() throws InterruptedException {
    SendWindow.Passage first = window.enter();
    now.addAndGet(1_999 * MILLI);
    CountDownLatch entered = new CountDownLatch(1);
    Thread second = Thread.ofPlatform().daemon().start(() -> enter(entered));
    TelegramRun.until(
        "it waits or went",
        () ->
            second.getState() == Thread.State.TIMED_WAITING
                || second.getState() == Thread.State.TERMINATED);
    boolean waited = entered.getCount() == 1;
    now.addAndGet(2 * MILLI);
    second.join();
    first.close();
    assertTrue(waited);
    assertEquals(0, entered.getCount());
  }

  @Test
  void whatWaitedSomewhereSaysNothingOfTheWay() throws InterruptedException {
    took(5);
    took(5);
    for (int time = 0; time < 10; time++) {
      took(2_000);
    }
    assertEquals(1, window.width());
  }

  @Test
  void aWayThatBecameLongerIsNoticed() throws InterruptedException {
    took(5);
    took(5);
    for (int time = 0; time < 16; time++) {
      took(100);
    }
    assertEquals(4, window.width());
  }

  @Test
  void theNextWaitsUntilOneArrives() throws InterruptedException {
    SendWindow.Passage first = window.enter();
    CountDownLatch entered = new CountDownLatch(1);
    Thread second = Thread.ofPlatform().daemon().start(() -> enter(entered));
    TelegramRun.until("it waits", () -> second.getState() == Thread.State.TIMED_WAITING);
    assertEquals(1, entered.getCount());
    first.close();
    second.join();
    assertEquals(0, entered.getCount());
  }

  private void enter(CountDownLatch entered) {
    try (SendWindow.Passage _ = window.enter()) {
      entered.countDown();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One chat that Telegram is slow with does not make all others wait for it. */
  @Test
  void whatIsStuckHoldsUpNobody() throws InterruptedException {
    took(5);
    List<SendWindow.Passage> stuck = new ArrayList<>();
    for (int count = 0; count < 5; count++) {
      stuck.add(window.enter());
      now.addAndGet(301 * MILLI);
    }
    assertFalse(stuck.isEmpty());
    took(5);
    stuck.forEach(SendWindow.Passage::close);
    assertTrue(window.width() >= 1);
  }
}
