package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Telegram shows of Whence before anybody writes to it: cards in any chat, and its profile.
 */
class TelegramInlineTest {
  private static final int CODES = 15; // fourteen of two letters, and none for everybody else

  @TempDir Path directory;
  private StandInTelegram telegram;
  private TelegramRun bot;

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    bot = new TelegramRun(telegram, directory).connected();
  }

  @AfterEach
  void close() {
    bot.stop();
    telegram.close();
    TelegramRun.assertWellBehaved(telegram);
  }

  private static String words(Language language, String key) {
    return TelegramRun.PHRASEBOOK.words(language, key);
  }

  private JsonNode shown(String key) {
    return Objects.requireNonNull(telegram.methods.profile.get(key), key);
  }

  private JsonNode typed(long person, Language language, String query) {
    return bot.answered(telegram.people.typesInline(person, language.tag(), query, ""));
  }

  @Test
  void cardsComeInThePersonsLanguage() {
    long person = 7_600_000_000L;
    for (Language language : Language.values()) {
      JsonNode answer = typed(person++, language, "refused");
      JsonNode card = answer.path("results").path(0);
      assertEquals(words(language, "answer.kind.connection-refused"), card.path("title").asText());
      JsonNode content = card.path("input_message_content");
      assertTrue(content.path("message_text").asText().contains(card.path("title").asText()));
      assertTrue(content.path("link_preview_options").path("is_disabled").asBoolean());
      assertTrue(answer.path("is_personal").asBoolean());
      assertFalse(card.has("reply_markup"), "its buttons would do nothing");
    }
    assertEquals(0, telegram.sent().size());
  }

  @Test
  void aLongerErrorIsLedToThePrivateChat() {
    JsonNode answer = typed(7_600_000_001L, Language.GERMAN, "refused " + "x".repeat(400));
    JsonNode button = answer.path("button");
    assertEquals(words(Language.GERMAN, "telegram.inline.more"), button.path("text").asText());
    String start = "/start " + button.path("start_parameter").asText();
    telegram.people.says(telegram.people.direct(7_600_000_001L, "de", start));
    TelegramRun.until("helped", () -> telegram.sent().size() == 1);
    String help = telegram.sent().getFirst().text();
    assertTrue(help.contains(words(Language.GERMAN, "chat.help.title")), help);
  }

  @Test
  void nothingFoundAndNothingTypedAreAnsweredToo() {
    for (String query : new String[] {"", "   ", "bananas"}) {
      assertEquals(0, typed(7_600_000_002L, Language.KOREAN, query).path("results").size());
    }
  }

  /** Telegram asks with every letter; nobody looks at cards for what is typed over by then. */
  @Test
  void whatIsTypedOverIsNotAnsweredAndTheLastLetterIs() {
    bot.answers.thinking = () -> TelegramRun.pause(200);
    String query = "why is it refused and refused again";
    String last = "";
    for (int length = 1; length <= query.length(); length++) {
      last = telegram.people.typesInline(7_600_000_004L, "fr", query.substring(0, length), "");
    }
    JsonNode answer = bot.answered(last);
    assertEquals(
        words(Language.FRENCH, "answer.kind.connection-refused"),
        answer.path("results").path(0).path("title").asText());
    assertTrue(telegram.requests("answerInlineQuery").size() < query.length() / 2);
  }

  @Test
  void commandsAndDescriptionsAreSetOnceInEveryLanguage() {
    TelegramRun.until("set", () -> telegram.methods.profile.size() == 3 * CODES);
    Set<String> codes = new HashSet<>();
    telegram
        .methods
        .profile
        .keySet()
        .forEach(key -> codes.add(key.substring(key.lastIndexOf(' '))));
    assertEquals(CODES, codes.size());
    JsonNode thai = shown("description default th");
    assertEquals(words(Language.THAI, "telegram.description"), thai.asText());
    JsonNode chinese = shown("commands default zh");
    assertEquals(7, chinese.size());
    assertEquals(
        words(Language.CHINESE_SIMPLIFIED, "chat.command.why"),
        chinese.path(0).path("description").asText());
    TelegramRun.pause(200);
    bot.stop();
    int before = telegram.requests("setMyCommands").size();
    bot = new TelegramRun(telegram, directory).connected();
    typed(7_600_000_003L, Language.ENGLISH, "refused");
    assertEquals(before, telegram.requests("setMyCommands").size());
  }
}
