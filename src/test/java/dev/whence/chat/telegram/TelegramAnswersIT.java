package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.StandInChats.Sent;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an answer: its buttons, its question's edits, and what people put into it. */
class TelegramAnswersIT {
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";
  private static final long GROUP = -1_001_234_567_890L;
  private static final long ASKER = 7_400_000_001L;
  private static final long OTHER = 7_400_000_002L;
  private static final long MANAGER = 7_400_000_019L;

  @TempDir Path directory;
  private StandInTelegram telegram;
  private TelegramRun bot;

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    telegram.chats.group(GROUP, "help", false);
    telegram.chats.member(GROUP, MANAGER, "administrator");
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

  private Sent asked(ObjectNode message) {
    return bot.answerTo(telegram.people.says(message));
  }

  private ObjectNode inGroup(String text) {
    return telegram.people.written(GROUP, ASKER, "fr", "@" + StandInTelegram.NAME + " " + text);
  }

  private String press(Sent message, long person, Language language, String start) {
    String data = message.button(start).orElseThrow();
    return bot.answered(telegram.people.presses(message, person, language.tag(), data))
        .path("text")
        .asText("");
  }

  /** A press of every button, in every language, each by a person of their own. */
  @Test
  void everyButtonIsAnswered() {
    Map<Language, Sent> answers = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      telegram.people.says(telegram.people.direct(asker(language), language.tag(), ERROR));
    }
    for (Language language : Language.values()) {
      TelegramRun.until("an answer", () -> in(asker(language)).isPresent());
      answers.put(language, in(asker(language)).orElseThrow());
    }
    answers.forEach(
        (language, answer) -> {
          long asker = asker(language);
          assertEquals(
              words(language, "chat.thanks-helpful"), press(answer, asker, language, "y:"));
          String noted = press(answer, asker, language, "n:");
          assertTrue(words(language, "chat.thanks-not-helpful").startsWith(noted), noted);
          press(answer, asker, language, "c:");
        });
    answers.forEach(
        (language, answer) -> {
          TelegramRun.until("checked", () -> bot.now(answer).text().contains("checked"));
          press(bot.now(answer), asker(language), language, "d:");
          TelegramRun.until("deleted", () -> bot.now(answer).deleted());
        });
    assertTrue(
        telegram.methods.answeredAfterMillis.values().stream().allMatch(millis -> millis < 15_000));
  }

  private static long asker(Language language) {
    return 7_420_000_000L + List.of(Language.values()).indexOf(language);
  }

  private Optional<Sent> in(long chat) {
    return telegram.sent().stream().filter(sent -> sent.chat() == chat).findFirst();
  }

  @Test
  void onlyTheAskerAndThoseWhoManageTheGroupDeleteAnAnswer() {
    Sent answer = asked(inGroup(ERROR));
    String refusal = press(answer, OTHER, Language.TURKISH, "d:");
    assertEquals(words(Language.TURKISH, "chat.only-asker"), refusal);
    assertFalse(bot.now(answer).deleted());
    press(answer, MANAGER, Language.TURKISH, "d:");
    TelegramRun.until("deleted", () -> bot.now(answer).deleted());
  }

  @Test
  void aPressOnWhatWasForgottenOrForgedIsAnswered() {
    Sent answer = asked(inGroup(ERROR));
    for (String data : List.of("x:nothing", "c:nonsense:tcp://127.0.0.1:22", "p:none:7", "?")) {
      String press = telegram.people.presses(answer, OTHER, "de", data);
      assertTrue(bot.answered(press).has("callback_query_id"));
    }
    String again = telegram.people.presses(answer, OTHER, "de", answer.button("y:").orElseThrow());
    assertTrue(bot.answered(again).has("text"));
  }

  @Test
  void anEditedQuestionEditsItsAnswer() {
    ObjectNode question = inGroup(ERROR);
    Sent answer = asked(question);
    telegram.people.edits(question, "@" + StandInTelegram.NAME + " refused by db2");
    TelegramRun.until("edited", () -> bot.now(answer).text().contains("db2"));
    telegram.people.edits(question, "@" + StandInTelegram.NAME + "  refused by db2 ");
    telegram.people.edits(question, "@" + StandInTelegram.NAME + " refused by db3");
    TelegramRun.until("edited again", () -> bot.now(answer).text().contains("db3"));
    assertEquals(1, telegram.sent().size());
    assertEquals(List.of("refused by db3"), bot.now(answer).entities("pre"));
  }

  @Test
  void aReplyToAnAnswerGoesOnWithItsConversation() {
    Sent answer = asked(inGroup(ERROR));
    ObjectNode reply = telegram.people.written(GROUP, OTHER, "fr", "and refused again");
    asked(telegram.people.replyTo(reply, answer.body()));
    assertEquals(
        bot.answers.asked.getFirst().conversation(), bot.answers.asked.getLast().conversation());
    assertEquals(2, bot.answers.asked.size());
  }

  @Test
  void theRestIsFoldedAwayWithinTheMessage() {
    Sent answer = asked(telegram.people.direct(ASKER, "en", ERROR));
    assertTrue(
        answer.entities("expandable_blockquote").stream().anyMatch(it -> it.contains("the rest")),
        answer.body().toString());
  }

  /** Nothing that a person wrote becomes a mark, a link, a mention or a direction. */
  @Test
  void peoplesTextStandsInCodeAloneAndDoesNothing() {
    String hostile =
        "refused ``` *b* <b>x</b> @everyone @durov [x](https://evil.example) t.me/evil \u202e 😀"
            + " \u0000";
    Sent answer = asked(telegram.people.direct(ASKER, "ar", hostile.replace("\u0000", "")));
    String quoted = answer.entities("pre").getFirst();
    assertTrue(quoted.contains("@everyone"), quoted);
    assertTrue(quoted.contains("😀"), quoted);
    assertFalse(answer.text().contains("\u202e"));
    assertFalse(answer.text().contains("t.me/"), answer.text());
    assertEquals(List.of(), answer.entities("text_link"));
  }

  /** The answer fits, whatever was asked; the stand-in refuses what is out of bounds. */
  @Test
  void longTextsOfAnyScriptFit() {
    long person = 7_410_000_000L;
    for (String piece : List.of("x", "错误", "😀", "خطأ ", "e\u0301\u0302", "\n", "a\n")) {
      String text = "refused " + piece.repeat(4_080 / piece.length());
      Sent answer = asked(telegram.people.direct(person++, "en", text));
      assertTrue(answer.text().length() <= 4_096);
    }
  }

  @Test
  void aPictureWithoutWordsAndAFileThatCannotBeReadAreSaid() {
    Sent photo = asked(telegram.people.withPhoto(telegram.people.direct(ASKER, "it", "")));
    assertFalse(photo.text().isBlank());
    ObjectNode binary = telegram.people.direct(OTHER, "it", "");
    telegram.people.withDocument(binary, "core.bin", "application/octet-stream", new byte[500]);
    assertTrue(asked(binary).text().contains("core.bin"));
    ObjectNode large = telegram.people.direct(OTHER + 1, "it", "");
    telegram.people.withDocument(large, "big.log", "text/plain", new byte[21 << 20]);
    assertTrue(asked(large).text().contains("big.log"));
    assertEquals(0, bot.answers.asked.size());
  }

  @Test
  void aSecretIsToldOfInPrivateAndNeverRepeated() {
    String token = "123456789:" + "A".repeat(35);
    Sent answer = asked(inGroup("refused with " + token));
    assertFalse(answer.text().contains(token));
    TelegramRun.until("told", () -> telegram.sent().size() == 2);
    Sent told = telegram.sent().stream().filter(it -> it.chat() == ASKER).findFirst().orElseThrow();
    assertEquals(words(Language.FRENCH, "chat.secret"), told.text());
    assertFalse(bot.answers.asked.getFirst().text().contains(token));
    telegram.chats.closedDoors.add(OTHER);
    ObjectNode closed =
        telegram.people.written(
            GROUP, OTHER, "fr", "@" + StandInTelegram.NAME + " refused with " + token);
    assertTrue(asked(closed).text().contains(words(Language.ENGLISH, "chat.secret")));
  }
}
