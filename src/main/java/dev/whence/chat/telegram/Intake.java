package dev.whence.chat.telegram;

import dev.whence.chat.telegram.Arrival.Said;
import dev.whence.safety.Redacted;
import dev.whence.safety.Redaction;
import dev.whence.store.Claims;
import dev.whence.store.Inbox;
import dev.whence.store.Receipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what arrives before Telegram is told to forget it, and hands it on in each chat's order.
 * Only so much is held in memory; what is beyond it waits in the inbox, every chat getting its
 * share. Of several processes on one data folder, one has a chat in hand; what the others take in
 * for it waits in the inbox until that one comes to it.
 */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** Held in memory: some tens of seconds' worth of what Telegram takes in all. */
  private static final int MOST = 600;

  /** And of one chat, so that a flood in it leaves room for the others. */
  private static final int MOST_OF_A_LANE = 20;

  /** What was just answered is known even where that could not be saved. */
  private static final int MOST_REMEMBERED = 5_000;

  /**
   * An arrival to be answered.
   *
   * @param stored whether it was taken from the inbox, and may have been begun in an earlier run
   * @param receipts what of its answer an earlier run had sent
   */
  record Task(Arrival arrival, boolean stored, List<Receipt> receipts) {
    Task {
      receipts = List.copyOf(receipts);
    }
  }

  /** Does what an arrival asks for, in its chat's turn. */
  interface Desk {
    /**
     * Takes it on.
     *
     * @param whenDone told whether it is answered
     * @return false where there is no room, or all ends
     */
    boolean handle(Task task, Consumer<Boolean> whenDone);
  }

  private final Inbox inbox;
  private final Claims claims;
  private final Desk desk;
  private final Set<String> ours = new HashSet<>();
  private final Map<String, Set<String>> held = new HashMap<>();
  private final Set<String> behind = new LinkedHashSet<>();
  private final Map<String, Boolean> answered =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };
  private int holding;
  private boolean ended;

  Intake(Inbox inbox, Desk desk) {
    this.inbox = inbox;
    this.claims = inbox.claims();
    this.desk = desk;
  }

  /** Goes on with what an earlier run left, oldest first. */
  void resume() {
    claims.tidy();
    int chats = takeOver();
    if (chats > 0) {
      LOG.info("going on with what waits in {} chats", chats);
    }
  }

  /** Takes on what waits in chats that nobody has in hand, as after another process' end. */
  synchronized int takeOver() {
    if (ended) {
      return 0;
    }
    List<String> lanes =
        inbox.waitingLanes().stream()
            .filter(lane -> !held.containsKey(lane) && !behind.contains(lane))
            .toList();
    Set<String> taken = claims.take(lanes);
    ours.addAll(taken);
    lanes.stream().filter(taken::contains).forEach(behind::add);
    refill();
    return taken.size();
  }

  /**
   * Takes in what came, in its order.
   *
   * @return whether Telegram may be told to forget it
   */
  synchronized boolean take(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return true;
    }
    Map<String, Arrival> byId = new LinkedHashMap<>();
    List<Inbox.Item> items = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      Inbox.Item item = item(arrival);
      byId.put(item.id(), arrival);
      items.add(item);
    }
    Inbox.Accepted accepted = inbox.accept(items);
    List<Inbox.Item> fresh = accepted.stored() ? accepted.fresh() : items;
    if (accepted.stored()) {
      claim(fresh);
    }
    for (Inbox.Item item : fresh) {
      Arrival arrival = byId.get(item.id());
      boolean mine = !accepted.stored() || ours.contains(item.lane());
      if (arrival != null && mine && !isKnown(item)) {
        place(item, arrival, accepted.stored());
      }
    }
    refill();
    return accepted.stored() || !isFull();
  }

  /** Where others took something in before, it comes first, and all is taken from the inbox. */
  private void claim(List<Inbox.Item> fresh) {
    Map<String, Integer> lanes = new LinkedHashMap<>();
    fresh.forEach(item -> lanes.merge(item.lane(), 1, Integer::sum));
    ours.addAll(claims.take(lanes.keySet().stream().filter(lane -> !ours.contains(lane)).toList()));
    lanes.forEach(
        (lane, count) -> {
          int known = held.getOrDefault(lane, Set.of()).size() + count;
          if (ours.contains(lane) && !behind.contains(lane) && inbox.waitsIn(lane) > known) {
            behind.add(lane);
          }
        });
  }

  private boolean isKnown(Inbox.Item item) {
    return answered.containsKey(item.id())
        || held.getOrDefault(item.lane(), Set.of()).contains(item.id());
  }

  private boolean isFull() {
    return holding >= MOST;
  }

  private Inbox.Item item(Arrival arrival) {
    String lane = Translation.place(arrival.where()).lane();
    return inbox.item(String.valueOf(arrival.update()), lane, ArrivalJson.write(redacted(arrival)));
  }

  private static Arrival redacted(Arrival arrival) {
    return switch (arrival) {
      case Said said -> {
        Redacted text = Redaction.redact(said.text());
        yield said.redacted(text.text(), text.heldSecret());
      }
      case Arrival.Pressed pressed -> pressed;
    };
  }

  /** Where nothing can be stored, everything is held: an answer matters more. */
  private void place(Inbox.Item item, Arrival arrival, boolean stored) {
    int ofLane = held.getOrDefault(item.lane(), Set.of()).size();
    boolean room = !isFull() && ofLane < MOST_OF_A_LANE && !behind.contains(item.lane());
    if (stored && !room) {
      behind.add(item.lane());
      return;
    }
    hand(item, arrival, false);
  }

  private void hand(Inbox.Item item, Arrival arrival, boolean before) {
    held.computeIfAbsent(item.lane(), _ -> new HashSet<>()).add(item.id());
    holding++;
    boolean taken =
        desk.handle(new Task(arrival, before, item.receipts()), done -> finished(item, done));
    if (!taken) {
      release(item);
    }
  }

  private void finished(Inbox.Item item, boolean done) {
    if (done) {
      inbox.done(item.id());
    }
    synchronized (this) {
      if (done) {
        answered.put(item.id(), true);
      }
      release(item);
      if (done) {
        letGo(item.lane());
      }
      refill();
    }
  }

  /** A chat in which nothing more is to be done is anybody's; else there is more, from others. */
  private void letGo(String lane) {
    if (held.containsKey(lane) || behind.contains(lane) || !ours.contains(lane)) {
      return;
    }
    if (claims.release(lane)) {
      ours.remove(lane);
      return;
    }
    behind.add(lane);
  }

  private void release(Inbox.Item item) {
    Set<String> ofLane = held.getOrDefault(item.lane(), Set.of());
    if (ofLane.remove(item.id())) {
      holding--;
    }
    if (ofLane.isEmpty()) {
      held.remove(item.lane());
    }
  }

  /** Every chat that is behind gets its share in turn. */
  private void refill() {
    for (String lane : List.copyOf(behind)) {
      if (ended || isFull()) {
        return;
      }
      int ofLane = held.getOrDefault(lane, Set.of()).size();
      if (ofLane <= MOST_OF_A_LANE / 2) {
        refill(lane, MOST_OF_A_LANE - ofLane);
      }
    }
  }

  private void refill(String lane, int room) {
    behind.remove(lane);
    int left = room;
    for (Inbox.Item item : inbox.waitingIn(lane, MOST_OF_A_LANE + room)) {
      if (answered.containsKey(item.id())) {
        inbox.done(item.id()); // it could not be noted before
        continue;
      }
      if (isKnown(item)) {
        continue;
      }
      if (left == 0 || isFull()) {
        behind.add(lane);
        return;
      }
      left--;
      ArrivalJson.read(item.body())
          .ifPresentOrElse(
              arrival -> hand(item, arrival, true),
              () -> {
                LOG.warn("update {} was stored by another version and is let go", item.id());
                inbox.done(item.id());
              });
    }
    letGo(lane);
  }

  /** Nothing more is begun; what waits is answered after the next start. */
  synchronized void end() {
    ended = true;
  }
}
