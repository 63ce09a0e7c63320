package dev.whence.symptom.paste;

import java.util.OptionalInt;

/** A port as text. */
final class Port {
  static final int MOST_DIGITS = 5;

  private static final int HIGHEST = 65_535;

  private Port() {}

  /** The port that the digits from a position on are; none where they are too many. */
  static OptionalInt at(String text, int from) {
    int end = endOfDigits(text, from);
    if (end == from || end - from > MOST_DIGITS) {
      return OptionalInt.empty();
    }
    int value = 0;
    for (int index = from; index < end; index++) {
      value = value * 10 + (text.charAt(index) - '0');
    }
    return value >= 1 && value <= HIGHEST ? OptionalInt.of(value) : OptionalInt.empty();
  }

  /** Behind the digits; looks at no more than tell that they are too many. */
  static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= MOST_DIGITS && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
