package dev.whence.knowledge.causes;

/**
 * A word by its beginning. A dot at the end means the whole word, a tilde at the start any place
 * within one; scripts without word borders, and those whose words carry prefixes, match anywhere.
 */
record Stem(String text, boolean fromWordStart, boolean toWordEnd) {
  /** Shorter stems are whole words: {@code ip} is not the beginning of {@code iptables}. */
  private static final int SHORTEST_BEGINNING = 3;

  static Stem of(String written, boolean wordsHaveBorders, Normalizer normalizer) {
    boolean anywhere = written.startsWith("~");
    boolean whole = written.endsWith(".") && written.length() > 1;
    String bare = written.substring(anywhere ? 1 : 0, written.length() - (whole ? 1 : 0));
    String normal = normalizer.normal(bare);
    boolean latin = normal.chars().allMatch(c -> c < 0x80);
    boolean bordered = wordsHaveBorders || latin;
    return new Stem(
        normal,
        bordered && !anywhere,
        bordered && (whole || (normal.length() < SHORTEST_BEGINNING && wordsHaveBorders)));
  }

  boolean in(String normal) {
    for (int at = normal.indexOf(text); at >= 0; at = normal.indexOf(text, at + 1)) {
      boolean starts = !fromWordStart || at == 0 || !isWord(normal.charAt(at - 1), text.charAt(0));
      int end = at + text.length();
      boolean ends =
          !toWordEnd
              || end == normal.length()
              || !isWord(normal.charAt(end), text.charAt(text.length() - 1));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a neighbour makes one word with an edge of the stem; Latin and other letters do not.
   */
  private static boolean isWord(char neighbour, char edge) {
    if (!Character.isLetterOrDigit(neighbour) || !Character.isLetterOrDigit(edge)) {
      return false;
    }
    return neighbour < 0x2000 && edge < 0x2000 && (neighbour < 0x250) == (edge < 0x250);
  }
}
