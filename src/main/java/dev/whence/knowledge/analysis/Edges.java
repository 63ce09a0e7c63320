package dev.whence.knowledge.analysis;

/** Where a piece of text between two spaces begins and ends, when the marks around it are left. */
public final class Edges {
  /** What stands before or behind a word and changes nothing of what is made of it. */
  private static final String BEFORE = "([{<\"`";

  private static final String BEHIND = ")]}>\"`.,;:!?";

  private Edges() {}

  public static boolean isSpace(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  /** Where the space ends that begins at a place or before it. */
  public static int skipSpace(char[] text, int place) {
    int at = place;
    while (at < text.length && isSpace(text[at])) {
      at++;
    }
    return at;
  }

  /** Where the next space begins, or the text ends. */
  public static int nextSpace(char[] text, int place) {
    int at = place;
    while (at < text.length && !isSpace(text[at])) {
      at++;
    }
    return at;
  }

  /** Where a piece begins behind the marks before it. */
  public static int from(char[] text, int start, int stop) {
    int from = start;
    while (from < stop && isAmong(BEFORE, text[from])) {
      from++;
    }
    return from;
  }

  /** Where a piece ends before the marks behind it. */
  public static int to(char[] text, int from, int stop) {
    int to = stop;
    while (to > from && isAmong(BEHIND, text[to - 1])) {
      to--;
    }
    return to;
  }

  private static boolean isAmong(String marks, char character) {
    boolean letter = character >= 'a' || (character >= 'A' && character <= 'Z');
    return !(letter && character != '}') && marks.indexOf(character) >= 0;
  }
}
