package dev.whence.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work on all cores: each takes the next piece when it is done with one. Java's parallel streams
 * part a list beforehand, into quarters on two cores, and half of the cores wait for the last.
 */
public final class SideBySide {
  private SideBySide() {}

  /** Does pieces of work, which are begun in their order; when one fails, no more are begun. */
  public static void run(int count, IntConsumer piece) {
    AtomicInteger next = new AtomicInteger();
    IntStream.range(0, Math.min(count, Runtime.getRuntime().availableProcessors()))
        .parallel()
        .forEach(_ -> work(next, count, piece));
  }

  private static void work(AtomicInteger next, int count, IntConsumer piece) {
    int at;
    while ((at = next.getAndIncrement()) < count) {
      boolean done = false;
      try {
        piece.accept(at);
        done = true;
      } finally {
        if (!done) {
          next.set(count);
        }
      }
    }
  }

  /** What is made of each, in their order. */
  public static <T, R> List<R> map(List<T> all, Function<T, R> made) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(all.size());
    run(all.size(), at -> results.set(at, made.apply(all.get(at))));
    List<R> list = new ArrayList<>(all.size());
    for (int at = 0; at < all.size(); at++) {
      list.add(results.get(at));
    }
    return list;
  }
}
