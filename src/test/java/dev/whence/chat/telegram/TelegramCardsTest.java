package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of Whence before they talk to it: inline cards, commands and descriptions. */
class TelegramCardsTest {
  private static final long PERSON = 7_600_000_001L;

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

  private JsonNode cards(Language language, String query) {
    return bot.answered(telegram.people.typesInline(PERSON, language.tag(), query, ""));
  }

  @Test
  void cardsComeInThePersonsLanguageAndForThemAlone() {
    for (Language language : Language.values()) {
      JsonNode answer = cards(language, "connection refused");
      String title = TelegramRun.PHRASEBOOK.words(language, "answer.kind.connection-refused");
      JsonNode card = answer.path("results").path(0);
      assertEquals(title, card.path("title").asText(), language.tag());
      JsonNode content = card.path("input_message_content");
      assertTrue(content.path("message_text").asText().contains(title), content.toString());
      assertTrue(content.path("link_preview_options").path("is_disabled").asBoolean());
      assertTrue(answer.path("is_personal").asBoolean(), "others would get this language's cards");
    }
  }

  @Test
  void longErrorsAreLedToThePrivateChat() {
    for (Language language : List.of(Language.FRENCH, Language.ARABIC, Language.KOREAN)) {
      for (String query : List.of("", "nothing to find", "refused " + "x".repeat(400))) {
        JsonNode button = cards(language, query).path("button");
        assertEquals(
            TelegramRun.PHRASEBOOK.words(language, "telegram.inline.more"),
            button.path("text").asText());
        assertTrue(button.path("start_parameter").asText().matches("[A-Za-z0-9_-]{1,64}"));
      }
    }
    telegram.people.says(telegram.people.direct(PERSON, "fr", "/start long"));
    TelegramRun.until("helped", () -> telegram.sent().size() == 1);
    assertTrue(
        telegram
            .sent()
            .getFirst()
            .text()
            .contains(TelegramRun.PHRASEBOOK.words(Language.FRENCH, "chat.help.title")));
  }

  @Test
  void commandsAndDescriptionsAreSetInEveryLanguageOnceUntilTheyChange() {
    TelegramRun.until("all are set", () -> telegram.methods.profile.size() >= 45);
    Set<String> codes = new TreeSet<>();
    telegram.methods.profile.forEach(
        (key, value) -> {
          codes.add(key.substring(key.lastIndexOf(' ') + 1));
          assertTrue(!value.isEmpty() || !value.asText("").isBlank(), key);
        });
    assertEquals(
        new TreeSet<>(
            List.of(
                "", "en", "zh", "ja", "ko", "fr", "pt", "es", "de", "it", "ru", "ar", "tr", "th",
                "vi")),
        codes);
    String prefix = "description default ";
    assertEquals(
        TelegramRun.PHRASEBOOK.words(Language.JAPANESE, "telegram.description"),
        java.util.Objects.requireNonNull(telegram.methods.profile.get(prefix + "ja")).asText());
    int calls = telegram.requests("setMyCommands").size();
    TelegramRun.pause(500);
    bot.stop();
    bot = new TelegramRun(telegram, directory).connected();
    TelegramRun.pause(1_000);
    assertEquals(calls, telegram.requests("setMyCommands").size(), "set again, though the same");
  }
}
