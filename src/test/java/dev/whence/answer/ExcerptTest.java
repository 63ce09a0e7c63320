package dev.whence.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Section;
import dev.whence.knowledge.Solution;
import dev.whence.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static Section section(String text, List<String> notes, List<Solution> solutions) {
    return new Section(
        "en/page.md",
        1,
        2,
        Language.ENGLISH,
        "Heading",
        List.of(),
        text,
        "",
        List.of(),
        List.of(),
        notes,
        solutions,
        List.of(),
        List.of(),
        List.of());
  }

  private static Section section(String text) {
    return section(text, List.of(), List.of());
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "Line " + n).collect(Collectors.joining("\n"));
  }

  @Test
  void aListIsShownAsItBegins() {
    Excerpt excerpt = Excerpt.of(section("First thing.\nSecond thing."), "what is dangerous");
    assertEquals("First thing.\nSecond thing.", excerpt.words());
    assertTrue(excerpt.whole());
  }

  @Test
  void theLineThatHoldsTheNameAskedForIsShownHoweverFarDown() {
    String text = lines(0, 30) + "\nCLOSE-WAIT: the other side closed.\n" + lines(30, 40);
    Excerpt excerpt = Excerpt.of(section(text), "what is CLOSE_WAIT?");
    assertEquals(lines(0, 7) + "\n…\nCLOSE-WAIT: the other side closed.", excerpt.words());
    assertFalse(excerpt.whole());
  }

  @Test
  void samplesAndNotesAreNotSaidTwice() {
    Section section =
        section(
            "Run this:\nss -ltnp\nMind the port.",
            List.of("Mind the port."),
            List.of(
                new Solution(
                    "Run this:", Optional.of("ss -ltnp\n"), Optional.empty(), Optional.empty())));
    assertEquals("Run this:", Excerpt.of(section, "how").words());
  }

  @Test
  void oneEndlessLineIsCutAndALongTextEndsWhereAPhoneDoes() {
    Excerpt one = Excerpt.of(section("word ".repeat(500)), "how");
    assertTrue(one.words().length() <= 330, one.words());
    assertFalse(one.whole());
    Excerpt many = Excerpt.of(section(("word ".repeat(30) + "\n").repeat(50)), "how");
    assertTrue(many.words().length() <= 700, many.words());
    assertFalse(many.whole());
  }

  @Test
  void nothingIsAnExcerptOfNothing() {
    assertEquals(new Excerpt("", true), Excerpt.of(section(""), "tcp_tw_reuse"));
  }
}
