package dev.whence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.answer.Block;
import dev.whence.answer.PlainText;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole replies, as a person reads them, from the documents that come along: one file a question
 * under {@code src/test/resources/golden}, reviewed as a diff. {@code -Dgolden.update=true} writes
 * them anew.
 */
class GoldenRepliesTest {
  private static final Path HOME = Path.of(System.getProperty("whence.home", ".")).toAbsolutePath();
  private static final Path GOLDEN = HOME.resolve("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TempDir static Path data;
  private static Optional<Workshop> workshop = Optional.empty();

  @BeforeAll
  static void open() {
    Workshop.Opened opened =
        Workshop.open(
            HOME,
            HOME.resolve("bot/config.json"),
            Map.of(),
            Map.of("data.directory", data.toString()),
            List.of());
    if (opened instanceof Workshop.Opened.Ready ready) {
      workshop = Optional.of(ready.workshop());
    }
  }

  @AfterAll
  static void close() {
    workshop.ifPresent(Workshop::close);
  }

  @TestFactory
  Stream<DynamicTest> everyReplyReadsAsReviewed() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(GOLDEN.resolve("questions.tsv"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\t", 3);
        tests.add(DynamicTest.dynamicTest(columns[0], () -> check(columns)));
      }
    }
    return tests.stream();
  }

  /** Other words beside an error's name keep us silent in a channel, never from who asked us. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "なぜ接続がタイムアウトするのですか？\nok so far",
        "¿por qué se agota el tiempo de conexión?\nok so far",
        "왜 연결 시간이 초과되나요?\nok so far",
        "perché la connessione va in timeout?\nok so far",
        "почему таймаут соединения?\nok so far",
        "ทำไมการเชื่อมต่อหมดเวลา\nok so far",
        "I set the timeout to 30s and it works now"
      })
  void whoAsksUsOfAnErrorIsAnsweredFromThePageThatSpeaksOfIt(String text) {
    Question question =
        new Question(
            text, Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty());
    Outcome outcome = workshop.orElseThrow().troubleshooter().ask(question);
    assertEquals(Optional.of(ErrorKind.CONNECTION_TIMEOUT), outcome.symptoms().errorKind());
    assertTrue(
        outcome.answer().brief().stream().anyMatch(Block.CauseItem.class::isInstance),
        () -> new PlainText(workshop.orElseThrow().phrasebook()).brief(outcome.answer()));
  }

  /** Columns: name, locale or -, question with \n for line ends. */
  private static void check(String[] columns) throws IOException {
    Optional<String> locale = columns[1].equals("-") ? Optional.empty() : Optional.of(columns[1]);
    String text = columns[2].replace("\\n", "\n");
    Question question =
        new Question(text, Optional.empty(), locale, Optional.empty(), true, Optional.empty());
    Outcome outcome = workshop.orElseThrow().troubleshooter().ask(question);
    String reply =
        "? "
            + text.replace("\n", "\n? ")
            + "\n\n"
            + new PlainText(workshop.orElseThrow().phrasebook()).brief(outcome.answer())
            + "\n";
    Path file = GOLDEN.resolve(columns[0] + ".txt");
    if (UPDATE) {
      Files.writeString(file, reply);
    }
    assertEquals(Files.readString(file), reply);
  }
}
