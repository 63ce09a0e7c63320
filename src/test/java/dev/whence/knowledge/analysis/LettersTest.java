package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Characters that are told without looking them up are what Java says they are. */
class LettersTest {
  @Test
  void joinsWhatJavaCallsALetterADigitOrAMark() {
    for (int code = 0; code <= Character.MAX_VALUE; code++) {
      char character = (char) code;
      boolean joins =
          code < 0x80
              ? Character.isLetterOrDigit(character)
              : Character.isLetterOrDigit(character)
                  || Character.getType(character) == Character.NON_SPACING_MARK;
      assertEquals(joins, Letters.joins(character), () -> Integer.toHexString(character));
    }
  }

  @Test
  void takesOnlyLettersAsPlain() {
    for (int code = 0; code <= Character.MAX_VALUE; code++) {
      char character = (char) code;
      assertTrue(
          !Letters.isPlain(character) || Character.isLetter(character),
          () -> Integer.toHexString(character));
    }
  }
}
