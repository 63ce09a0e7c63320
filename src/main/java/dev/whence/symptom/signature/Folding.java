package dev.whence.symptom.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes spellings of a character equal: case, width, accents, the Turkish i, the Arabic forms, and
 * Traditional Chinese with Simplified.
 */
public final class Folding {
  /** What stands between words. */
  static final char SEPARATOR = 0;

  /** What does not count: marks on letters, invisible characters. */
  static final char IGNORED = 1;

  private static final char UNKNOWN = 2;

  /**
   * Pairs of a character and what it is folded to. A table, because the normaliser that it is made
   * with takes longer to load than the whole catalogue; FoldingTest makes it anew.
   */
  private static final String PAIRS = "folding.txt";

  private final char[] table = new char[Character.MAX_VALUE + 1];

  public Folding() {
    Arrays.fill(table, UNKNOWN);
    String pairs = pairs();
    for (int index = 0; index + 1 < pairs.length(); index += 2) {
      table[pairs.charAt(index)] = pairs.charAt(index + 1);
    }
  }

  private static String pairs() {
    try (InputStream stream = Folding.class.getResourceAsStream(PAIRS)) {
      if (stream == null) {
        throw new IllegalStateException(PAIRS + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public char fold(char character) {
    char folded = table[character];
    if (folded == UNKNOWN) {
      folded = classify(character);
      table[character] = folded;
    }
    return folded;
  }

  /** Whether a folded character stands between words. */
  public static boolean isBetweenWords(char folded) {
    return folded == SEPARATOR;
  }

  /** Whether a folded character does not count. */
  public static boolean isNothing(char folded) {
    return folded == IGNORED;
  }

  /** Whether a script writes no spaces, so that each of its characters is a word of its own. */
  public static boolean standsAlone(char folded) {
    return folded >= 0x0E00
        && (folded <= 0x0E7F || (folded >= 0x3040 && folded <= 0x9FFF) || isHangul(folded));
  }

  private static boolean isHangul(char folded) {
    return folded >= 0xAC00 && folded <= 0xD7A3;
  }

  private static char classify(char character) {
    if (isIgnored(character)) {
      return IGNORED;
    }
    return isWord(character) ? character : SEPARATOR;
  }

  /** The vowels and tones of Thai are characters of words, though no letters. */
  private static boolean isWord(char character) {
    return Character.isLetterOrDigit(character) || (character > 0x0E30 && character < 0x0E4F);
  }

  private static boolean isIgnored(char character) {
    if (character < 128) {
      return false;
    }
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
