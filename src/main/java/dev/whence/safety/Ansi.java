package dev.whence.safety;

/** Terminal escape sequences, taken out whole so that no remains such as {@code [31m} are left. */
final class Ansi {
  private static final char ESCAPE = '\u001b';
  private static final char ONE_CHARACTER_CSI = '\u009b';

  private Ansi() {}

  static String strip(String text) {
    if (text.indexOf(ESCAPE) < 0 && text.indexOf(ONE_CHARACTER_CSI) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == ESCAPE || letter == ONE_CHARACTER_CSI) {
        at = endOfSequence(text, at);
      } else {
        out.append(letter);
        at++;
      }
    }
    return out.toString();
  }

  private static int endOfSequence(String text, int at) {
    if (text.charAt(at) == ONE_CHARACTER_CSI) {
      return endOfControl(text, at + 1);
    }
    if (at + 1 >= text.length()) {
      return at + 1;
    }
    return switch (text.charAt(at + 1)) {
      case '[' -> endOfControl(text, at + 2);
      case ']', 'P', '_', '^', 'X' -> endOfString(text, at + 2);
      case '(', ')', '*', '+', '#', '%' -> Math.min(at + 3, text.length());
      default -> at + 2;
    };
  }

  /** Parameters and intermediates, then one final letter. */
  private static int endOfControl(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= 0x20 && text.charAt(at) <= 0x3f) {
      at++;
    }
    boolean complete = at < text.length() && text.charAt(at) >= 0x40 && text.charAt(at) <= 0x7e;
    return complete ? at + 1 : at;
  }

  /** Up to BEL or ESC \; a string that never ends ends with its line. */
  private static int endOfString(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == '\u0007') {
        return at + 1;
      }
      if (letter == ESCAPE) {
        return at + 1 < text.length() && text.charAt(at + 1) == '\\' ? at + 2 : at;
      }
      if (letter == '\n') {
        return at;
      }
      at++;
    }
    return at;
  }
}
