package dev.whence.symptom.signature;

import java.util.Arrays;

/**
 * The words that count, and which of them are forms of one another: {@code refused} and {@code
 * refusal} get the same number.
 */
final class Words implements WordReader.Unknown {
  /** A prefix stands for a word with at most this much behind it; more is another word. */
  private static final int LONGEST_ENDING = 7;

  private static final int SHORTEST_PREFIX = 3;

  /** In a signature: any number of so many digits or more, as ten seconds in milliseconds. */
  static final String LONG_NUMBER = "#####";

  private static final char[] LONG_NUMBER_WORD = "00000".toCharArray();

  private final Vocabulary whole = new Vocabulary();
  private final Vocabulary prefixes = new Vocabulary();
  private int[] sameAs = new int[1 << 12];
  private int[] prefixOf = new int[1 << 9];

  /** The number of a word in a text, or 0. */
  int find(char[] word, int length) {
    int known = whole.find(word, length);
    return known != Vocabulary.UNKNOWN ? sameAs[known] : findByPrefix(word, length);
  }

  int findWhole(char[] word, int length) {
    return sameAs[whole.find(word, length)];
  }

  /** What a number that no signature has stands for by its length; 0 for any other word. */
  int longNumber(char[] word, int length) {
    for (int index = 0; index < length; index++) {
      if (word[index] < '0' || word[index] > '9') {
        return Vocabulary.UNKNOWN;
      }
    }
    boolean isLong = length >= LONG_NUMBER_WORD.length;
    return isLong ? findWhole(LONG_NUMBER_WORD, LONG_NUMBER_WORD.length) : Vocabulary.UNKNOWN;
  }

  /** The number of a word of the catalogue. */
  int learn(char[] word, int length) {
    int known = find(word, length);
    if (known != Vocabulary.UNKNOWN) {
      return known;
    }
    int added = whole.add(word, length);
    sameAs = holding(sameAs, added);
    sameAs[added] = added;
    return added;
  }

  @Override
  public int number(char[] word, int length) {
    return learn(word, length);
  }

  void learnForm(char[] form, int length, int canonical) {
    int added = whole.add(form, length);
    sameAs = holding(sameAs, added);
    sameAs[added] = canonical;
  }

  void learnPrefix(char[] prefix, int length, int canonical) {
    int added = prefixes.add(prefix, length);
    prefixOf = holding(prefixOf, added);
    prefixOf[added] = canonical;
  }

  private int findByPrefix(char[] word, int length) {
    int shortest = Math.max(SHORTEST_PREFIX, length - LONGEST_ENDING);
    for (int cut = length; cut >= shortest; cut--) {
      int prefix = prefixes.find(word, cut);
      if (prefix != Vocabulary.UNKNOWN) {
        return prefixOf[prefix];
      }
    }
    return Vocabulary.UNKNOWN;
  }

  Vocabulary spellings() {
    return whole;
  }

  int meaningOf(int spelling) {
    return sameAs[spelling];
  }

  int count() {
    return whole.size();
  }

  private static int[] holding(int[] numbers, int index) {
    return index < numbers.length ? numbers : Arrays.copyOf(numbers, index * 2);
  }
}
