package dev.whence.chat.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * How many messages may be on their way at the same time: as few as bring all that Telegram takes.
 * What is on its way when a process is killed is sent once more, for nobody knows whether it
 * arrived; and more at once than the way needs only wait on it for each other.
 */
final class SendWindow {
  /** As many as thirty a second need where the way there and back takes a quarter of a second. */
  static final int MOST = 8;

  private static final double A_SECOND = 30;
  private static final double NANOS = 1_000_000_000.0;

  /** The quickest of so many tells how long the way is; the others waited somewhere. */
  private static final int LAST = 16;

  /** What takes longer is stuck, and holds up nobody else. */
  private static final Duration STUCK = Duration.ofMillis(300);

  /** The first message of a life meets code that was never run: its way is no measure. */
  private static final Duration FIRST = Duration.ofSeconds(2);

  private final LongSupplier nanos;
  private final Deque<Long> tooks = new ArrayDeque<>();
  private final Set<Passage> underWay = new HashSet<>();
  private boolean met;
  private int width = 1;

  SendWindow() {
    this(System::nanoTime);
  }

  SendWindow(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** One that is on its way; it ends when Telegram has answered. */
  final class Passage implements AutoCloseable {
    private final long began = nanos.getAsLong();

    @Override
    public void close() {
      arrived(this);
    }
  }

  /** Waits until there is room. */
  synchronized Passage enter() throws InterruptedException {
    for (long left = remaining(nanos.getAsLong()); left > 0; left = remaining(nanos.getAsLong())) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    Passage passage = new Passage();
    underWay.add(passage);
    return passage;
  }

  /** How long at most, unless one arrives before. */
  private synchronized long remaining(long now) {
    long first = Long.MAX_VALUE;
    int moving = 0;
    Duration patience = met ? STUCK : FIRST;
    for (Passage passage : underWay) {
      long left = passage.began + patience.toNanos() - now;
      if (left > 0) {
        moving++;
        first = Math.min(first, left);
      }
    }
    return moving < width ? 0 : first;
  }

  private synchronized void arrived(Passage passage) {
    if (!underWay.remove(passage)) {
      return;
    }
    if (met) {
      measure(nanos.getAsLong() - passage.began);
    }
    met = true;
    notifyAll();
  }

  private void measure(long took) {
    tooks.addLast(took);
    if (tooks.size() > LAST) {
      tooks.removeFirst();
    }
    long quickest = tooks.stream().mapToLong(Long::longValue).min().orElse(0);
    width = Math.clamp(1 + (long) (quickest / NANOS * A_SECOND), 1, MOST);
  }

  /** How many may be on their way. */
  synchronized int width() {
    return width;
  }
}
