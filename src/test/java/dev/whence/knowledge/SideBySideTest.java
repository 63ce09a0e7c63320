package dev.whence.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1_000})
  void doesEachPieceOnce(int count) {
    AtomicIntegerArray times = new AtomicIntegerArray(count);
    SideBySide.run(count, times::incrementAndGet);
    for (int at = 0; at < count; at++) {
      assertEquals(1, times.get(at));
    }
  }

  @Test
  void keepsTheOrder() {
    List<Integer> numbers = IntStream.range(0, 1_000).boxed().toList();
    assertEquals(
        numbers.stream().map(number -> number * 7).toList(),
        SideBySide.map(numbers, number -> number * 7));
  }

  /** The first piece fails; every core may have begun one more, and none after that. */
  @Test
  void beginsNothingMoreWhenAPieceFailed() {
    AtomicInteger begun = new AtomicInteger();
    int cores = Runtime.getRuntime().availableProcessors();
    assertThrows(
        IllegalStateException.class,
        () ->
            SideBySide.run(
                100 * cores,
                at -> {
                  begun.incrementAndGet();
                  if (at == 0) {
                    throw new IllegalStateException("the first");
                  }
                  waitAWhile();
                }));
    waitAWhile();
    assertTrue(begun.get() <= 10 * cores, begun + " pieces on " + cores + " cores");
  }

  private static void waitAWhile() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
