package dev.whence.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things in order within a lane and side by side across lanes, each lane on a virtual thread
 * of its own while it has work.
 */
public final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  /** Beyond this many waiting in one lane, somebody is flooding it; nobody waits that long. */
  static final int LONGEST = 5_000;

  private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
  private int waiting;
  private boolean closed;

  /** False where the lane is full or everything is closing: the work will not be done. */
  public boolean submit(String lane, Runnable work) {
    synchronized (lanes) {
      Queue<Runnable> queue = lanes.get(lane);
      if (closed || (queue != null && queue.size() >= LONGEST)) {
        return false;
      }
      waiting++;
      if (queue != null) {
        queue.add(work);
        return true;
      }
      queue = new ArrayDeque<>();
      queue.add(work);
      lanes.put(lane, queue);
    }
    Thread.ofVirtual().name("lane " + lane).start(() -> drive(lane));
    return true;
  }

  /** How much is waiting or being done, over all lanes. */
  public int waiting() {
    synchronized (lanes) {
      return waiting;
    }
  }

  private void drive(String lane) {
    for (Runnable work = next(lane); work != null; work = next(lane)) {
      try {
        work.run();
      } catch (RuntimeException | Error fault) {
        LOG.error("the work of a lane failed", fault);
      } finally {
        synchronized (lanes) {
          waiting--;
          lanes.notifyAll();
        }
      }
    }
  }

  private @org.jspecify.annotations.Nullable Runnable next(String lane) {
    synchronized (lanes) {
      Queue<Runnable> queue = lanes.get(lane);
      Runnable work = queue == null ? null : queue.poll();
      if (work == null) {
        lanes.remove(lane);
      }
      return work;
    }
  }

  /** Takes nothing more and waits for what was begun; false where it did not end in time. */
  public boolean close(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (lanes) {
      closed = true;
      while (waiting > 0) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        try {
          lanes.wait(millis);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return true;
    }
  }
}
