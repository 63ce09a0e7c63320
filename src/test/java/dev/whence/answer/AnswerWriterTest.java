package dev.whence.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWriterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "short| 20| short",
        "One sentence here. Another one that is longer.| 25| One sentence here.",
        "没有回应。数据包在路上被丢弃了，或者那里没有机器。| 10| 没有回应。",
        "no sentence ends in this long text at all| 20| no sentence ends in…"
      })
  void aLongParagraphEndsAtASentenceOrAWord(String text, int length, String expected) {
    assertEquals(expected, AnswerWriter.shorten(text, length));
  }

  @Test
  void noCharacterIsCutInTwo() {
    String shortened = AnswerWriter.shorten("x" + "😀".repeat(50), 20);
    assertTrue(shortened.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
  }
}
