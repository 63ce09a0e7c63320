package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of the stand-in: what they write, send and press, as Telegram tells it to a bot. */
final class StandInPeople {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ENTITY =
      Pattern.compile("(?<![\\w/@])(/[a-z_]+(?:@\\w+)?|@\\w{5,32})", Pattern.CASE_INSENSITIVE);

  private final StandInChats chats;
  private final StandInUpdates updates;
  private final Map<String, byte[]> files;
  private final AtomicInteger ids = new AtomicInteger(100);

  /** Queries and presses that wait for an answer, with when they came. */
  final Map<String, Long> open = new ConcurrentHashMap<>();

  volatile InstantSource clock = InstantSource.system();

  /** As BotFather sets it: a bot in a group hears only what is meant for it. */
  volatile boolean privacyMode = true;

  StandInPeople(StandInChats chats, StandInUpdates updates, Map<String, byte[]> files) {
    this.chats = chats;
    this.updates = updates;
    this.files = files;
  }

  static ObjectNode user(long id, String language) {
    ObjectNode user = JSON.createObjectNode().put("id", id).put("is_bot", false);
    user.put("first_name", "P" + id);
    return language.isEmpty() ? user : user.put("language_code", language);
  }

  static ObjectNode bot() {
    ObjectNode bot = JSON.createObjectNode().put("id", StandInTelegram.BOT).put("is_bot", true);
    return bot.put("first_name", "Whence").put("username", StandInTelegram.NAME);
  }

  /** A message, not yet sent. */
  ObjectNode written(long chat, long person, String language, String text) {
    ObjectNode message = JSON.createObjectNode().put("message_id", chats.nextId(chat));
    message.set("from", user(person, language));
    message.set("chat", chats.chat(chat).deepCopy());
    message.put("date", clock.instant().getEpochSecond());
    if (!text.isEmpty()) {
      message.put("text", text);
      entities(message, "entities", text);
    }
    return chats.keep(message);
  }

  ObjectNode direct(long person, String language, String text) {
    return written(person, person, language, text);
  }

  private static void entities(ObjectNode message, String name, String text) {
    message.remove(name);
    Matcher found = ENTITY.matcher(text);
    while (found.find()) {
      message
          .withArray(name)
          .addObject()
          .put("type", found.group().startsWith("/") ? "bot_command" : "mention")
          .put("offset", found.start())
          .put("length", found.end() - found.start());
    }
  }

  ObjectNode inTopic(ObjectNode message, int topic) {
    message.put("message_thread_id", topic).put("is_topic_message", true);
    if (!message.has("reply_to_message")) {
      // Whatever is written in a topic replies to the message that created it.
      ObjectNode created = message.putObject("reply_to_message").put("message_id", topic);
      created.set("chat", message.path("chat"));
      created.set("from", user(999, ""));
      created.put("date", 1_700_000_000).put("message_thread_id", topic);
      created.put("is_topic_message", true);
      created.putObject("forum_topic_created").put("name", "help").put("icon_color", 7_322_096);
    }
    return message;
  }

  ObjectNode replyTo(ObjectNode message, JsonNode to) {
    ObjectNode shown = to.deepCopy();
    shown.remove("reply_to_message");
    message.set("reply_to_message", shown);
    String type = message.path("chat").path("type").asText();
    if (to.path("is_topic_message").asBoolean()) {
      message.put("message_thread_id", to.path("message_thread_id").asInt());
      message.put("is_topic_message", true);
    } else if (type.equals("supergroup") && !message.path("chat").path("is_forum").asBoolean()) {
      // Telegram names the thread of a reply though there are no topics; it must not be sent to.
      message.put("message_thread_id", to.path("message_id").asInt());
    }
    return message;
  }

  ObjectNode withDocument(ObjectNode message, String name, String type, byte[] content) {
    String id = file("documents/" + name, content);
    ObjectNode document = message.putObject("document").put("file_id", id);
    document.put("file_unique_id", "u" + id).put("file_name", name).put("mime_type", type);
    document.put("file_size", content.length);
    return captioned(message);
  }

  ObjectNode withPhoto(ObjectNode message) {
    String id = file("photos/file.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2});
    ArrayNode sizes = message.putArray("photo");
    for (int width : new int[] {90, 800}) {
      sizes
          .addObject()
          .put("file_id", id + width)
          .put("file_unique_id", "u" + id + width)
          .put("width", width)
          .put("height", width)
          .put("file_size", 4);
    }
    return captioned(message);
  }

  /** With media the text is a caption. */
  private static ObjectNode captioned(ObjectNode message) {
    JsonNode text = message.remove("text");
    message.remove("entities");
    if (text != null) {
      message.set("caption", text);
      entities(message, "caption_entities", text.asText());
    }
    return message;
  }

  private String file(String path, byte[] content) {
    String id = "BQACAgIAAxkBAAI" + ids.incrementAndGet();
    files.put(id + "|" + path, content);
    return id;
  }

  static ObjectNode forwarded(ObjectNode message, String author) {
    ObjectNode origin = message.putObject("forward_origin").put("type", "hidden_user");
    origin.put("date", 1_700_000_000).put("sender_user_name", author);
    return message;
  }

  /** Sends it; the bot hears of it where Telegram would let it. */
  ObjectNode says(ObjectNode message) {
    if (isHeard(message)) {
      updates.add("message", message);
    }
    return message;
  }

  private boolean isHeard(ObjectNode message) {
    long chat = message.path("chat").path("id").asLong();
    if (!chats.isGroup(chat)
        || !privacyMode
        || Set.of("administrator", "creator").contains(chats.status(chat, StandInTelegram.BOT))) {
      return true;
    }
    String text = message.path("text").asText(message.path("caption").asText(""));
    boolean command = text.matches("(?s)/\\w+(@" + StandInTelegram.NAME + ")?(\\s.*)?");
    boolean mention = text.contains("@" + StandInTelegram.NAME);
    long to = message.path("reply_to_message").path("from").path("id").asLong();
    return command || mention || to == StandInTelegram.BOT;
  }

  void edits(ObjectNode message, String text) {
    String name = message.has("caption") ? "caption" : "text";
    message.put(name, text).put("edit_date", clock.instant().getEpochSecond());
    entities(message, name.equals("text") ? "entities" : "caption_entities", text);
    if (isHeard(message)) {
      updates.add("edited_message", message);
    }
  }

  /** Presses a button; the id of the press. */
  String presses(StandInChats.Sent message, long person, String language, String data) {
    return presses(message.body(), person, language, data);
  }

  /** As Telegram tells of a message that is too old to be shown, or was deleted meanwhile. */
  String pressesInaccessible(StandInChats.Sent message, long person, String language, String data) {
    ObjectNode shown = JSON.createObjectNode().put("message_id", message.id()).put("date", 0);
    shown.set("chat", message.body().path("chat"));
    return presses(shown, person, language, data);
  }

  private String presses(JsonNode message, long person, String language, String data) {
    String id = String.valueOf(4_000_000_000_000L + ids.incrementAndGet());
    ObjectNode press = JSON.createObjectNode().put("id", id);
    press.set("from", user(person, language));
    press.set("message", message);
    press.put("chat_instance", "-3141592653").put("data", data);
    open.put(id, System.nanoTime());
    updates.add("callback_query", press);
    return id;
  }

  /** Types after the bot's name in any chat; the id of the query. */
  String typesInline(long person, String language, String query, String offset) {
    String id = String.valueOf(5_000_000_000_000L + ids.incrementAndGet());
    ObjectNode typed = JSON.createObjectNode().put("id", id);
    typed.set("from", user(person, language));
    typed.put("query", query.substring(0, Math.min(query.length(), 256)));
    typed.put("offset", offset).put("chat_type", "supergroup");
    open.put(id, System.nanoTime());
    updates.add("inline_query", typed);
    return id;
  }
}
