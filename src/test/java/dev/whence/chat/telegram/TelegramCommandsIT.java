package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.StandInChats.Sent;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands, and what those may do who manage a group. */
class TelegramCommandsIT {
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";
  private static final long GROUP = -1_001_234_567_890L;
  private static final long OTHER_GROUP = -1_001_234_567_891L;
  private static final long PERSON = 7_300_000_001L;
  private static final long MANAGER = 7_300_000_019L;
  private static final long OWNER = 7_300_000_020L;

  @TempDir Path directory;
  private StandInTelegram telegram;
  private TelegramRun bot;

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    telegram.people.privacyMode = false;
    for (long group : List.of(GROUP, OTHER_GROUP)) {
      telegram.chats.group(group, "help", false);
      telegram.chats.member(group, MANAGER, "administrator");
      telegram.chats.member(group, OWNER, "creator");
    }
    bot = new TelegramRun(telegram, directory).connected();
  }

  @AfterEach
  void close() {
    bot.stop();
    telegram.close();
    TelegramRun.assertWellBehaved(telegram);
  }

  private String words(Language language, String key) {
    return TelegramRun.PHRASEBOOK.words(language, key);
  }

  /** What Whence says next in that chat. */
  private Sent next(long chat, ObjectNode message) {
    long before = telegram.sent().stream().filter(sent -> sent.chat() == chat).count();
    telegram.people.says(message);
    TelegramRun.until(
        "said something after " + message,
        () -> telegram.sent().stream().filter(sent -> sent.chat() == chat).count() > before);
    return telegram.sent().stream().filter(sent -> sent.chat() == chat).toList().getLast();
  }

  @Test
  void everyCommandAnswersInEveryLanguage() {
    Map<String, String> expected =
        Map.of(
            "/help", "chat.help.title",
            "/start", "chat.help.title",
            "/privacy", "chat.privacy.title",
            "/forget", "chat.forgotten",
            "/check", "chat.check-what");
    long person = 7_310_000_000L;
    for (Language language : Language.values()) {
      for (String command : expected.keySet()) {
        telegram.people.says(telegram.people.direct(person++, language.tag(), command));
      }
      telegram.people.says(telegram.people.direct(person++, language.tag(), "/language"));
    }
    int count = 6 * Language.values().length;
    TelegramRun.until("all answered", () -> telegram.sent().size() >= count);
    long asked = 7_310_000_000L;
    for (Language language : Language.values()) {
      for (String key : expected.values()) {
        String title = plain(words(language, key));
        assertTrue(text(asked).contains(title), language + " " + key + ": " + text(asked));
        asked++;
      }
      assertTrue(text(asked++).contains(Language.THAI.nativeName()));
    }
    assertEquals(count, telegram.sent().size());
  }

  /** As far as no code stands in it, which is drawn. */
  private static String plain(String words) {
    int code = words.indexOf('`');
    return code < 0 ? words : words.substring(0, code);
  }

  private String text(long person) {
    return telegram.sent().stream()
        .filter(sent -> sent.chat() == person)
        .findFirst()
        .map(sent -> sent.text().replaceAll("[\\u2066-\\u2069]", ""))
        .orElse("nothing");
  }

  @Test
  void theLanguageThatAPersonChoseStays() {
    next(PERSON, telegram.people.direct(PERSON, "de", "/language 日本語"));
    Sent answer = next(PERSON, telegram.people.direct(PERSON, "de", ERROR));
    assertTrue(answer.text().contains(words(Language.JAPANESE, "answer.kind.connection-refused")));
  }

  @Test
  void checkEditsItsOwnMessageStageByStage() {
    Sent answer = next(PERSON, telegram.people.direct(PERSON, "ko", "/check db:1"));
    TelegramRun.until("checked", () -> bot.now(answer).text().contains("checked db:1"));
    assertEquals(1, telegram.sent().size());
    assertEquals("telegram:" + PERSON, bot.answers.checks.getFirst().person());
  }

  @Test
  void settingsAreForThoseWhoManageTheGroup() {
    Sent refusal = next(GROUP, telegram.people.written(GROUP, PERSON, "fr", "/settings"));
    assertTrue(refusal.text().contains(words(Language.ENGLISH, "chat.only-manager")));
    for (long manager : List.of(MANAGER, OWNER)) {
      Sent shown =
          next(
              GROUP,
              telegram.people.written(GROUP, manager, "fr", "/settings@" + StandInTelegram.NAME));
      assertTrue(shown.text().contains("unprompted"), shown.text());
    }
  }

  @Test
  void anAdministratorSwitchesReadingAlongOn() {
    telegram.people.says(telegram.people.written(GROUP, PERSON, "fr", ERROR));
    next(GROUP, telegram.people.written(GROUP, MANAGER, "fr", "/settings unprompted on"));
    next(GROUP, telegram.people.written(GROUP, PERSON, "fr", ERROR));
    telegram.people.says(telegram.people.written(OTHER_GROUP, PERSON, "fr", ERROR));
    telegram.people.says(telegram.people.written(GROUP, PERSON, "fr", "thanks!"));
    telegram.people.says(telegram.people.written(GROUP, PERSON, "fr", "/why@other_bot " + ERROR));
    Sent last = next(GROUP, telegram.people.written(GROUP, PERSON, "fr", "refused again"));
    assertTrue(last.text().contains("refused again"), last.text());
    assertEquals(3, telegram.sent().size());
  }

  @Test
  void anotherBotsCommandIsLeftAlone() {
    telegram.people.says(telegram.people.written(GROUP, PERSON, "fr", "/why@other_bot " + ERROR));
    next(GROUP, telegram.people.written(GROUP, PERSON, "fr", "/why " + ERROR));
    assertEquals(1, bot.answers.asked.size());
  }

  /** Other bots, whoever writes in a chat's name, channels, and Whence's own words: no loop. */
  @Test
  void aGroupOfBotsDoesNotLoop() {
    String text = "@" + StandInTelegram.NAME + " " + ERROR;
    ObjectNode bots = telegram.people.written(GROUP, 99, "", text);
    ((ObjectNode) bots.path("from")).put("is_bot", true).put("username", "other_bot");
    ObjectNode own = telegram.people.written(GROUP, StandInTelegram.BOT, "", text);
    own.set("from", StandInPeople.bot());
    ObjectNode inName = telegram.people.written(GROUP, 1_087_968_824L, "", text);
    inName.set("sender_chat", inName.path("chat"));
    ObjectNode viaBot = telegram.people.written(GROUP, PERSON, "fr", text);
    viaBot.set("via_bot", bots.path("from"));
    for (ObjectNode message : List.of(bots, own, inName, viaBot)) {
      telegram.people.says(message);
      telegram.updates.add("edited_message", message);
    }
    telegram.updates.add("channel_post", own);
    Sent answer = next(GROUP, telegram.people.written(GROUP, PERSON, "fr", text));
    assertEquals(1, telegram.sent().size(), answer.text());
    assertEquals(1, bot.answers.asked.size());
    assertFalse(telegram.updates.allowed().contains("channel_post"));
  }
}
