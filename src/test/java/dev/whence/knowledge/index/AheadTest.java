package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AheadTest {
  @Test
  void overALargeCollectionAnotherThreadSearchesAndOnceOnly() throws IOException {
    AtomicInteger searches = new AtomicInteger();
    Ahead<Thread> found =
        Ahead.begin(
            true,
            () -> {
              searches.incrementAndGet();
              return Thread.currentThread();
            });
    assertNotSame(Thread.currentThread(), found.get());
    found.get();
    assertEquals(1, searches.get());
  }

  @Test
  void aSearchDoesNotWaitForAnIndexBeingBuilt() throws Exception {
    CountDownLatch built = new CountDownLatch(1);
    int threads = ForkJoinPool.getCommonPoolParallelism();
    List<ForkJoinTask<?>> building =
        Stream.generate(() -> ForkJoinPool.commonPool().submit(() -> await(built)))
            .limit(threads)
            .collect(Collectors.toList());
    try {
      String found =
          assertTimeoutPreemptively(
              Duration.ofSeconds(10), () -> Ahead.begin(true, () -> "found").get());
      assertEquals("found", found);
    } finally {
      built.countDown();
      building.forEach(ForkJoinTask::join);
    }
  }

  private static void await(CountDownLatch built) {
    try {
      built.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void overASmallOneTheCallerSearchesAndNotBeforeItAsks() throws IOException {
    AtomicInteger searches = new AtomicInteger();
    Ahead<Thread> found =
        Ahead.begin(
            false,
            () -> {
              searches.incrementAndGet();
              return Thread.currentThread();
            });
    assertEquals(0, searches.get());
    assertSame(Thread.currentThread(), found.get());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatFailedIsToldAsItHappened(boolean large) {
    IOException broken = new IOException("the disk is gone");
    Ahead<String> found =
        Ahead.begin(
            large,
            () -> {
              throw broken;
            });
    assertSame(broken, assertThrows(IOException.class, found::get));
    Ahead<String> closed =
        Ahead.begin(
            large,
            () -> {
              throw new IllegalStateException("closed");
            });
    assertThrows(RuntimeException.class, closed::get);
  }
}
