package dev.whence.symptom.gist;

import dev.whence.symptom.signature.Folding;
import java.util.Arrays;

/**
 * The runs of up to five letters of a text, over the ends of words, and its whole words, each as
 * the number of a row: runs that fall on one row share it.
 */
public final class LetterRuns {
  /** What a person asks stands in front; the rest of a paste is a log's. */
  private static final int READ = 600;

  private static final int LONGEST = 5;

  private static final int SEED = 0x811C9DC5;
  private static final int PRIME = 0x01000193;
  private static final int WORD_SEED = 0x1234567;

  private static final String QUESTION_MARKS = "?？؟";

  private final Folding folding;
  private final int rows;

  /**
   * @param rows how many rows there are, a power of two
   */
  public LetterRuns(Folding folding, int rows) {
    this.folding = folding;
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  /** The rows of all runs, each once, in rising order. */
  public int[] of(String text) {
    String letters = letters(text);
    int[] found = new int[letters.length() * (LONGEST + 1)];
    int count = 0;
    for (int start = 0; start < letters.length(); start++) {
      count = addRuns(letters, start, found, count);
    }
    count = addWords(letters, found, count);
    Arrays.sort(found, 0, count);
    return distinct(found, count);
  }

  /** Folded, with one blank for whatever stands between words, and a question's mark. */
  private String letters(String text) {
    StringBuilder letters = new StringBuilder(READ + 2).append(' ');
    for (int index = 0; index < Math.min(text.length(), READ); index++) {
      char character = text.charAt(index);
      char folded = folding.fold(character);
      char last = letters.charAt(letters.length() - 1);
      if (QUESTION_MARKS.indexOf(character) >= 0) {
        letters.append(last == '?' ? "" : "?");
      } else if (Folding.isBetweenWords(folded)) {
        letters.append(last == ' ' ? "" : " ");
      } else if (!Folding.isNothing(folded)) {
        letters.append(folded);
      }
    }
    return letters.append(letters.charAt(letters.length() - 1) == ' ' ? "" : " ").toString();
  }

  /** A single letter says something only where it is a word. */
  private int addRuns(String letters, int start, int[] found, int count) {
    int hash = SEED;
    int added = count;
    int longest = Math.min(LONGEST, letters.length() - start);
    for (int length = 1; length <= longest; length++) {
      hash = (hash ^ letters.charAt(start + length - 1)) * PRIME;
      if (length > 1 || Folding.standsAlone(letters.charAt(start))) {
        found[added++] = row(hash + length);
      }
    }
    return added;
  }

  private int addWords(String letters, int[] found, int count) {
    int added = count;
    int hash = WORD_SEED;
    for (int index = 1; index < letters.length(); index++) {
      char letter = letters.charAt(index);
      if (letter != ' ') {
        hash = (hash ^ letter) * PRIME;
      } else {
        found[added++] = row(hash);
        hash = WORD_SEED;
      }
    }
    return added;
  }

  /** The last bits of such sums are alike too often; this is how MurmurHash ends. */
  private int row(int sum) {
    int hash = sum;
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return (hash ^ (hash >>> 16)) & (rows - 1);
  }

  private static int[] distinct(int[] sorted, int count) {
    int kept = 0;
    for (int index = 0; index < count; index++) {
      if (kept == 0 || sorted[index] != sorted[kept - 1]) {
        sorted[kept++] = sorted[index];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
