package dev.whence.symptom.line;

import java.util.Locale;

/** Tells what a program puts before the colon: its name, the type or the name of an error. */
final class Label {
  static final int LONGEST = 80;

  /** Shorter words in capitals are people's: NOTE, FIX. */
  private static final int SHORTEST_CONSTANT = 6;

  private Label() {}

  /**
   * {@code curl: (7) ...}, {@code java.net.ConnectException: ...}, {@code ERROR 2003 (HY000): }.
   */
  static boolean isIn(String line) {
    int colon = line.indexOf(": ");
    if (colon <= 0 || colon > LONGEST) {
      return false;
    }
    String label = line.substring(0, colon);
    String lower = label.toLowerCase(Locale.ROOT);
    boolean named =
        lower.endsWith("error")
            || lower.endsWith("exception")
            || lower.endsWith(" failed")
            || lower.startsWith("error")
            || lower.startsWith("fatal")
            || lower.startsWith("panic");
    return (named && wordsIn(label) <= 4)
        || isToolName(label)
        || isTypeName(label)
        || isConstant(label);
  }

  static int wordsIn(String label) {
    int words = 1;
    for (int index = 0; index < label.length(); index++) {
      words += label.charAt(index) == ' ' ? 1 : 0;
    }
    return words;
  }

  private static boolean isToolName(String label) {
    for (int index = 0; index < label.length(); index++) {
      char character = label.charAt(index);
      boolean lower = character >= 'a' && character <= 'z';
      boolean other = Character.isDigit(character) || "-./_[]".indexOf(character) >= 0;
      if (!lower && !other) {
        return false;
      }
    }
    return label.length() > 1 && label.length() < 40;
  }

  /** {@code discord.errors.ConnectionClosed}: parts with a capital behind a dot, and no blank. */
  private static boolean isTypeName(String label) {
    int dot = label.lastIndexOf('.');
    return dot > 0
        && dot + 2 < label.length()
        && label.indexOf(' ') < 0
        && Character.isLetter(label.charAt(0))
        && Character.isUpperCase(label.charAt(dot + 1));
  }

  /** {@code EADDRINUSE: Failed to start server}. */
  private static boolean isConstant(String label) {
    for (int index = 0; index < label.length(); index++) {
      char character = label.charAt(index);
      boolean capital = character >= 'A' && character <= 'Z';
      if (!capital && character != '_' && !Character.isDigit(character)) {
        return false;
      }
    }
    return label.length() >= SHORTEST_CONSTANT;
  }
}
