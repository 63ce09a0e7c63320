package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** The chats of the stand-in, who is in them, and what the bot has sent there. */
final class StandInChats {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A message of the bot as it stands now. */
  record Sent(long chat, int id, JsonNode body, int edits, boolean deleted) {
    String text() {
      return body.path("text").asText("");
    }

    int thread() {
      return body.path("message_thread_id").asInt(0);
    }

    int repliesTo() {
      return body.path("reply_to_message").path("message_id").asInt(0);
    }

    List<JsonNode> buttons() {
      return StreamSupport.stream(
              body.path("reply_markup").path("inline_keyboard").spliterator(), false)
          .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
          .toList();
    }

    Optional<String> button(String start) {
      return buttons().stream()
          .map(button -> button.path("callback_data").asText(""))
          .filter(data -> data.startsWith(start))
          .findFirst();
    }

    /** The pieces of the text that stand in entities of that type. */
    List<String> entities(String type) {
      return StreamSupport.stream(body.path("entities").spliterator(), false)
          .filter(entity -> entity.path("type").asText().equals(type))
          .map(
              entity ->
                  text()
                      .substring(
                          entity.path("offset").asInt(),
                          entity.path("offset").asInt() + entity.path("length").asInt()))
          .toList();
    }
  }

  final Map<String, Sent> sent = Collections.synchronizedMap(new LinkedHashMap<>());

  /** People whom the bot cannot write to: they blocked it, or never began. */
  final Set<Long> closedDoors = ConcurrentHashMap.newKeySet();

  /** Groups in which the bot may read but not write. */
  final Set<Long> silenced = ConcurrentHashMap.newKeySet();

  /** Groups that became supergroups of another id. */
  final Map<Long, Long> migrated = new ConcurrentHashMap<>();

  private final Map<Long, ObjectNode> chats = new HashMap<>();
  private final Map<Long, Map<Long, String>> members = new HashMap<>();
  private final Map<Long, Set<Integer>> topics = new HashMap<>();
  private final Map<Long, Integer> counters = new HashMap<>();
  private final Map<String, ObjectNode> written = new HashMap<>();

  synchronized void group(long id, String title, boolean forum) {
    ObjectNode chat = JSON.createObjectNode().put("id", id).put("title", title);
    boolean small = id > -1_000_000_000_000L;
    chat.put("type", small ? "group" : "supergroup");
    if (forum) {
      chat.put("is_forum", true);
    }
    chats.put(id, chat);
  }

  synchronized void member(long chat, long person, String status) {
    members.computeIfAbsent(chat, any -> new HashMap<>()).put(person, status);
  }

  synchronized void topic(long chat, int id) {
    topics.computeIfAbsent(chat, any -> new HashSet<>()).add(id);
  }

  synchronized ObjectNode chat(long id) {
    ObjectNode chat = chats.get(id);
    if (chat == null && id > 0) {
      chat = JSON.createObjectNode().put("id", id).put("first_name", "P" + id);
      chat.put("type", "private");
      chats.put(id, chat);
    }
    if (chat == null) {
      throw Refused.state("chat not found");
    }
    return chat;
  }

  synchronized String status(long chat, long person) {
    chat(chat);
    return members.getOrDefault(chat, Map.of()).getOrDefault(person, "member");
  }

  synchronized List<Long> administrators(long chat) {
    chat(chat);
    return members.getOrDefault(chat, Map.of()).entrySet().stream()
        .filter(member -> !member.getValue().equals("member"))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isGroup(long chat) {
    return chat < 0;
  }

  /** Supergroups count their messages each for itself; all other chats share one count. */
  synchronized int nextId(long chat) {
    return counters.merge(chat <= -1_000_000_000_000L ? chat : 0L, 1, Integer::sum) + 10;
  }

  synchronized ObjectNode keep(ObjectNode message) {
    written.put(key(message.path("chat").path("id").asLong(), message), message);
    return message;
  }

  /** People's messages that are no longer there. */
  synchronized void drop(ObjectNode message) {
    written.remove(key(message.path("chat").path("id").asLong(), message));
  }

  private static String key(long chat, JsonNode message) {
    return chat + "/" + message.path("message_id").asInt();
  }

  /** A message by anyone, where it still is. */
  synchronized Optional<JsonNode> message(long chat, int id) {
    Sent own = sent.get(chat + "/" + id);
    if (own != null) {
      return own.deleted() ? Optional.empty() : Optional.of(own.body());
    }
    return Optional.ofNullable(written.get(chat + "/" + id));
  }

  /** Whether the bot may write there at all. */
  void door(long chat) {
    Long moved = migrated.get(chat);
    if (moved != null) {
      throw Refused.migrated(moved);
    }
    chat(chat);
    if (closedDoors.contains(chat)) {
      throw chat > 0
          ? Refused.forbidden("bot was blocked by the user")
          : Refused.forbidden("bot was kicked from the supergroup chat");
    }
    if (silenced.contains(chat)) {
      throw Refused.state("not enough rights to send text messages to the chat");
    }
  }

  /** Where it goes: the topic that was named, else that of the message it replies to. */
  synchronized int thread(long chat, JsonNode request, Optional<JsonNode> to) {
    boolean forum = chat(chat).path("is_forum").asBoolean();
    if (request.has("message_thread_id")) {
      int thread = request.path("message_thread_id").asInt();
      if (!forum || !topics.getOrDefault(chat, Set.of()).contains(thread)) {
        throw Refused.rule("message thread not found");
      }
      return thread;
    }
    return forum
        ? to.filter(message -> message.path("is_topic_message").asBoolean())
            .map(message -> message.path("message_thread_id").asInt())
            .orElse(0)
        : 0;
  }

  /** An administrator deletes a message of the bot. */
  void delete(Sent message) {
    put(new Sent(message.chat(), message.id(), message.body(), message.edits(), true));
  }

  Sent put(Sent message) {
    sent.put(message.chat() + "/" + message.id(), message);
    return message;
  }

  /** The bot's own message, to be changed. */
  Sent own(long chat, int id, String purpose) {
    Sent message = sent.get(chat + "/" + id);
    if (message == null && message(chat, id).isPresent()) {
      throw Refused.state("message can't be edited");
    }
    if (message == null || message.deleted()) {
      throw Refused.state("message to " + purpose + " not found");
    }
    return message;
  }
}
