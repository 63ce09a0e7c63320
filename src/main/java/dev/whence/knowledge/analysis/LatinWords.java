package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words in Latin script and numbers, as they stand; ASCII only, which names and errors are. */
final class LatinWords {
  /** A longer run is encoded data. */
  private static final int LONGEST = 64;

  private LatinWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && belongs(text.charAt(end))) {
        end++;
      }
      if (end - at > 1 && end - at <= LONGEST) {
        words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static boolean belongs(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_';
  }
}
