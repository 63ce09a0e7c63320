package dev.whence.chat.telegram;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something once all that was begun has come to its end. */
final class LooseEnds {
  private final AtomicInteger open = new AtomicInteger();
  private volatile Runnable last = () -> {};

  /** Told before anything begins, and run by whoever ends last. */
  void whenAllHaveEnded(Runnable work) {
    last = work;
  }

  /** One more; it has ended when that is run. */
  Runnable begin() {
    open.incrementAndGet();
    AtomicBoolean ended = new AtomicBoolean();
    return () -> {
      if (ended.compareAndSet(false, true) && open.decrementAndGet() == 0) {
        last.run();
      }
    };
  }
}
