package dev.whence.symptom.signature;

/** The Arabic article, alone or behind a one-letter word, is written as part of its word. */
final class ArabicArticle {
  private static final char ALEF = 'ا';
  private static final char LAM = 'ل';
  private static final String ONE_LETTER_WORDS = "وبلفك";

  /** What is left of a word must still be one. */
  private static final int SHORTEST_REST = 3;

  private ArabicArticle() {}

  static boolean isArabic(char letter) {
    return letter >= 0x0600 && letter <= 0x06FF;
  }

  /** Takes the article off; the new length. */
  static int strip(char[] word, int length) {
    int start = 0;
    if (length > 3 && ONE_LETTER_WORDS.indexOf(word[0]) >= 0 && isArticle(word, 1)) {
      start = 3;
    } else if (length > 2 && isArticle(word, 0)) {
      start = 2;
    } else if (length > 2 && word[0] == LAM && word[1] == LAM) {
      start = 2;
    }
    if (start == 0 || length - start < SHORTEST_REST) {
      return length;
    }
    System.arraycopy(word, start, word, 0, length - start);
    return length - start;
  }

  private static boolean isArticle(char[] word, int index) {
    return word[index] == ALEF && word[index + 1] == LAM;
  }
}
