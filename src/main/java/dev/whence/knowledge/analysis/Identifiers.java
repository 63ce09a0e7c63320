package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Picks out what people copy and do not translate: error names, functions, settings, paths. Each is
 * kept whole and split into its parts.
 */
final class Identifiers {
  /** Nobody names a thing at greater length; a longer run is encoded data. */
  private static final int LONGEST = 128;

  private static final String JOINERS = "_.:/\\-$@#+=*";

  /** By character; each of a text is asked for. */
  private static final boolean[] BELONGS = belonging();

  private Identifiers() {}

  /**
   * The identifiers of a text, lower-case.
   *
   * @param onlyCode whether plain words are left out, as in prose that is itself in Latin script
   */
  static List<String> of(String text, boolean onlyCode) {
    List<String> terms = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && belongs(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        add(text, at, end, onlyCode, terms);
      }
      at = Math.max(end, at + 1);
    }
    return terms;
  }

  private static boolean belongs(char character) {
    return character < BELONGS.length && BELONGS[character];
  }

  private static boolean[] belonging() {
    boolean[] belonging = new boolean[0x80];
    for (char character = 0; character < belonging.length; character++) {
      belonging[character] = letterOrDigit(character) || JOINERS.indexOf(character) >= 0;
    }
    return belonging;
  }

  private static boolean letterOrDigit(char character) {
    return isLower(character) || isUpper(character) || isDigit(character);
  }

  private static boolean isLower(char character) {
    return character >= 'a' && character <= 'z';
  }

  private static boolean isUpper(char character) {
    return character >= 'A' && character <= 'Z';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static String trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !letterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !letterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static void add(String text, int from, int to, boolean onlyCode, List<String> terms) {
    if (onlyCode && isPlainWord(text, from, to)) {
      return;
    }
    String run = trimmed(text, from, to);
    if (run.length() < 2 || run.length() > LONGEST || (onlyCode && !looksLikeCode(run))) {
      return;
    }
    String whole = run.toLowerCase(Locale.ROOT);
    terms.add(whole);
    for (String part : parts(run)) {
      String lower = part.toLowerCase(Locale.ROOT);
      if (lower.length() > 1 && !lower.equals(whole)) {
        terms.add(lower);
      }
    }
  }

  /** Lower-case letters behind any first one: most words, and no code. */
  private static boolean isPlainWord(String text, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (!isLower(text.charAt(at))) {
        return false;
      }
    }
    char first = text.charAt(from);
    return isLower(first) || isUpper(first);
  }

  /** Joined by more than a hyphen, with digits among letters, in capitals, or in camel case. */
  private static boolean looksLikeCode(String run) {
    boolean joined = false;
    boolean digit = false;
    boolean lower = false;
    int upper = 0;
    boolean camel = false;
    for (int at = 0; at < run.length(); at++) {
      char character = run.charAt(at);
      joined |= !letterOrDigit(character) && character != '-';
      digit |= isDigit(character);
      lower |= isLower(character);
      upper += isUpper(character) ? 1 : 0;
      camel |= at > 0 && isUpper(character) && isLower(run.charAt(at - 1));
      camel |= at > 1 && isUpper(character) && run.charAt(at - 1) == '-' && isUpper(run.charAt(0));
    }
    boolean capitals = upper >= 3 && !lower;
    return joined || camel || capitals || (digit && (lower || upper > 0 || run.length() >= 3));
  }

  private static List<String> parts(String run) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= run.length(); at++) {
      if (at == run.length() || breaksBefore(run, at)) {
        String part = trimmed(run, start, at);
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = at;
      }
    }
    return parts;
  }

  private static boolean breaksBefore(String run, int at) {
    char character = run.charAt(at);
    char before = run.charAt(at - 1);
    if (!letterOrDigit(character) || !letterOrDigit(before)) {
      return true;
    }
    boolean nextIsLower = at + 1 < run.length() && isLower(run.charAt(at + 1));
    return isUpper(character) && (isLower(before) || (isUpper(before) && nextIsLower));
  }
}
