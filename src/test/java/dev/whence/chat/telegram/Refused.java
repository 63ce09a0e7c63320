package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's refusal of a request, in its own words. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern RETRY_AFTER = Pattern.compile("retry after (\\d+)");

  final int status;

  /** Whether the request broke a rule that a bot can keep; else only the state of things was so. */
  final boolean isFault;

  private final int retryAfter;
  private final long migratedTo;

  private Refused(int status, String words, boolean isFault, int retryAfter, long migratedTo) {
    super(words);
    this.status = status;
    this.isFault = isFault;
    this.retryAfter = retryAfter;
    this.migratedTo = migratedTo;
  }

  static Refused rule(String words) {
    return new Refused(400, "Bad Request: " + words, true, 0, 0);
  }

  static Refused state(String words) {
    return new Refused(400, "Bad Request: " + words, false, 0, 0);
  }

  static Refused forbidden(String words) {
    return new Refused(403, "Forbidden: " + words, false, 0, 0);
  }

  static Refused tooMany(int seconds) {
    return new Refused(
        429, "Too Many Requests: retry after " + seconds, false, Math.max(1, seconds), 0);
  }

  static Refused migrated(long chat) {
    return new Refused(
        400, "Bad Request: group chat was upgraded to a supergroup chat", false, 0, chat);
  }

  static Refused of(int status, String words) {
    Matcher again = RETRY_AFTER.matcher(words);
    return new Refused(
        status, words, false, again.find() ? Integer.parseInt(again.group(1)) : 0, 0);
  }

  ObjectNode body() {
    ObjectNode body = JSON.createObjectNode().put("ok", false).put("error_code", status);
    body.put("description", getMessage());
    if (retryAfter > 0) {
      body.putObject("parameters").put("retry_after", retryAfter);
    }
    if (migratedTo != 0) {
      body.putObject("parameters").put("migrate_to_chat_id", migratedTo);
    }
    return body;
  }
}
