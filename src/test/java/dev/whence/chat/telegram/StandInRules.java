package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What Telegram takes of a request's content; what it does not is refused as Telegram would. */
final class StandInRules {
  static final int LONGEST_TEXT = 4_096;
  static final int MOST_ENTITIES = 100;
  static final int LONGEST_CALLBACK = 64;
  static final int MOST_RESULTS = 50;
  private static final int LONGEST_LABEL = 64;
  private static final int MOST_BUTTONS = 100;
  private static final int MOST_BUTTONS_IN_A_ROW = 8;

  private static final Set<String> INLINE_TYPES =
      Set.of("bold", "italic", "underline", "strikethrough", "spoiler");
  private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
  private static final Set<String> TYPES =
      Set.of(
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "blockquote",
          "expandable_blockquote",
          "code",
          "pre",
          "text_link",
          "text_mention",
          "custom_emoji",
          "mention",
          "hashtag",
          "cashtag",
          "bot_command",
          "url",
          "email",
          "phone_number",
          "date_time");

  private StandInRules() {}

  static void message(JsonNode request) {
    if (request.has("parse_mode") && request.has("entities")) {
      throw Refused.rule("both parse_mode and entities");
    }
    text(request.path("text").asText(""), request.path("entities"));
    markup(request.path("reply_markup"));
  }

  static void text(String text, JsonNode entities) {
    if (text.isBlank()) {
      throw Refused.rule("message text is empty");
    }
    if (text.length() > LONGEST_TEXT) {
      throw Refused.rule("message is too long");
    }
    if (text.chars().anyMatch(unit -> unit == 0)) {
      throw Refused.rule("strings must not hold NUL");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw Refused.rule("strings must be encoded in UTF-8");
    }
    List<JsonNode> all = StreamSupport.stream(entities.spliterator(), false).toList();
    if (all.size() > MOST_ENTITIES) {
      throw Refused.rule("can't parse entities: " + all.size() + " of them");
    }
    all.forEach(entity -> entity(text, entity));
    for (int first = 0; first < all.size(); first++) {
      for (int second = first + 1; second < all.size(); second++) {
        together(all.get(first), all.get(second));
      }
    }
  }

  private static void entity(String text, JsonNode entity) {
    int start = start(entity);
    int end = end(entity);
    if (!TYPES.contains(type(entity))) {
      throw Refused.rule("can't parse entities: unsupported type " + entity);
    }
    if (start < 0 || end <= start || end > text.length()) {
      throw Refused.rule("can't parse entities: out of bounds of " + text.length() + ": " + entity);
    }
    if (isInsideAPair(text, start) || isInsideAPair(text, end)) {
      throw Refused.rule("can't parse entities: inside a surrogate pair: " + entity);
    }
    if (type(entity).equals("text_link")
        && !entity.path("url").asText("").matches("(https?|tg)://\\S+")) {
      throw Refused.rule("can't parse entities: no address: " + entity);
    }
  }

  private static boolean isInsideAPair(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
  }

  private static void together(JsonNode one, JsonNode other) {
    boolean apart = end(one) <= start(other) || end(other) <= start(one);
    if (apart) {
      return;
    }
    boolean otherInOne = start(one) <= start(other) && end(other) <= end(one);
    boolean oneInOther = start(other) <= start(one) && end(one) <= end(other);
    if (!otherInOne && !oneInOther) {
      throw Refused.rule("can't parse entities: they overlap: " + one + " " + other);
    }
    if (!mayNest(type(one), type(other))) {
      throw Refused.rule("can't parse entities: they must not nest: " + one + " " + other);
    }
  }

  private static boolean mayNest(String one, String other) {
    boolean code = Set.of("pre", "code").contains(one) || Set.of("pre", "code").contains(other);
    if (code) {
      // Inside a quotation code stands as code; nothing else holds code, and code holds nothing.
      return QUOTES.contains(one) || QUOTES.contains(other);
    }
    if (one.equals(other) || (QUOTES.contains(one) && QUOTES.contains(other))) {
      return false;
    }
    return QUOTES.contains(one)
        || QUOTES.contains(other)
        || INLINE_TYPES.contains(one)
        || INLINE_TYPES.contains(other);
  }

  private static String type(JsonNode entity) {
    return entity.path("type").asText();
  }

  private static int start(JsonNode entity) {
    return entity.path("offset").asInt(-1);
  }

  private static int end(JsonNode entity) {
    return start(entity) + entity.path("length").asInt(-1);
  }

  static void markup(JsonNode markup) {
    int count = 0;
    for (JsonNode row : markup.path("inline_keyboard")) {
      if (row.isEmpty() || row.size() > MOST_BUTTONS_IN_A_ROW) {
        throw Refused.rule("reply markup: a row of " + row.size());
      }
      for (JsonNode button : row) {
        button(button);
        count++;
      }
    }
    if (count > MOST_BUTTONS) {
      throw Refused.rule("reply markup is too long");
    }
  }

  private static void button(JsonNode button) {
    String label = button.path("text").asText("");
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw Refused.rule("can't parse inline keyboard button: text " + label);
    }
    long does =
        List.of("url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat")
            .stream()
            .filter(button::hasNonNull)
            .count();
    if (does != 1) {
      throw Refused.rule("inline keyboard button does " + does + " things");
    }
    if (button.hasNonNull("callback_data")) {
      int bytes = bytes(button.path("callback_data").asText());
      if (bytes < 1 || bytes > LONGEST_CALLBACK) {
        throw Refused.rule("BUTTON_DATA_INVALID");
      }
    }
  }

  static void inlineResults(JsonNode request) {
    JsonNode results = request.path("results");
    if (results.size() > MOST_RESULTS) {
      throw Refused.rule("RESULTS_TOO_MUCH");
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode result : results) {
      String id = result.path("id").asText();
      if (bytes(id) < 1 || bytes(id) > 64 || !ids.add(id)) {
        throw Refused.rule("RESULT_ID_INVALID: " + id);
      }
      if (result.path("title").asText("").isBlank()) {
        throw Refused.rule("ARTICLE_TITLE_EMPTY");
      }
      JsonNode content = result.path("input_message_content");
      text(content.path("message_text").asText(""), content.path("entities"));
      markup(result.path("reply_markup"));
    }
    if (bytes(request.path("next_offset").asText("")) > 64) {
      throw Refused.rule("NEXT_OFFSET_INVALID");
    }
    JsonNode button = request.path("button");
    if (!button.isMissingNode()
        && (button.path("text").asText("").isBlank()
            || (button.has("start_parameter")
                && !button.path("start_parameter").asText().matches("[A-Za-z0-9_-]{1,64}")))) {
      throw Refused.rule("can't parse inline query results button");
    }
  }

  static void commands(JsonNode request) {
    languageCode(request);
    JsonNode commands = request.path("commands");
    if (commands.isEmpty() || commands.size() > 100) {
      throw Refused.rule("BOT_COMMANDS: " + commands.size());
    }
    for (JsonNode command : commands) {
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
        throw Refused.rule("BOT_COMMAND_INVALID: " + command);
      }
      String words = command.path("description").asText("");
      if (words.isBlank() || words.length() > 256) {
        throw Refused.rule("BOT_COMMAND_DESCRIPTION_INVALID: " + command);
      }
    }
  }

  static void description(JsonNode request, String name, int longest) {
    languageCode(request);
    if (request.path(name).asText("").length() > longest) {
      throw Refused.rule(name + " is too long");
    }
  }

  private static void languageCode(JsonNode request) {
    if (!request.path("language_code").asText("").matches("([a-z]{2})?")) {
      throw Refused.rule("invalid language code " + request.path("language_code"));
    }
  }

  static void callbackAnswer(JsonNode request) {
    if (request.path("text").asText("").length() > 200) {
      throw Refused.rule("MESSAGE_TOO_LONG");
    }
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
