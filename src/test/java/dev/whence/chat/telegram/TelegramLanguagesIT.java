package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.StandInChats.Sent;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All that can be done beside a first question, wherever it is done, in all fifteen languages: in
 * private that of the client, in groups the one that an administrator has set. All languages do it
 * at the same time, each in a chat of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramLanguagesIT {
  private static final String NAME = "@" + StandInTelegram.NAME;
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";
  private static final long PERSON = 7_900_000_000L;
  private static final long MANAGER = 7_900_000_100L;
  private static final int TOPIC = 7;
  private static final List<Language> LANGUAGES = List.of(Language.values());

  private static int place(Language language) {
    return LANGUAGES.indexOf(language);
  }

  private StandInTelegram telegram;
  private TelegramRun bot;

  /** Where something is said; a group and a forum for each language. */
  enum Where {
    PRIVATE(PERSON, 7_990_000_000L),
    GROUP(-1_003_000_000_000L, 7_991_000_000L),
    TOPIC_OF_A_FORUM(-1_004_000_000_000L, 7_992_000_000L);

    private final long first;
    private final long choosers;

    Where(long first, long choosers) {
      this.first = first;
      this.choosers = choosers;
    }

    long chat(Language language) {
      return this == PRIVATE ? first + place(language) : first - place(language);
    }
  }

  @BeforeAll
  void open(@TempDir Path directory) throws IOException {
    telegram = new StandInTelegram();
    telegram.people.privacyMode = false;
    for (Language language : Language.values()) {
      telegram.chats.group(Where.GROUP.chat(language), "help", false);
      telegram.chats.group(Where.TOPIC_OF_A_FORUM.chat(language), "forum", true);
      telegram.chats.topic(Where.TOPIC_OF_A_FORUM.chat(language), TOPIC);
      telegram.chats.member(Where.GROUP.chat(language), MANAGER, "administrator");
      telegram.chats.member(Where.TOPIC_OF_A_FORUM.chat(language), MANAGER, "creator");
    }
    bot = new TelegramRun(telegram, directory).connected();
    for (Where where : List.of(Where.GROUP, Where.TOPIC_OF_A_FORUM)) {
      everywhere(
          language -> manages(where, language, "/settings language " + language.tag()),
          (language, said) ->
              assertSays(said, language, "chat.settings.set", "language", language.tag()));
    }
  }

  @AfterAll
  void close() {
    bot.stop();
    telegram.close();
    TelegramRun.assertWellBehaved(telegram);
  }

  private ObjectNode message(Where where, Language language, long person, String text) {
    String client = where == Where.PRIVATE ? language.tag() : "en";
    ObjectNode message = telegram.people.written(where.chat(language), person, client, text);
    return where == Where.TOPIC_OF_A_FORUM ? telegram.people.inTopic(message, TOPIC) : message;
  }

  /** Somebody, whom nobody but the administrators know. */
  private ObjectNode writes(Where where, Language language, String text) {
    return message(where, language, PERSON + place(language), text);
  }

  private ObjectNode asks(Where where, Language language, String text) {
    return writes(where, language, where == Where.PRIVATE ? text : NAME + " " + text);
  }

  private ObjectNode manages(Where where, Language language, String text) {
    long person = where == Where.PRIVATE ? where.chat(language) : MANAGER;
    return message(where, language, person, text);
  }

  /** Says it in every language at once; what Whence says next in each chat is looked at. */
  private Map<Language, Sent> everywhere(
      Function<Language, ObjectNode> say, BiConsumer<Language, Sent> look) {
    Map<Language, ObjectNode> said = new EnumMap<>(Language.class);
    Map<Language, Integer> before = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      ObjectNode message = say.apply(language);
      said.put(language, message);
      before.put(language, in(chat(message)).size());
      telegram.people.says(message);
    }
    Map<Language, Sent> answers = new EnumMap<>(Language.class);
    said.forEach(
        (language, message) -> {
          long chat = chat(message);
          int count = before.getOrDefault(language, 0);
          TelegramRun.until("an answer to " + message, () -> in(chat).size() > count);
          Sent answer = in(chat).get(count);
          assertEquals(message.path("is_topic_message").asBoolean() ? TOPIC : 0, answer.thread());
          look.accept(language, answer);
          answers.put(language, answer);
        });
    return answers;
  }

  private static long chat(ObjectNode message) {
    return message.path("chat").path("id").asLong();
  }

  private List<Sent> in(long chat) {
    return telegram.sent().stream().filter(sent -> sent.chat() == chat).toList();
  }

  private static String title(Language language) {
    return TelegramRun.PHRASEBOOK.words(language, "answer.kind.connection-refused");
  }

  private static void assertAnswers(Sent answer, Language language, String error) {
    assertTrue(answer.text().contains(title(language)), language + ": " + answer.text());
    assertEquals(List.of(error), answer.entities("pre"));
  }

  private static void assertSays(Sent sent, Language language, String key, String... inserted) {
    Map<String, String> values =
        inserted.length == 0 ? Map.of() : Map.of("setting", inserted[0], "value", inserted[1]);
    String wanted = bare(TelegramRun.PHRASEBOOK.words(language, key, values));
    assertTrue(bare(sent.text()).contains(wanted), language + " " + key + ": " + sent.text());
  }

  /** Without the marks of what is drawn, and of directions. */
  private static String bare(String words) {
    return words.replaceAll("[`*\\u2066-\\u2069\\u200e\\u200f]", "");
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void aQuestionItsEditAndAReplyToItsAnswer(Where where) {
    Map<Language, ObjectNode> questions = new EnumMap<>(Language.class);
    Map<Language, Sent> answers =
        everywhere(
            language -> {
              ObjectNode question = asks(where, language, ERROR);
              questions.put(language, question);
              return question;
            },
            (language, answer) -> assertAnswers(answer, language, ERROR));
    questions.forEach(
        (language, question) ->
            telegram.people.edits(
                question, question.path("text").asText().replace(ERROR, "refused by db2")));
    answers.forEach(
        (language, answer) -> {
          TelegramRun.until("edited", () -> bot.now(answer).text().contains("db2"));
          assertAnswers(bot.now(answer), language, "refused by db2");
        });
    everywhere(
        language ->
            telegram.people.replyTo(
                writes(where, language, "refused again"),
                java.util.Objects.requireNonNull(answers.get(language)).body()),
        (language, answer) -> assertAnswers(answer, language, "refused again"));
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void aCheckTellsItsStagesInItsOwnMessage(Where where) {
    Map<Language, Sent> checks =
        everywhere(language -> asksToCheck(where, language), (language, begun) -> {});
    checks.forEach(
        (language, begun) -> {
          TelegramRun.until("checked", () -> bot.now(begun).text().contains("checked db:1"));
          assertTrue(bot.now(begun).text().contains(title(language)), bot.now(begun).text());
          assertTrue(bot.now(begun).edits() > 0);
        });
  }

  private ObjectNode asksToCheck(Where where, Language language) {
    return writes(
        where, language, where == Where.PRIVATE ? "/check db:1" : "/check" + NAME + " db:1");
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void settingsAreShownToThoseWhoManage(Where where) {
    everywhere(
        language -> manages(where, language, "/settings"),
        (language, shown) -> {
          assertSays(shown, language, "chat.settings.title");
          assertSays(shown, language, "chat.settings.unprompted");
        });
    if (where != Where.PRIVATE) {
      everywhere(
          language -> writes(where, language, "/settings unprompted on"),
          (language, refusal) -> assertSays(refusal, language, "chat.only-manager"));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Where.class, names = "PRIVATE", mode = EnumSource.Mode.EXCLUDE)
  void readingAlongIsSwitchedOnAndOff(Where where) {
    everywhere(
        language -> manages(where, language, "/settings unprompted on"),
        (language, said) -> assertSays(said, language, "chat.settings.set", "unprompted", "on"));
    for (Language language : Language.values()) {
      telegram.people.says(writes(where, language, "thanks, it works"));
    }
    everywhere(
        language -> writes(where, language, ERROR),
        (language, answer) -> assertAnswers(answer, language, ERROR));
    everywhere(
        language -> manages(where, language, "/settings unprompted off"),
        (language, said) -> assertSays(said, language, "chat.settings.set", "unprompted", "off"));
    for (Language language : Language.values()) {
      telegram.people.says(writes(where, language, ERROR));
    }
    everywhere(
        language -> writes(where, language, "/help" + NAME),
        (language, help) -> assertSays(help, language, "chat.help.title"));
  }

  /** Somebody's own choice goes before the client's language, and before the group's. */
  @ParameterizedTest
  @EnumSource(Where.class)
  void whatAPersonChoseGoesBeforeAllElse(Where where) {
    for (Language language : Language.values()) {
      telegram.people.says(
          chooser(where, language, "/language" + NAME + " " + chosen(language).nativeName()));
    }
    everywhere(
        language -> {
          long chat = chat(chooser(where, language, ""));
          TelegramRun.until("chosen", () -> wasSaid(chat, itsName(chosen(language))));
          return chooser(where, language, where == Where.PRIVATE ? ERROR : NAME + " " + ERROR);
        },
        (language, answer) -> assertAnswers(answer, chosen(language), ERROR));
  }

  /** As its own readers write it in the middle of a sentence. */
  private static String itsName(Language language) {
    return TelegramRun.PHRASEBOOK.words(language, "language." + language.tag());
  }

  private static Language chosen(Language language) {
    return LANGUAGES.get((place(language) + 4) % LANGUAGES.size());
  }

  /** Another person for each language and place, whose choice is nobody else's. */
  private ObjectNode chooser(Where where, Language language, String text) {
    long person = where.choosers + place(language);
    return where == Where.PRIVATE
        ? telegram.people.direct(person, language.tag(), text)
        : message(where, language, person, text);
  }

  private boolean wasSaid(long chat, String words) {
    return in(chat).stream().anyMatch(sent -> sent.text().contains(words));
  }
}
