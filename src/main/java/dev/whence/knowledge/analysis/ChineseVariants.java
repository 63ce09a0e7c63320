package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes Traditional Chinese as Simplified: first the words for which the two use different ones,
 * then the characters. The characters are ICU's Traditional-Simplified transform written out, so
 * that a question need not wait for ICU to load.
 */
final class ChineseVariants {
  private static final String[] NO_WORD = {};

  private final char[] characters;
  private final Map<Character, List<String[]>> words;

  /**
   * What any of the words begins with; most characters of a text do not, and are told by a look.
   */
  private final BitSet firsts = new BitSet();

  private ChineseVariants(char[] characters, Map<Character, List<String[]>> words) {
    this.characters = characters;
    this.words = words;
    words.keySet().forEach(firsts::set);
  }

  static ChineseVariants load() {
    char[] characters = new char[Character.MAX_VALUE + 1];
    for (int at = 0; at < characters.length; at++) {
      characters[at] = (char) at;
    }
    String pairs = Resources.text("traditional-to-simplified.txt").replace("\n", "");
    for (int at = 0; at + 1 < pairs.length(); at += 2) {
      characters[pairs.charAt(at)] = pairs.charAt(at + 1);
    }
    return new ChineseVariants(characters, words(characters));
  }

  private static Map<Character, List<String[]>> words(char[] characters) {
    Map<Character, List<String[]>> words = new HashMap<>();
    for (String line : Resources.text("chinese-words.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] pair = line.strip().split(" ", -1);
        String from = mapped(pair[0], characters);
        words
            .computeIfAbsent(from.charAt(0), none -> new ArrayList<>())
            .add(new String[] {from, pair[1]});
      }
    }
    words.values().forEach(list -> list.sort((a, b) -> b[0].length() - a[0].length()));
    return words;
  }

  String simplified(String text) {
    String mapped = mapped(text, characters);
    StringBuilder out = new StringBuilder(0);
    int written = 0;
    for (int at = 0; at < mapped.length(); ) {
      String[] word = wordAt(mapped, at);
      if (word.length == 0) {
        at++;
      } else {
        out.append(mapped, written, at).append(word[1]);
        at += word[0].length();
        written = at;
      }
    }
    return written == 0 ? mapped : out.append(mapped, written, mapped.length()).toString();
  }

  private String[] wordAt(String text, int at) {
    char first = text.charAt(at);
    List<String[]> candidates = firsts.get(first) ? words.get(first) : null;
    if (candidates != null) {
      for (String[] word : candidates) {
        if (text.startsWith(word[0], at)) {
          return word;
        }
      }
    }
    return NO_WORD;
  }

  private static String mapped(String text, char[] characters) {
    char[] out = text.toCharArray();
    for (int at = 0; at < out.length; at++) {
      out[at] = characters[out[at]];
    }
    return new String(out);
  }
}
