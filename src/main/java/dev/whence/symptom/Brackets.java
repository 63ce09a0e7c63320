package dev.whence.symptom;

/** Round brackets in a sentence, and what is listed in them. */
final class Brackets {
  /** What a person puts in brackets is no longer. */
  private static final int LONGEST = 160;

  private static final String COMMAS = ",;/、，،；";

  private Brackets() {}

  /** Whether a piece of a text stands in brackets, with something else beside a comma. */
  static boolean isListed(String text, int from, int to) {
    int open = from - 1;
    int floor = Math.max(0, from - LONGEST);
    while (open >= floor && !opens(text.charAt(open)) && !ends(text.charAt(open))) {
      open--;
    }
    int close = to;
    int ceiling = Math.min(text.length(), to + LONGEST);
    while (close < ceiling && !closes(text.charAt(close)) && text.charAt(close) != '\n') {
      close++;
    }
    boolean inside =
        open >= floor && opens(text.charAt(open)) && close < ceiling && closes(text.charAt(close));
    return inside && (lists(text, open + 1, from) || lists(text, to, close));
  }

  private static boolean lists(String text, int from, int to) {
    boolean comma = false;
    boolean letter = false;
    for (int index = from; index < to; index++) {
      comma |= COMMAS.indexOf(text.charAt(index)) >= 0;
      letter |= Character.isLetter(text.charAt(index));
    }
    return comma && letter;
  }

  private static boolean opens(char character) {
    return character == '(' || character == '（';
  }

  private static boolean closes(char character) {
    return character == ')' || character == '）';
  }

  private static boolean ends(char character) {
    return closes(character) || character == '\n';
  }
}
