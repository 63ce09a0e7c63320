package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.StandInChats.Sent;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody sends by accident. */
class TelegramHostileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PERSON = 7_900_000_000L;
  private static final long GROUP = -1_009_900_000_000L;

  private static final List<Language> LANGUAGES = List.of(Language.values());

  @TempDir Path directory;
  private StandInTelegram telegram;
  private TelegramRun bot;

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    telegram.chats.group(GROUP, "help", true);
    telegram.chats.topic(GROUP, 5);
    bot = new TelegramRun(telegram, directory).connected();
  }

  @AfterEach
  void close() {
    bot.stop();
    telegram.close();
    TelegramRun.assertWellBehaved(telegram);
  }

  private ObjectNode asks(long person) {
    return telegram.people.says(telegram.people.direct(person, "en", "refused"));
  }

  /** Every copy of it in which one thing, however deep, is null. */
  private static List<String> withOneNull(JsonNode update) {
    List<String> all = new ArrayList<>();
    nullIn(update, update, all);
    return all;
  }

  private static void nullIn(JsonNode root, JsonNode node, List<String> all) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode value = object.get(name);
        object.putNull(name);
        all.add(root.toString());
        object.set(name, value);
        nullIn(root, value, all);
      }
    }
    if (node instanceof ArrayNode array) {
      for (int place = 0; place < array.size(); place++) {
        nullIn(root, array.get(place), all);
      }
    }
  }

  @Test
  void whateverIsNullNothingElseSuffers() throws IOException {
    ObjectNode message =
        telegram.people.written(GROUP, PERSON, "en", "@" + StandInTelegram.NAME + " refused");
    message.put("message_thread_id", 5).put("is_topic_message", true);
    Sent answer = bot.answerTo(asks(PERSON));
    ObjectNode press = JSON.createObjectNode().put("id", "1").put("data", "p:x:1");
    press.set("from", StandInPeople.user(PERSON, "en"));
    press.set("message", answer.body());
    ObjectNode query = JSON.createObjectNode().put("id", "2").put("query", "x").put("offset", "");
    query.set("from", StandInPeople.user(PERSON, "en"));
    int count = 0;
    for (String kind : List.of("message", "edited_message", "callback_query", "inline_query")) {
      JsonNode content =
          switch (kind) {
            case "callback_query" -> press;
            case "inline_query" -> query;
            default -> message;
          };
      ObjectNode update = JSON.createObjectNode();
      update.set(kind, content);
      for (String broken : withOneNull(JSON.readTree(update.toString()))) {
        telegram.updates.raw(broken.substring(1, broken.length() - 1));
        count++;
      }
    }
    assertTrue(count > 60, "only " + count);
    bot.answerTo(asks(PERSON + 1));
    TelegramRun.until("all taken", () -> telegram.updates.count() == 0);
  }

  @Test
  void aTextLongerThanTelegramHasIsAnsweredToo() {
    String text = "x".repeat(50_000) + " refused " + "(a|b".repeat(12_500);
    ObjectNode question = telegram.people.direct(PERSON, "en", text);
    telegram.people.says(question);
    bot.answerTo(question);
  }

  @Test
  void aButtonOfAnotherBotIsSaidToBeTooOld() {
    Sent answer = bot.answerTo(asks(PERSON));
    for (String data : List.of("menu_3", "c:", ":", "p:::::", "d:x", "\ud83d\ude00".repeat(16))) {
      JsonNode told = bot.answered(telegram.people.presses(answer, PERSON, "en", data));
      assertTrue(told.has("callback_query_id"), data);
    }
    assertEquals(List.of(), bot.answers.checks);
  }

  @Test
  void aFilesNameCannotTurnAReplyRound() {
    String name = "log\u202e\u2066gpj.exe\u200f";
    ObjectNode message =
        telegram.people.withDocument(
            telegram.people.direct(PERSON, "en", ""),
            name,
            "application/octet-stream",
            "x".getBytes(StandardCharsets.UTF_8));
    telegram.people.says(message);
    String text = bot.answerTo(message).text();
    assertTrue(text.contains("gpj.exe"), text);
    assertTrue(text.chars().noneMatch(unit -> unit == 0x202e || unit == 0x200f), text);
  }

  /** Who types cards must not make those wait who ask. */
  @Test
  void fiftyPeopleTypingEverySecondHoldNobodyUp() {
    List<String> queries = new ArrayList<>();
    for (int second = 0; second < 3; second++) {
      for (int person = 0; person < 50; person++) {
        String client = LANGUAGES.get(person % LANGUAGES.size()).tag();
        queries.add(
            telegram.people.typesInline(
                PERSON + 100 + 50L * second + person, client, "refused " + person, ""));
        TelegramRun.pause(20);
      }
    }
    bot.answerTo(asks(PERSON));
    for (String query : queries) {
      assertTrue(bot.answered(query).has("results"));
    }
  }
}
