package dev.whence.probe;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Lets so many in at once, and those who wait in turn: one of each asker, then the next of each, so
 * that one who asks for a hundred does not stand before one who asks for a single check.
 */
final class FairGate {
  private final int places;
  private final int queueLimit;
  private final LinkedHashMap<String, ArrayDeque<Turn>> waiting = new LinkedHashMap<>();

  /** A place in the line. */
  private static final class Turn {
    private final CompletableFuture<Boolean> given = new CompletableFuture<>();
  }

  private int inside;
  private int queued;

  FairGate(int places, int queueLimit) {
    this.places = places;
    this.queueLimit = queueLimit;
  }

  /** Waits for a place; false where the queue is full. Whoever got true must leave. */
  boolean enter(String asker) throws InterruptedException {
    Turn turn = new Turn();
    synchronized (this) {
      if (inside < places) {
        inside++;
        return true;
      }
      if (queued >= queueLimit) {
        return false;
      }
      queued++;
      waiting.computeIfAbsent(asker, _ -> new ArrayDeque<>()).add(turn);
    }
    return await(asker, turn);
  }

  private boolean await(String asker, Turn turn) throws InterruptedException {
    try {
      return turn.given.get();
    } catch (InterruptedException interrupted) {
      giveUp(asker, turn);
      throw interrupted;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a turn is only ever given", impossible);
    }
  }

  private synchronized void giveUp(String asker, Turn turn) {
    if (turn.given.isDone()) {
      leave();
      return;
    }
    ArrayDeque<Turn> line = waiting.get(asker);
    if (line != null && line.remove(turn)) {
      queued--;
      if (line.isEmpty()) {
        waiting.remove(asker);
      }
    }
  }

  synchronized int queued() {
    return queued;
  }

  synchronized void leave() {
    Iterator<Map.Entry<String, ArrayDeque<Turn>>> lines = waiting.entrySet().iterator();
    if (!lines.hasNext()) {
      inside--;
      return;
    }
    Map.Entry<String, ArrayDeque<Turn>> line = lines.next();
    lines.remove();
    Turn turn = line.getValue().remove();
    queued--;
    if (!line.getValue().isEmpty()) {
      waiting.put(line.getKey(), line.getValue());
    }
    turn.given.complete(true);
  }
}
