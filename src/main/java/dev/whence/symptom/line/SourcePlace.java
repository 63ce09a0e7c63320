package dev.whence.symptom.line;

import java.util.Set;

/** Tells a place in a source file: its name, a line, a mark. */
final class SourcePlace {
  /** The endings of source files that are no endings of hosts, too. */
  private static final Set<String> SOURCES =
      Set.of(
          "c", "cc", "cpp", "h", "java", "kt", "go", "js", "ts", "tsx", "py", "rb", "php", "cs",
          "erl", "ex", "exs", "lua", "swift", "scala", "dart", "rs");

  private static final int LONGEST_SOURCE_ENDING = 5;

  private SourcePlace() {}

  /**
   * {@code tcp-listener.c:129:accept}, {@code src/net/dns.rs:180:}: a file, a line, a colon; a
   * browser's console begins with the file and the line.
   */
  static boolean isIn(String line) {
    int colon = line.indexOf(':');
    while (colon > 0) {
      int digits = colon + 1;
      while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
        digits++;
      }
      boolean numbered = digits > colon + 1 && digits < line.length();
      boolean console = numbered && line.charAt(digits) == ' ' && line.indexOf(' ') == digits;
      boolean marked = numbered && ":)]".indexOf(line.charAt(digits)) >= 0;
      if ((marked || console) && isSource(line, colon)) {
        return true;
      }
      colon = line.indexOf(':', colon + 1);
    }
    return false;
  }

  private static boolean isSource(String line, int end) {
    int dot = line.lastIndexOf('.', end);
    return dot > 0
        && end - dot - 1 <= LONGEST_SOURCE_ENDING
        && Character.isLetterOrDigit(line.charAt(dot - 1))
        && SOURCES.contains(line.substring(dot + 1, end));
  }
}
