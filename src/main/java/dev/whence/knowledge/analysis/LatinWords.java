package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words in Latin script and numbers, as they stand; ASCII only, which names and errors are. */
final class LatinWords {
  /** A longer run is encoded data. */
  private static final int LONGEST = 64;

  /** By character; each of a text is asked for. */
  private static final boolean[] BELONGS = belonging();

  private LatinWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    stretches(text.toCharArray(), (in, from, to) -> words.add(word(in, from, to)));
    return words;
  }

  /** Hands on where in a text that lies of which {@link #word} is made. */
  static void stretches(char[] text, Cuts cuts) {
    int at = 0;
    while (at < text.length) {
      int end = at;
      while (end < text.length && belongs(text[end])) {
        end++;
      }
      if (end - at > 1 && end - at <= LONGEST) {
        cuts.add(text, at, end);
      }
      at = end + 1;
    }
  }

  static String word(char[] text, int from, int to) {
    return new String(text, from, to - from).toLowerCase(Locale.ROOT);
  }

  private static boolean belongs(char character) {
    return character < BELONGS.length && BELONGS[character];
  }

  private static boolean[] belonging() {
    boolean[] belonging = new boolean[0x80];
    for (char character = 0; character < belonging.length; character++) {
      belonging[character] = Letters.isAscii(character) || character == '_';
    }
    return belonging;
  }
}
