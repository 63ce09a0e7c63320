package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps of an update only what Whence looks at, so that what Telegram invents tomorrow, and the
 * library cannot read, never makes it deaf.
 */
final class Sieve {
  private static final List<String> MESSAGES = List.of("message", "edited_message");

  private static final Set<String> OF_A_MESSAGE =
      Set.of(
          "message_id",
          "message_thread_id",
          "is_topic_message",
          "from",
          "sender_chat",
          "via_bot",
          "chat",
          "date",
          "edit_date",
          "text",
          "entities",
          "caption",
          "caption_entities",
          "document",
          "migrate_to_chat_id");

  /** What is no text, and is told so: each as a file of that name, without what is in it. */
  private static final Map<String, String> PICTURES_AND_SOUNDS =
      Map.of(
          "photo", "photo.jpg",
          "video", "video.mp4",
          "voice", "voice.ogg",
          "audio", "audio.mp3",
          "animation", "animation.mp4",
          "video_note", "video.mp4");

  /** The id of a file that is not fetched. */
  static final String NO_FILE = "none";

  /** A reply shows another message; that one shows none. */
  private static final int DEPTH = 1;

  private Sieve() {}

  static ObjectNode update(JsonNode update) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    kept.set("update_id", update.path("update_id"));
    for (String name : MESSAGES) {
      if (update.has(name)) {
        kept.set(name, message(update.path(name), DEPTH));
      }
    }
    if (update.has("callback_query")) {
      kept.set("callback_query", press(update.path("callback_query")));
    }
    if (update.has("inline_query")) {
      kept.set("inline_query", only(update.path("inline_query"), INLINE));
    }
    return kept;
  }

  private static final Set<String> INLINE = Set.of("id", "from", "query", "offset");
  private static final Set<String> PRESS =
      Set.of("id", "from", "chat_instance", "data", "inline_message_id");

  private static JsonNode press(JsonNode press) {
    JsonNode kept = only(press, PRESS);
    if (kept instanceof ObjectNode object && press.has("message")) {
      object.set("message", message(press.path("message"), 0));
    }
    return kept;
  }

  private static JsonNode message(JsonNode message, int depth) {
    JsonNode kept = only(message, OF_A_MESSAGE);
    if (!(kept instanceof ObjectNode object)) {
      return kept;
    }
    enclose(message, object);
    possible(object, "entities", message.path("text").asText());
    possible(object, "caption_entities", message.path("caption").asText());
    if (depth > 0 && message.path("reply_to_message").isObject()) {
      object.set("reply_to_message", answered(message.path("reply_to_message"), depth - 1));
      if (message.path("quote").has("text")) {
        object.putObject("quote").set("text", message.path("quote").path("text"));
        object.withObject("/quote").put("position", 0);
      }
    }
    return object;
  }

  /** The library cuts the text at every entity, and fails at one that lies outside of it. */
  private static void possible(ObjectNode message, String name, String text) {
    if (message.path(name) instanceof ArrayNode entities) {
      entities.removeIf(
          entity -> {
            long start = entity.path("offset").asLong(-1);
            long length = entity.path("length").asLong(-1);
            return start < 0
                || length < 0
                || start > text.length()
                || length > text.length() - start;
          });
    }
  }

  private static void enclose(JsonNode message, ObjectNode kept) {
    for (Map.Entry<String, String> kind : PICTURES_AND_SOUNDS.entrySet()) {
      if (message.has(kind.getKey())) {
        kept.putObject("document")
            .put("file_id", NO_FILE)
            .put("file_unique_id", NO_FILE)
            .put("file_name", kind.getValue());
      }
    }
  }

  /** The library takes a message without a date for one that cannot be seen, and fails on it. */
  private static JsonNode answered(JsonNode message, int depth) {
    JsonNode kept = message(message, depth);
    if (kept instanceof ObjectNode object && object.path("date").asLong() <= 0) {
      object.put("date", 1);
    }
    return kept;
  }

  private static JsonNode only(JsonNode node, Set<String> names) {
    if (!node.isObject()) {
      return node;
    }
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (names.contains(field.getKey())) {
        kept.set(field.getKey(), field.getValue());
      }
    }
    return kept;
  }
}
