package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.telegram.StandInChats.Sent;
import dev.whence.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in, in all fifteen languages: each person asks in their own client's language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramWaysInIT {
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";
  private static final long GROUP = -1_001_111_111_100L;
  private static final long SMALL_GROUP = -4_111_111_100L;
  private static final long FORUM = -1_002_222_222_200L;
  private static final int TOPIC = 5;

  private StandInTelegram telegram;
  private TelegramRun bot;
  private long person = 7_200_000_000L;

  @BeforeAll
  void open(@TempDir Path directory) throws IOException {
    telegram = new StandInTelegram();
    for (int number = 0; number < 100; number++) {
      telegram.chats.group(GROUP - number, "help", false);
      telegram.chats.group(SMALL_GROUP - number, "small help", false);
      telegram.chats.group(FORUM - number, "forum", true);
      telegram.chats.topic(FORUM - number, TOPIC);
    }
    bot = new TelegramRun(telegram, directory).connected();
  }

  @AfterAll
  void close() {
    bot.stop();
    telegram.close();
    TelegramRun.assertWellBehaved(telegram);
  }

  /** Who asks: a person of their own for every language, and a number for groups of their own. */
  record Asker(StandInTelegram telegram, long id, String client, int number) {
    ObjectNode direct(String text) {
      return telegram.people.direct(id, client, text);
    }

    ObjectNode in(long group, String text) {
      return telegram.people.written(group - number, id, client, text);
    }
  }

  private static String client(Language language) {
    return switch (language) {
      case CHINESE_SIMPLIFIED -> "zh-hans";
      case CHINESE_TRADITIONAL -> "zh-hant";
      default -> language.tag();
    };
  }

  static Stream<Arguments> privateWays() {
    return Stream.of(
        way("a text", (asker, text) -> asker.direct(text)),
        way("a forwarded text", (a, text) -> StandInPeople.forwarded(a.direct(text), "Somebody")),
        way("a command", (asker, text) -> asker.direct("/why " + text)),
        way("a command with the name", (a, text) -> a.direct("/why@Whence_Test_Bot " + text)),
        way("a text file", (asker, text) -> file(asker, "error.txt", "text/plain", bytes(text))),
        way("a log file", (a, text) -> file(a, "app.log", "application/octet-stream", bytes(text))),
        way("a JSON file", (asker, text) -> file(asker, "a.json", "application/json", bytes(text))),
        way("a packed file", (a, text) -> file(a, "app.log.gz", "application/gzip", packed(text))),
        way("a photo's caption", (a, text) -> a.telegram().people.withPhoto(a.direct(text))));
  }

  private static Arguments way(String name, BiFunction<Asker, String, ObjectNode> way) {
    return Arguments.of(name, way);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(text));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return packed.toByteArray();
  }

  private static ObjectNode file(Asker asker, String name, String type, byte[] content) {
    return asker.telegram().people.withDocument(asker.direct(""), name, type, content);
  }

  /** All languages ask at once; every one gets the answer below the question, in its language. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("privateWays")
  void inPrivate(String name, BiFunction<Asker, String, ObjectNode> way) {
    Map<Language, ObjectNode> asked = ask(way);
    asked.forEach(
        (language, question) -> {
          Sent answer = bot.answerTo(question);
          assertTrue(answer.text().contains(title(language)), name + "\n" + answer.text());
          assertTrue(answer.entities("pre").contains(ERROR), name + "\n" + answer.body());
          assertEquals(List.of("bold"), types(answer, title(language)));
          assertTrue(answer.button("c:").isPresent() && answer.button("y:").isPresent());
        });
  }

  private static List<String> types(Sent answer, String piece) {
    return Stream.of("bold", "code", "pre", "expandable_blockquote")
        .filter(type -> answer.entities(type).contains(piece))
        .toList();
  }

  private Map<Language, ObjectNode> ask(BiFunction<Asker, String, ObjectNode> way) {
    Map<Language, ObjectNode> asked = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Asker asker =
          new Asker(
              telegram, person++, client(language), List.of(Language.values()).indexOf(language));
      ObjectNode question = way.apply(asker, ERROR);
      asked.put(language, question);
      telegram.people.says(question);
    }
    return asked;
  }

  private static String title(Language language) {
    return TelegramRun.PHRASEBOOK.words(language, "answer.kind.connection-refused");
  }

  static Stream<Arguments> groupWays() {
    String name = "@" + StandInTelegram.NAME;
    return Stream.of(
        way("a mention", (asker, text) -> asker.in(GROUP, name + " " + text)),
        way("a mention at the end", (a, text) -> a.in(GROUP - 15, text + " " + name)),
        way("a command with the name", (a, text) -> a.in(GROUP - 30, "/why" + name + " " + text)),
        way("a bare command", (asker, text) -> asker.in(GROUP - 45, "/why " + text)),
        way("in a small group", (a, text) -> a.in(SMALL_GROUP, name + " " + text)),
        way(
            "a file with a mention as its caption",
            (a, text) ->
                a.telegram()
                    .people
                    .withDocument(a.in(GROUP - 60, name), "a.log", "text/plain", bytes(text))),
        way(
            "in a forum's topic",
            (a, text) -> a.telegram().people.inTopic(a.in(FORUM, name + " " + text), TOPIC)),
        way("in a forum's general topic", (a, text) -> a.in(FORUM - 15, name + " " + text)),
        way(
            "a bare mention below somebody's error",
            (a, text) ->
                a.telegram()
                    .people
                    .replyTo(
                        a.in(GROUP - 75, name),
                        a.telegram().people.written(GROUP - 75 - a.number(), 5, "en", text))));
  }

  /** In a group the client's language is nobody's business: without a setting it is English. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("groupWays")
  void inAGroup(String name, BiFunction<Asker, String, ObjectNode> way) {
    ask(way)
        .forEach(
            (language, question) -> {
              Sent answer = bot.answerTo(question);
              assertTrue(answer.text().contains(title(Language.ENGLISH)), answer.text());
              assertTrue(answer.entities("pre").contains(ERROR), name + "\n" + answer.body());
              boolean inTopic = question.path("is_topic_message").asBoolean();
              assertEquals(inTopic ? TOPIC : 0, answer.thread());
            });
  }
}
