package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How much goes at the same time. */
class PaceTest {
  private static final long SECOND = 1_000_000_000L;

  /**
   * What is under way may arrive at any time, so it must not be taken for gone: sends are held up
   * for random times here, as by a machine that stalls, and counted where they arrive.
   */
  @Test
  void noSecondSeesMoreThanThirtyHoweverLongTheWayTakes() throws InterruptedException {
    Pace pace = new Pace();
    int sends = 120;
    Random random = new Random(3);
    Arrivals arrivals = new Arrivals();
    CountDownLatch done = new CountDownLatch(sends);
    for (int chat = 1; chat <= sends; chat++) {
      long id = chat;
      // Now and then all that is under way stands still, and then arrives at once.
      int way = random.nextInt(5) == 0 ? 900 : random.nextInt(60);
      Thread.ofVirtual()
          .start(
              () -> {
                try (Pace.Turn _ = pace.take(id)) {
                  TelegramRun.pause(way);
                  arrivals.note();
                }
                done.countDown();
              });
    }
    done.await();
    assertTrue(arrivals.most.get() <= 30, arrivals.most + " in a second");
  }

  private static final class Arrivals {
    private final Deque<Long> times = new ArrayDeque<>();
    final AtomicInteger most = new AtomicInteger();

    synchronized void note() {
      long now = System.nanoTime();
      times.addLast(now);
      while (now - times.getFirst() >= SECOND) {
        times.removeFirst();
      }
      most.accumulateAndGet(times.size(), Math::max);
    }
  }

  private static final Duration HOUR = Duration.ofHours(1);

  private static void refuse(Pace pace, long chat, Duration again) {
    try (Pace.Turn turn = pace.take(chat)) {
      turn.hold(again);
    }
  }

  private static void pass(Pace pace, long chat) {
    try (Pace.Turn turn = pace.take(chat)) {
      turn.passed();
    }
  }

  /** Two groups that are flooded are no reason to be silent everywhere. */
  @Test
  void chatsThatAreToldToWaitForAnHourHoldUpNoOther() {
    Pace pace = new Pace();
    refuse(pace, 1, HOUR);
    refuse(pace, 2, HOUR);
    pass(pace, 3);
    refuse(pace, 4, HOUR);
    refuse(pace, 5, HOUR);
    pass(pace, 6);
    assertEquals(Duration.ZERO, pace.toldToWait());
    assertFalse(pace.isFree(1));
  }

  @Test
  void whereNothingIsTakenInAnyChatEverybodyWaitsAsLongAsTheShortest() {
    Pace pace = new Pace();
    refuse(pace, 1, HOUR);
    refuse(pace, 2, Duration.ofSeconds(40));
    assertEquals(Duration.ZERO, pace.toldToWait());
    refuse(pace, 3, Duration.ofSeconds(50));
    Duration told = pace.toldToWait();
    assertTrue(told.compareTo(Duration.ZERO) > 0, told.toString());
    assertTrue(told.compareTo(Duration.ofSeconds(40)) <= 0, told.toString());
    assertFalse(pace.isFree(4));
  }

  @Test
  void whoSharesTheRateKeepsToItsPart() {
    Pace pace = new Pace();
    pace.shareAmong(3);
    long began = System.nanoTime();
    for (long chat = 1; chat <= 13; chat++) {
      pass(pace, chat);
    }
    // Thirteen at ten a second, less what may go at once.
    long took = System.nanoTime() - began;
    assertTrue(took >= SECOND, took / 1_000_000 + " ms");
  }

  @Test
  void whatWasHeldForEverybodyWaits() {
    Pace pace = new Pace();
    long began = System.nanoTime();
    pace.holdEverybody(Duration.ofMillis(300));
    List<Long> went = new ArrayList<>();
    for (long chat = 1; chat <= 3; chat++) {
      try (Pace.Turn _ = pace.take(chat)) {
        went.add(System.nanoTime() - began);
      }
    }
    assertTrue(went.getFirst() >= 300_000_000L, went.toString());
  }
}
