package dev.whence.chat.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast Telegram takes messages: one a second in a chat, 20 a minute in a group, 30 a second in
 * all; edits count too. Who was told to wait and did not is noted. Windows in chats are a tenth
 * shorter than the real ones, for what a network does to the gaps between requests; and in all half
 * a second's worth may come at once, for requests bunch up where a busy machine stalls.
 */
final class StandInRates {
  private static final int MOST_IN_ALL = 30;
  private static final int MOST_IN_A_GROUP = 20;
  private static final long SECOND = 900_000_000L;
  private static final long MINUTE = 54_000_000_000L;
  private static final long LENIENCE = 50_000_000L;

  final AtomicInteger refusals = new AtomicInteger();

  /** What each refusal was about. */
  final List<String> refused = new CopyOnWriteArrayList<>();

  final List<String> impatient = new CopyOnWriteArrayList<>();
  private static final double MOST_AT_ONCE = 1.5 * MOST_IN_ALL;
  private final Deque<Long> inAll = new ArrayDeque<>();
  private double room = MOST_AT_ONCE;
  private long roomAt;
  private final Map<Long, Deque<Long>> inChat = new HashMap<>();
  private final Map<Long, Long> told = new HashMap<>();
  private int mostInASecond;

  /** The most messages that passed within any second. */
  synchronized int mostInASecond() {
    return mostInASecond;
  }

  /** Lets it pass, or refuses with the seconds to wait. */
  synchronized void take(long chat, boolean group, long now) {
    noteImpatience(chat, now);
    Deque<Long> times = inChat.computeIfAbsent(chat, any -> new ArrayDeque<>());
    long wait =
        Math.max(chatWait(times, now), group ? wait(times, MOST_IN_A_GROUP, MINUTE, now) : 0);
    if (wait > 0) {
      refuse(chat, wait, now, times.size() + " in chat " + chat);
    }
    room = Math.min(MOST_AT_ONCE, room + (now - roomAt) * (double) MOST_IN_ALL / 1_000_000_000L);
    roomAt = now;
    if (room < 1) {
      refuse(chat, 1, now, "more than " + MOST_IN_ALL + " a second in all");
    }
    room--;
    note(times, MOST_IN_A_GROUP, now);
    note(inAll, 10 * MOST_IN_ALL, now);
    mostInASecond =
        Math.max(
            mostInASecond,
            (int) inAll.stream().filter(time -> now - time < 1_000_000_000L).count());
  }

  private void noteImpatience(long chat, long now) {
    Long until = told.get(chat);
    if (until != null && now < until - LENIENCE) {
      impatient.add("chat " + chat + " " + (until - now) / 1_000_000 + " ms too early");
    }
  }

  private void refuse(long chat, long wait, long now, String why) {
    refused.add(why);
    told.put(chat, now + seconds(wait) * 1_000_000_000L);
    refusals.incrementAndGet();
    throw Refused.tooMany(seconds(wait));
  }

  private static int seconds(long nanos) {
    return (int) Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
  }

  private static long chatWait(Deque<Long> times, long now) {
    return times.isEmpty() ? 0 : times.getLast() + SECOND - now;
  }

  private static long wait(Deque<Long> times, int most, long window, long now) {
    return times.size() < most ? 0 : times.getFirst() + window - now;
  }

  /** Keeps the newest that decide whether one more may pass. */
  private static void note(Deque<Long> times, int most, long now) {
    times.addLast(now);
    if (times.size() > most) {
      times.removeFirst();
    }
  }
}
