package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts characters that a dictionary left alone into pairs: a word that the dictionary lacks, such
 * as the Chinese for timeout, falls into single characters, which mean little.
 */
final class SingleCharacters {
  private SingleCharacters() {}

  static List<String> paired(List<String> terms) {
    List<String> paired = new ArrayList<>(terms.size());
    int at = 0;
    while (at < terms.size()) {
      int end = at;
      while (end < terms.size() && isAlone(terms.get(end))) {
        end++;
      }
      if (end - at < 2) {
        paired.add(terms.get(at++));
      } else {
        for (int first = at; first + 1 < end; first++) {
          paired.add(terms.get(first) + terms.get(first + 1));
        }
        at = end;
      }
    }
    return paired;
  }

  static boolean isAlone(String term) {
    return term.length() == 1 && term.charAt(0) >= 0x3400;
  }
}
