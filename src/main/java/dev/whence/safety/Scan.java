package dev.whence.safety;

import java.util.Locale;

/** The small steps that every scanner for secrets is made of. */
final class Scan {
  private Scan() {}

  static boolean isWord(char letter) {
    return isAlphanumeric(letter) || letter == '_' || letter == '-';
  }

  static boolean isAlphanumeric(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || isDigit(letter);
  }

  static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  /** Where the run of word characters that starts at {@code from} ends. */
  static int endOfWord(String text, int from) {
    return endOfWord(text, from, text.length());
  }

  static int endOfWord(String text, int from, int limit) {
    int at = from;
    int stop = Math.min(limit, text.length());
    while (at < stop && isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a token may start here; a newline that was escaped in a log is a border too. */
  static boolean isBorder(String text, int at) {
    if (at == 0 || !isAlphanumeric(text.charAt(at - 1))) {
      return true;
    }
    return at > 1 && text.charAt(at - 2) == '\\' && "nrt".indexOf(text.charAt(at - 1)) >= 0;
  }

  static boolean hasDigit(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Lower case that keeps every index in its place. */
  static String lower(String text) {
    String lowered = text.toLowerCase(Locale.ROOT);
    if (lowered.length() == text.length()) {
      return lowered;
    }
    StringBuilder same = new StringBuilder(text.length());
    text.chars().forEach(letter -> same.append((char) Character.toLowerCase(letter)));
    return same.toString();
  }
}
