package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors write under a heading how else people ask; who asks so is answered from there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedWordingsTest {
  private static final double CERTAIN = 0.95;

  /** Clearly above the least at which a match is given as the answer. */
  private static final double ANSWERS = 0.6;

  private static final String ENGLISH =
      """
      # Connecting

      ## The wrong address

      <!-- asked: it works on localhost but not from another computer -->
      <!-- asked: ECONNREFUSED in the container only -->

      The server listens on the loopback address.

      ## Another computer

      Every computer and every localhost has a name that works.
      """;

  private static final String CHINESE =
      """
      # 连接

      ## 地址不对

      <!-- asked: 本机能连，别的电脑连不上 -->

      服务器只监听回环地址。

      ## 别的电脑

      每台电脑都有名字。
      """;

  private Optional<LivingKnowledge> opened = Optional.empty();

  @BeforeAll
  void open(@TempDir Path home) {
    opened =
        Optional.of(
            LivingKnowledge.open(
                new Documents(home)
                    .write("en/connecting.md", ENGLISH)
                    .write("zh-Hans/connecting.md", CHINESE)
                    .setup()));
  }

  @AfterAll
  void close() {
    opened.ifPresent(LivingKnowledge::close);
  }

  private List<Match> matches(String question, String language) {
    return opened
        .orElseThrow()
        .search(
            Documents.asked(question), Language.of(language).orElseThrow(), Optional.empty(), 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | it works on localhost but not from another computer",
        "en      | It works on LOCALHOST, but not from another computer?!",
        "en      | ｉｔ ｗｏｒｋｓ on localhost but not from another computer",
        "fr      | it works on localhost but not from another computer",
        "zh-Hans | 本机能连，别的电脑连不上",
        "zh-Hans | 本机能连 别的电脑连不上？",
        "en      | 本机能连，别的电脑连不上"
      })
  void anAskedWordingIsCertain(String language, String question) {
    Match first = matches(question, language).getFirst();
    assertEquals(3, first.section().line());
    assertTrue(first.confidence() >= CERTAIN, () -> "only " + first.confidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | it works from localhost, but from another pc it does not",
        "en      | works on localhost not from any other computer",
        "zh-Hans | 本机能连，其他电脑连不上"
      })
  void whatIsNearlyAnAskedWordingIsAnswered(String language, String question) {
    Match first = matches(question, language).getFirst();
    assertEquals(3, first.section().line());
    assertTrue(first.confidence() >= ANSWERS, () -> "only " + first.confidence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"my computer is so slow today", "localhost", "it works", "works for me!"})
  void whatSharesAWordWithAnAskedWordingIsNotAnsweredFromThere(String chatter) {
    List<Match> matches = matches(chatter, "en");
    assertTrue(
        matches.isEmpty() || matches.getFirst().confidence() < CERTAIN, () -> chatter + matches);
  }

  @Test
  void anAskedWordingComesBeforeTheErrorThatItNames() {
    String question = "ECONNREFUSED in the container only";
    Match first =
        opened
            .orElseThrow()
            .search(
                Documents.failed(question, ErrorKind.CONNECTION_REFUSED),
                Language.ENGLISH,
                Optional.empty(),
                5)
            .getFirst();
    assertEquals("The wrong address", first.section().heading());
    assertTrue(first.confidence() >= CERTAIN);
  }
}
