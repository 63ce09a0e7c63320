package dev.whence.symptom.signature;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Forgives typos in words of alphabetic scripts, by the words that signatures are made of. */
final class Speller {
  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 5;

  /** From this length two slips are forgiven. */
  private static final int LONG = 8;

  /** A text with more unknown words is not a question with typos. */
  private static final int MOST_WORDS = 60;

  private final Words words;
  private final BitSet important;

  Speller(Words words, BitSet important) {
    this.words = words;
    this.important = important;
  }

  Session session() {
    return new Session();
  }

  /** One text's typos, remembered so that no word is looked up twice. */
  final class Session implements WordReader.Unknown {
    private final Map<String, Integer> seen = new HashMap<>();
    private boolean guessed;

    boolean guessed() {
      return guessed;
    }

    @Override
    public int number(char[] word, int length) {
      if (length < SHORTEST || !Character.isLetter(word[0])) {
        return words.longNumber(word, length);
      }
      String spelling = new String(word, 0, length);
      Integer known = seen.get(spelling);
      if (known != null) {
        return known;
      }
      int nearest = seen.size() < MOST_WORDS ? nearest(spelling) : Vocabulary.UNKNOWN;
      seen.put(spelling, nearest);
      guessed |= nearest != Vocabulary.UNKNOWN;
      return nearest;
    }
  }

  private int nearest(String spelling) {
    Vocabulary spellings = words.spellings();
    int allowed = spelling.length() >= LONG ? 2 : 1;
    int best = Vocabulary.UNKNOWN;
    int bestDistance = allowed + 1;
    for (int word = 1; word <= spellings.size(); word++) {
      if (important.get(words.meaningOf(word)) && maybe(spellings, word, spelling, allowed)) {
        int distance = EditDistance.between(spellings, word, spelling, bestDistance);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = words.meaningOf(word);
        }
      }
    }
    return best;
  }

  private static boolean maybe(Vocabulary spellings, int word, String spelling, int allowed) {
    int length = spellings.length(word);
    if (length < SHORTEST || Math.abs(length - spelling.length()) > allowed) {
      return false;
    }
    char first = spellings.letter(word, 0);
    return first == spelling.charAt(0)
        || (first == spelling.charAt(1) && spellings.letter(word, 1) == spelling.charAt(0));
  }
}
