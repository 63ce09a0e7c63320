package dev.whence.chat.discord;

import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the whole process below Discord's limit over all channels, so that a flood never earns the
 * refusals that ban an address.
 */
final class Pace {
  /** Discord allows fifty a second; the rest is for what the library sends by itself. */
  private static final int PER_SECOND = 45;

  /** That many may go at once after a pause. */
  private static final int BURST = 10;

  private static final long NANOS_EACH = 1_000_000_000L / PER_SECOND;

  private long next = System.nanoTime();

  /** Waits for this request's turn; in a virtual thread, waiting costs nothing. */
  void await() {
    long turn = turn();
    long wait = turn - System.nanoTime();
    while (wait > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(wait);
      wait = turn - System.nanoTime();
    }
  }

  private synchronized long turn() {
    next = Math.max(next + NANOS_EACH, System.nanoTime() - BURST * NANOS_EACH);
    return next;
  }
}
