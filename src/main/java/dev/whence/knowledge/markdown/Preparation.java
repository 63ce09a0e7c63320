package dev.whence.knowledge.markdown;

/**
 * Makes lines readable for a CommonMark parser without moving them: line ends, unusual spaces,
 * headings without a space, shortcodes of site generators.
 */
final class Preparation {
  /**
   * For each {@code <} the parser looks for its {@code >} to the end of the paragraph; where there
   * are more of them than this, those that close nothing are escaped, or the time would grow with
   * the square.
   */
  private static final int MANY_TAGS = 500;

  /** No tag is longer. */
  private static final int LONGEST_TAG = 1_000;

  /**
   * Lines without a blank one between them. For each further line of a paragraph the parser copies
   * all before it, so a longer paragraph is parted, or the time would grow with the square.
   */
  private static final int MANY_LINES = 10_000;

  private Preparation() {}

  private static String withoutLooseTags(String line) {
    if (line.indexOf('<') < 0 || line.stripLeading().startsWith("<!--")) {
      return line;
    }
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    int close = -1;
    for (int at = 0; at < line.length(); at++) {
      if (line.charAt(at) == '<') {
        close = close < at ? close(line, at) : close;
        escaped.append(close - at > LONGEST_TAG ? "\\" : "");
      }
      escaped.append(line.charAt(at));
    }
    return escaped.toString();
  }

  private static int close(String line, int from) {
    int close = line.indexOf('>', from);
    return close < 0 ? Integer.MAX_VALUE : close;
  }

  static String prepare(String text) {
    return isReady(text) ? text : prepared(text);
  }

  /** Whether there surely is nothing to do; of most documents it is told in one pass. */
  private static boolean isReady(String text) {
    int lines = 0;
    int tags = 0;
    boolean first = true;
    char[] characters = text.toCharArray();
    for (int at = 0; at < characters.length; at++) {
      char character = characters[at];
      if (first && (character == '#' || character == ':') && !isPlainStart(text, at)) {
        return false;
      }
      first = character == '\n';
      if (character <= '>') {
        lines += first ? 1 : 0;
        tags += character == '<' ? 1 : 0;
        if (character == '\r') {
          return false;
        }
      } else if (Spaces.isUnusual(character) || (character == '{' && opens(text, at))) {
        return false;
      }
    }
    return lines < MANY_LINES && tags < MANY_TAGS;
  }

  /** Whether a line begins with a heading as the parser knows it, or with a colon that is one. */
  private static boolean isPlainStart(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '#') {
      at++;
    }
    return at > from
        ? at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == '\n'
        : !text.startsWith(":::", from);
  }

  private static boolean opens(String text, int brace) {
    return text.startsWith("{{", brace) || text.startsWith("{%", brace);
  }

  /** The text line by line, each as it may have to be. */
  static String prepared(String text) {
    StringBuilder prepared = new StringBuilder(text.length() + 64);
    boolean manyTags = hasManyTags(text);
    Fence fence = new Fence();
    int from = 0;
    int unbroken = 0;
    while (from < text.length()) {
      int end = lineEnd(text, from);
      String line = text.substring(from, end);
      boolean code = fence.covers(line);
      String prose = code ? line : prose(line);
      unbroken = code || prose.isBlank() ? 0 : unbroken + 1;
      if (unbroken > MANY_LINES) {
        prepared.setCharAt(prepared.length() - 1, ' ');
        prose += "\n";
        unbroken = 0;
      }
      prepared.append(manyTags && !code ? withoutLooseTags(prose) : prose);
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

  private static boolean hasManyTags(String text) {
    int tags = 0;
    for (int at = text.indexOf('<'); at >= 0 && tags < MANY_TAGS; at = text.indexOf('<', at + 1)) {
      tags++;
    }
    return tags == MANY_TAGS;
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
