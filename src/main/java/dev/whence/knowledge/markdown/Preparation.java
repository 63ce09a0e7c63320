package dev.whence.knowledge.markdown;

/**
 * Makes lines readable for a CommonMark parser without moving them: line ends, unusual spaces,
 * headings without a space, shortcodes of site generators.
 */
final class Preparation {
  private Preparation() {}

  static String prepare(String text) {
    StringBuilder prepared = new StringBuilder(text.length() + 64);
    Fence fence = new Fence();
    int from = 0;
    while (from < text.length()) {
      int end = lineEnd(text, from);
      String line = text.substring(from, end);
      boolean code = fence.covers(line);
      prepared.append(code ? line : prose(line));
      if (end < text.length()) {
        prepared.append('\n');
        end +=
            text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n'
                ? 2
                : 1;
      }
      from = end;
    }
    return prepared.toString();
  }

  private static int lineEnd(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        return at;
      }
    }
    return text.length();
  }

  private static String prose(String line) {
    String spaced = Spaces.usual(line);
    String unwrapped = Shortcodes.remove(spaced);
    return heading(unwrapped);
  }

  /** {@code ##Title} and {@code #标题} are headings to their authors. */
  private static String heading(String line) {
    int marks = 0;
    while (marks < line.length() && line.charAt(marks) == '#') {
      marks++;
    }
    if (marks == 0 || marks > 6 || marks == line.length()) {
      return line;
    }
    int first = line.codePointAt(marks);
    boolean title =
        marks > 1
            ? Character.isLetter(first) || first == '`'
            : first > 0x24F && Character.isLetter(first);
    return title ? line.substring(0, marks) + " " + line.substring(marks) : line;
  }

  /** Follows fenced code through the lines, as CommonMark does. */
  static final class Fence {
    private char mark;
    private int length;

    boolean covers(String line) {
      int start = 0;
      while (start < line.length() && line.charAt(start) == ' ') {
        start++;
      }
      char first = start < line.length() ? line.charAt(start) : ' ';
      int end = start;
      while (end < line.length() && line.charAt(end) == first) {
        end++;
      }
      int run = first == '`' || first == '~' ? end - start : 0;
      if (length == 0) {
        boolean opens = run >= 3 && !(first == '`' && line.indexOf('`', end) >= 0);
        if (opens) {
          mark = first;
          length = run;
        }
        return opens;
      }
      if (run >= length && first == mark && line.substring(end).isBlank()) {
        length = 0;
      }
      return true;
    }
  }
}
