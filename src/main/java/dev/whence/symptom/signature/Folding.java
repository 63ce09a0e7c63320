package dev.whence.symptom.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Makes spellings of a character equal: case, width, accents, the Turkish i, the Arabic forms, and
 * Traditional Chinese with Simplified.
 */
final class Folding {
  /** What stands between words. */
  static final char SEPARATOR = 0;

  /** What does not count: marks on letters, invisible characters. */
  static final char IGNORED = 1;

  private static final char UNKNOWN = 2;

  /** Pairs, the Traditional character first; from ICU's Traditional-Simplified transliterator. */
  private static final String CHINESE_PAIRS = "traditional-simplified.txt";

  private static final String LETTERS_WITHOUT_PARTS = "ıiİiđdĐdøoØołlŁlßsæaÆaœoŒoðdþtħhŧt";
  private static final String ARABIC_FORMS = "أاإاآاٱاىيئيؤوةهکكیي";

  private final char[] table = new char[Character.MAX_VALUE + 1];

  Folding() {
    java.util.Arrays.fill(table, UNKNOWN);
    pairs(LETTERS_WITHOUT_PARTS);
    pairs(ARABIC_FORMS);
    pairs(chinesePairs());
    for (char character = 0; character < 128; character++) {
      table[character] = compute(character);
    }
  }

  private void pairs(String pairs) {
    for (int index = 0; index + 1 < pairs.length(); index += 2) {
      table[pairs.charAt(index)] = pairs.charAt(index + 1);
    }
  }

  private static String chinesePairs() {
    try (InputStream stream = Folding.class.getResourceAsStream(CHINESE_PAIRS)) {
      if (stream == null) {
        throw new IllegalStateException(CHINESE_PAIRS + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  char fold(char character) {
    char folded = table[character];
    if (folded == UNKNOWN) {
      folded = compute(character);
      table[character] = folded;
    }
    return folded;
  }

  /** Whether a script writes no spaces, so that each of its characters is a word of its own. */
  static boolean standsAlone(char folded) {
    return folded >= 0x0E00
        && (folded <= 0x0E7F || (folded >= 0x3040 && folded <= 0x9FFF) || isHangul(folded));
  }

  private static boolean isHangul(char folded) {
    return folded >= 0xAC00 && folded <= 0xD7A3;
  }

  private char compute(char character) {
    if (character < 128) {
      return Character.isLetterOrDigit(character) ? Character.toLowerCase(character) : SEPARATOR;
    }
    if (isIgnored(character)) {
      return IGNORED;
    }
    String plain = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
    char first = Character.toLowerCase(plain.charAt(0));
    if (!isHangul(first) && !standsAlone(first)) {
      first = Normalizer.normalize(String.valueOf(first), Normalizer.Form.NFD).charAt(0);
    }
    char known = table[first];
    if (known != UNKNOWN && first != character) {
      return known;
    }
    return isWord(first) ? first : SEPARATOR;
  }

  private static boolean isWord(char character) {
    return Character.isLetterOrDigit(character) || (character > 0x0E30 && character < 0x0E4F);
  }

  private static boolean isIgnored(char character) {
    if (character == 'ー' || character == 'ｰ' || character == 'ـ') {
      return true;
    }
    if (standsAlone(character)) {
      return character == '\u3099' || character == '\u309A';
    }
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || character == '\uFF9E'
        || character == '\uFF9F';
  }
}
