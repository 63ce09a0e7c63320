package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
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
