package dev.whence.symptom;

import java.util.Locale;

/** Tells a line that a program printed from one that a person wrote. */
final class PrintedLine {
  /** Looking further into a line tells no more. */
  private static final int LOOKED_AT = 400;

  private PrintedLine() {}

  static boolean looksPrinted(String line) {
    String start = line.substring(0, Math.min(line.length(), LOOKED_AT)).strip();
    return isFrame(start) || hasLabel(start) || hasSymbol(start) || isRecord(start);
  }

  private static boolean isFrame(String line) {
    boolean stackFrame = line.startsWith("at ") && line.indexOf('(') > 0;
    return stackFrame
        || line.startsWith("File \"")
        || line.startsWith("Caused by:")
        || line.startsWith("Traceback ")
        || line.startsWith("$ ");
  }

  /**
   * {@code curl: (7) ...}, {@code java.net.ConnectException: ...}, {@code ERROR 2003 (HY000): }.
   */
  private static boolean hasLabel(String line) {
    int colon = line.indexOf(": ");
    if (colon <= 0 || colon > 80) {
      return false;
    }
    String label = line.substring(0, colon);
    int words = label.split("\\s+").length;
    String lower = label.toLowerCase(Locale.ROOT);
    boolean named =
        lower.endsWith("error")
            || lower.endsWith("exception")
            || lower.startsWith("error")
            || lower.startsWith("fatal")
            || lower.startsWith("panic");
    boolean tool = words == 1 && label.equals(lower) && label.length() > 1;
    return (named && words <= 4) || (tool && label.chars().allMatch(PrintedLine::isToolName));
  }

  private static boolean isToolName(int character) {
    return character < 128
        && (Character.isLetterOrDigit(character)
            || character == '-'
            || character == '.'
            || character == '/');
  }

  private static boolean hasSymbol(String line) {
    return line.contains("ERR_")
        || line.contains("errno")
        || line.contains("::")
        || line.contains("Exception")
        || line.contains("): ");
  }

  private static boolean isRecord(String line) {
    if (line.isEmpty()) {
      return false;
    }
    char first = line.charAt(0);
    boolean numbered = Character.isDigit(first) && line.length() > 24 && line.indexOf(':') > 0;
    return first == '{' || first == '[' || numbered;
  }
}
