package dev.whence.symptom.line;

import java.util.Set;

/** Tells a setting among code: a key and its number, a directive, a row of a help. */
public final class CodeSetting {
  /** What names of errors begin with, which stand in columns as well. */
  private static final Set<String> NAMED_ERRORS =
      Set.of("ERR", "ERROR", "NS", "SSL", "PR", "DNS", "SEC", "X509", "CURLE", "NET");

  /** A value and its unit have fewer. */
  private static final int MANY_WORDS = 4;

  private CodeSetting() {}

  /**
   * {@code connect_timeout: 10}: a key of a file of settings, and a value that is a number; unlike
   * {@code requests.exceptions.HTTPError: 502}.
   */
  static boolean isAssigned(String line) {
    int end = 0;
    boolean joined = false;
    boolean type = false;
    while (end < line.length() && isKeyPart(line.charAt(end))) {
      joined |= !Character.isLowerCase(line.charAt(end));
      type |= end > 0 && Character.isUpperCase(line.charAt(end)) && line.charAt(end - 1) == '.';
      end++;
    }
    int value = end;
    boolean assigns = false;
    while (value < line.length() && " :=\"'".indexOf(line.charAt(value)) >= 0) {
      assigns |= line.charAt(value) == ':' || line.charAt(value) == '=';
      value++;
    }
    return joined
        && !type
        && !SourcePlace.isIn(line)
        && assigns
        && value < line.length()
        && Character.isLowerCase(line.charAt(0))
        && Character.isDigit(line.charAt(value))
        && !saysMore(line, value);
  }

  /** {@code live-server: 127.0.0.1:8080 is already in use}: a program's name, and what it says. */
  private static boolean saysMore(String line, int from) {
    int words = 0;
    boolean inside = false;
    for (int index = from;
        index < line.length() && "#/;".indexOf(line.charAt(index)) < 0;
        index++) {
      boolean letter = Character.isLetter(line.charAt(index));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words >= MANY_WORDS;
  }

  /** {@code APP_HTTP_TIMEOUT how long to wait}: a setting and what it is, in a help's columns. */
  static boolean isRow(String code) {
    int end = 0;
    boolean joined = false;
    while (end < code.length() && isConstantPart(code.charAt(end))) {
      joined |= code.charAt(end) == '_';
      end++;
    }
    boolean column = code.startsWith("  ", end) || code.startsWith("\t", end);
    return joined && column && !NAMED_ERRORS.contains(code.substring(0, code.indexOf('_')));
  }

  /**
   * {@code proxy_next_upstream error timeout http_502;}: words, the first one joined, no bracket.
   */
  static boolean isDirective(String code) {
    int end = 0;
    boolean joined = false;
    while (end < code.length() && isKeyPart(code.charAt(end))) {
      joined |= code.charAt(end) == '_';
      end++;
    }
    return joined
        && end < code.length()
        && code.charAt(end) == ' '
        && code.indexOf(';') == code.length() - 1
        && code.indexOf(": ") < 0;
  }

  /** {@code timeouts:} in a file of settings: a key whose values follow. */
  public static boolean isKey(String line) {
    String code = line.strip();
    int end = 0;
    while (end < code.length() && isKeyPart(code.charAt(end))) {
      end++;
    }
    return end > 0 && end == code.length() - 1 && code.charAt(end) == ':';
  }

  static boolean isKeyPart(char character) {
    return Character.isLetter(character)
        || character == '_'
        || character == '-'
        || character == '.';
  }

  static boolean isConstantPart(char character) {
    return (character >= 'A' && character <= 'Z')
        || Character.isDigit(character)
        || character == '_';
  }
}
