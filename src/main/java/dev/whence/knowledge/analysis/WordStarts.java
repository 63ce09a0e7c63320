package dev.whence.knowledge.analysis;

/**
 * Tells of most words at a look that no entry of a table begins them, by their first three letters
 * as bits. Most words of a text name nothing, and all their beginnings would be looked up.
 */
final class WordStarts {
  private static final int LOG_BITS = 14;
  private static final int LETTERS = 3;

  /** Strews starts that differ in one letter. */
  private static final int ODD = 0x9E3779B1;

  private final long[] bits = new long[(1 << LOG_BITS) / Long.SIZE];

  /** Takes up an entry; it begins itself, and every longer word that starts with its letters. */
  void add(String entry) {
    int place = place(entry, Math.min(entry.length(), LETTERS));
    bits[place / Long.SIZE] |= 1L << place;
  }

  /** Whether an entry may begin the word; certain only where it says that none does. */
  boolean mayBegin(String word) {
    for (int length = Math.min(word.length(), LETTERS); length > 0; length--) {
      int place = place(word, length);
      if ((bits[place / Long.SIZE] & 1L << place) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int place(String word, int length) {
    int hash = length;
    for (int at = 0; at < length; at++) {
      hash = (hash + word.charAt(at)) * ODD;
    }
    return hash >>> (Integer.SIZE - LOG_BITS);
  }
}
