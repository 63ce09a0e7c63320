package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void whatWasHeldForEverybodyWaits() {
    Pace pace = new Pace();
    long began = System.nanoTime();
    pace.holdEverybody(java.time.Duration.ofMillis(300));
    List<Long> went = new ArrayList<>();
    for (long chat = 1; chat <= 3; chat++) {
      try (Pace.Turn _ = pace.take(chat)) {
        went.add(System.nanoTime() - began);
      }
    }
    assertTrue(went.getFirst() >= 300_000_000L, went.toString());
  }
}
