package dev.whence.chat.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives everything that is said its turn, within what Telegram takes: a message a second in a chat,
 * twenty a minute in a group, thirty a second in all. Waiting costs a virtual thread nothing.
 */
final class Pace {
  private static final long SECOND = 1_000_000_000L;

  /** Telegram takes thirty; what is said at the same time may arrive closer together. */
  private static final long BETWEEN_ALL = SECOND / 27;

  private static final int BURST = 2;

  /**
   * On its way, or there for less than a second: whenever each of them arrived in between, no more
   * than that arrived in any second, however long a busy machine or a network held them up.
   */
  private static final int MOST_IN_A_SECOND = 30;

  /** Told to wait in so many chats, nothing taken in between, the bot is told and not a chat. */
  private static final int SEVERAL = 3;

  /** Who waits looks up that often whether everything ends. */
  private static final long GLANCE = SECOND / 5;

  /** Chats beyond that are looked through for idle ones. */
  private static final int MANY_CHATS = 2_000;

  private final Map<Long, Lane> lanes = new HashMap<>();
  private final Deque<Long> arrived = new ArrayDeque<>();
  private final Map<Long, Long> refused = new HashMap<>();
  private int onTheirWay;
  private int sharers = 1;
  private long toldUntil = System.nanoTime();
  private long next = System.nanoTime();
  private long heldUntil = System.nanoTime();
  private volatile boolean ended;

  private static final class Lane {
    final ReentrantLock lock = new ReentrantLock(true);
    final Allowance allowance;
    int users;

    Lane(boolean group) {
      this.allowance = new Allowance(group);
    }
  }

  /** A turn; it ends when Telegram has answered. */
  final class Turn implements AutoCloseable {
    private final long chat;
    private final Lane lane;

    private Turn(long chat, Lane lane) {
      this.chat = chat;
      this.lane = lane;
    }

    /** Telegram asked to wait in this chat. */
    void hold(Duration again) {
      long until = System.nanoTime() + again.toNanos();
      lane.allowance.hold(until);
      refused(chat, until);
    }

    /** Telegram took it. */
    void passed() {
      tookOne();
    }

    @Override
    public void close() {
      lane.allowance.sent(arrive());
      leave(lane);
    }
  }

  /** Waits for this chat's turn, and for everybody's. */
  Turn take(long chat) {
    Lane lane = enter(chat);
    boolean mine = false;
    try {
      lane.lock.lockInterruptibly();
      pause(lane);
      mine = true;
      return new Turn(chat, lane);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EndedException();
    } finally {
      if (!mine) {
        leave(lane);
      }
    }
  }

  private void pause(Lane lane) {
    long now = System.nanoTime();
    for (long wait = lane.allowance.remaining(now);
        wait > 0;
        wait = lane.allowance.remaining(now)) {
      park(wait);
      now = System.nanoTime();
    }
    for (long wait = turn() - now; wait > 0; now = System.nanoTime()) {
      park(wait);
      wait -= System.nanoTime() - now;
    }
    for (long wait = depart(); wait > 0; wait = depart()) {
      park(wait);
    }
  }

  private void park(long wait) {
    if (ended) {
      throw new EndedException();
    }
    LockSupport.parkNanos(Math.min(wait, GLANCE));
  }

  /** Goes, or tells how long to wait. */
  private synchronized long depart() {
    long now = System.nanoTime();
    while (!arrived.isEmpty() && arrived.getFirst() + SECOND - now <= 0) {
      arrived.removeFirst();
    }
    if (onTheirWay + arrived.size() >= Math.max(1, MOST_IN_A_SECOND / sharers)) {
      return arrived.isEmpty() ? SECOND : arrived.getFirst() + SECOND - now;
    }
    onTheirWay++;
    return 0;
  }

  private synchronized long arrive() {
    long now = System.nanoTime();
    onTheirWay--;
    arrived.addLast(now);
    return now;
  }

  /** Counts something that cannot wait, such as the answer to a press. */
  void count() {
    turn();
  }

  private synchronized long turn() {
    long now = System.nanoTime();
    long between = BETWEEN_ALL * sharers;
    next = Math.max(Math.max(next + between, now - BURST * between), heldUntil);
    return next;
  }

  /** So many processes speak for the same bot, this one included: each keeps to its share. */
  synchronized void shareAmong(int processes) {
    sharers = Math.max(1, processes);
  }

  /**
   * Chats that are busy are told to wait each for itself; but when several are, and nothing is
   * taken in between, everybody is meant, for as long as the shortest of them.
   */
  private synchronized void refused(long chat, long until) {
    refused.put(chat, until);
    if (refused.size() >= SEVERAL) {
      long now = System.nanoTime();
      long shortest = refused.values().stream().mapToLong(each -> each - now).min().orElse(0);
      heldUntil = Math.max(heldUntil, now + shortest);
      toldUntil = heldUntil;
      refused.clear();
    }
  }

  private synchronized void tookOne() {
    refused.clear();
  }

  /** How much longer Telegram wants nothing from anybody. */
  synchronized Duration toldToWait() {
    return Duration.ofNanos(Math.max(0, toldUntil - System.nanoTime()));
  }

  /** Nothing goes to anybody for a while. */
  synchronized void holdEverybody(Duration wait) {
    heldUntil = Math.max(heldUntil, System.nanoTime() + wait.toNanos());
  }

  /** Whether something said now would not have to wait. */
  boolean isFree(long chat) {
    long now = System.nanoTime();
    synchronized (this) {
      Lane lane = lanes.get(chat);
      boolean free = lane == null || (!lane.lock.isLocked() && lane.allowance.remaining(now) <= 0);
      return free && next - now < SECOND / 2 && heldUntil - now < SECOND / 2;
    }
  }

  private synchronized Lane enter(long chat) {
    if (lanes.size() > MANY_CHATS) {
      long now = System.nanoTime();
      lanes.values().removeIf(lane -> lane.users == 0 && lane.allowance.isIdle(now));
    }
    Lane lane = lanes.computeIfAbsent(chat, id -> new Lane(id < 0));
    lane.users++;
    return lane;
  }

  private synchronized void leave(Lane lane) {
    lane.users--;
    if (lane.lock.isHeldByCurrentThread()) {
      lane.lock.unlock();
    }
  }

  /** Nobody waits any more. */
  void end() {
    ended = true;
  }
}
