package dev.whence.knowledge.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is ready is told from one in which lines have to be made readable. */
class PreparationTest {
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n",
          "\n\n",
          "#",
          "##",
          "####### ",
          " ",
          "# ",
          "Title",
          "标题",
          "`",
          "```\n",
          "~~~",
          "{",
          "{{",
          "{%",
          "}}",
          "%}",
          "{{< ref \"a.md\" >}}",
          ":",
          "::",
          ":::",
          "::: tip",
          "<",
          "<b>",
          "\r",
          "\r\n",
          "\t",
          "\u00A0",
          "\u3000",
          "\u200B",
          "\uFEFF",
          "é",
          "text",
          "- ",
          "1. ",
          "> ",
          "\f");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# Title\n\nText.\n",
        "## 标题\n\n文本。",
        "a: b\n: c\n",
        "#\n\n######\n",
        "{ a } # b\n> ## c\n",
        "日本語\n"
      })
  void aTextThatIsReadyStaysTheSame(String text) {
    assertSame(text, Preparation.prepare(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "##Title",
        "a\n#标题\n",
        "a\r\nb",
        "a\u00A0b",
        "x {{< ref \"a.md\" >}}",
        "::: tip\na\n",
        "{% if a %}",
        "a\u200Bb"
      })
  void whatIsNotIsMadeReadable(String text) {
    assertNotEquals(text, Preparation.prepare(text));
    assertEquals(Preparation.prepared(text), Preparation.prepare(text));
  }

  @Test
  void whetherOrNotReadyTheOutcomeIsThatOfGoingLineByLine() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
              .collect(Collectors.joining());
      assertEquals(Preparation.prepared(text), Preparation.prepare(text));
    }
    for (String many : List.of("<a", "line\n")) {
      String text = many.repeat(12_000);
      assertEquals(Preparation.prepared(text), Preparation.prepare(text));
    }
  }
}
