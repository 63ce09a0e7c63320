package dev.whence.symptom.paste;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Words sought in a text all at once: each list of them has a number, and one walk over the text
 * tells which lists it holds a word of. So what looks for any of them need not walk it again.
 */
public final class Needles {
  /** First letters are told apart by seven bits, second ones by five: most places begin nothing. */
  private static final int FIRST = 127;

  private static final int SECOND_BITS = 5;
  private static final int SECOND = (1 << SECOND_BITS) - 1;

  /** A word, and which list it is of. */
  private record Needle(String word, int list) {}

  private final Needle[][] beginning = new Needle[(FIRST + 1) * (SECOND + 1)][0];

  public Needles(List<List<String>> lists) {
    for (int list = 0; list < lists.size(); list++) {
      for (String word : lists.get(list)) {
        add(new Needle(word, list));
      }
    }
  }

  /** Behind a single letter anything may follow. */
  private void add(Needle needle) {
    String word = needle.word();
    boolean single = word.length() == 1;
    for (char second = 0; second <= SECOND; second++) {
      if (single || second == (word.charAt(1) & SECOND)) {
        int place = place(word.charAt(0), second);
        Needle[] known = beginning[place];
        beginning[place] = Arrays.copyOf(known, known.length + 1);
        beginning[place][known.length] = needle;
      }
    }
  }

  private static int place(char first, char second) {
    return (first & FIRST) << SECOND_BITS | (second & SECOND);
  }

  /** The lists of which a word stands in the text. */
  public BitSet in(String text) {
    BitSet found = new BitSet();
    for (int at = 0; at < text.length(); at++) {
      for (Needle needle : beginningAt(text, at)) {
        if (text.startsWith(needle.word(), at)) {
          found.set(needle.list());
        }
      }
    }
    return found;
  }

  /** Whether any word of any list stands in the text. */
  public boolean areIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      for (Needle needle : beginningAt(text, at)) {
        if (text.startsWith(needle.word(), at)) {
          return true;
        }
      }
    }
    return false;
  }

  private Needle[] beginningAt(String text, int at) {
    char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return beginning[place(text.charAt(at), second)];
  }
}
