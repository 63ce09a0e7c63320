package dev.whence.language;

import java.util.function.Consumer;

/** The runs of letters by which words are compared with a profile; the same for training. */
final class Grams {
  /** Longer ones are no words, and what follows adds nothing. */
  private static final int LONGEST_WORD = 20;

  private Grams() {}

  /** Three letters at a time, the word's borders included, and the whole word. */
  static void ofWord(String word, Consumer<String> gram) {
    String bordered =
        "_" + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + "_";
    for (int i = 0; i + 3 <= bordered.length(); i++) {
      gram.accept(bordered.substring(i, i + 3));
    }
    if (word.length() > 1 && word.length() <= LONGEST_WORD) {
      gram.accept(bordered);
    }
  }

  /** Each Chinese character, and each pair of them. */
  static void ofHan(String run, Consumer<String> gram) {
    for (int i = 0; i < run.length(); i++) {
      gram.accept(run.substring(i, i + 1));
      if (i + 2 <= run.length()) {
        gram.accept(run.substring(i, i + 2));
      }
    }
  }
}
