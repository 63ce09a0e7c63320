package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What waits for the bot: kept until a greater offset confirms it, in the order of its coming. */
final class StandInUpdates {
  private static final int MOST_AT_ONCE = 100;
  private static final Set<String> STANDARD =
      Set.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "inline_query",
          "chosen_inline_result",
          "callback_query",
          "my_chat_member");

  /** One update; its JSON may be anything at all. */
  record Waiting(long id, String json) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private Set<String> allowed = STANDARD;
  private long next = 870_000_001L;
  private long poll;
  private int poked;
  private int delivered;

  synchronized long add(String kind, JsonNode content) {
    if (!allowed.contains(kind)) {
      return 0;
    }
    return raw("\"" + kind + "\":" + content);
  }

  /** Puts in what Telegram would never send, for a bot that must bear it. */
  synchronized long raw(String members) {
    long id = next++;
    waiting.add(new Waiting(id, "{\"update_id\":" + id + "," + members + "}"));
    notifyAll();
    return id;
  }

  /** Delivers one again that was confirmed before. */
  synchronized void again(Waiting update) {
    waiting.add(update);
    notifyAll();
  }

  /** As after a week without updates: the next id is anything. */
  synchronized void goOnFrom(long id) {
    next = id;
  }

  synchronized int count() {
    return waiting.size();
  }

  /** Everything that waits, for a stand-in that hands it over itself. */
  synchronized List<Waiting> waiting() {
    return List.copyOf(waiting);
  }

  /** How many were handed over, counting again what was handed over again. */
  synchronized int delivered() {
    return delivered;
  }

  synchronized Set<String> allowed() {
    return allowed;
  }

  synchronized void allow(JsonNode names) {
    if (names.isMissingNode()) {
      return;
    }
    Set<String> wanted = new HashSet<>();
    names.forEach(name -> wanted.add(name.asText()));
    allowed = wanted.isEmpty() ? STANDARD : Set.copyOf(wanted);
  }

  synchronized void confirm(long id) {
    waiting.removeIf(update -> update.id() == id);
  }

  synchronized void drop() {
    waiting.clear();
  }

  /** Ends a long poll that waits, as a webhook or a closing server does. */
  synchronized void poke() {
    poked++;
    notifyAll();
  }

  /** Waits for updates as long as asked; a second poller ends the first. */
  synchronized List<Waiting> poll(JsonNode request) throws InterruptedException {
    allow(request.path("allowed_updates"));
    confirmBefore(request.path("offset").asLong(0));
    long mine = ++poll;
    int poke = poked;
    notifyAll();
    int most = Math.clamp(request.path("limit").asInt(MOST_AT_ONCE), 1, MOST_AT_ONCE);
    long millis = request.path("timeout").asInt(0) * 1_000L;
    long end = System.nanoTime() + millis * 1_000_000;
    while (waiting.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0 || poke != poked) {
        return List.of();
      }
      wait(left);
      if (mine != poll) {
        throw Refused.of(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running");
      }
    }
    List<Waiting> handed = List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
    delivered += handed.size();
    return handed;
  }

  private void confirmBefore(long offset) {
    if (offset < 0) {
      while (waiting.size() > -offset) {
        waiting.removeFirst();
      }
      return;
    }
    waiting.removeIf(update -> update.id() < offset);
  }
}
