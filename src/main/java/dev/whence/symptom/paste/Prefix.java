package dev.whence.symptom.paste;

/** What stands before a line's own words: marks of quoting, times, bracketed tags. */
final class Prefix {
  private static final String MARKS = " \t>|│┃·•\u00a0";

  private Prefix() {}

  static String strip(String line) {
    int start = 0;
    boolean timed = false;
    while (true) {
      start = skipMarks(line, start);
      int end = timeEnd(line, start);
      if (end == start) {
        end = tagEnd(line, start, timed);
      }
      if (end == start || end >= line.length()) {
        return line.substring(start).strip();
      }
      timed = true;
      start = end;
    }
  }

  /** Whether a line begins as logs do. */
  static boolean isLogged(String line) {
    int start = skipMarks(line, 0);
    return timeEnd(line, start) > start || tagEnd(line, start, false) > start;
  }

  private static int skipMarks(String line, int from) {
    int start = from;
    while (start < line.length() && MARKS.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /** Behind a date or a time of day, or {@code from}. */
  private static int timeEnd(String line, int from) {
    int index = from;
    if (index < line.length() && (line.charAt(index) == '[' || line.charAt(index) == '(')) {
      index++;
    }
    int digits = 0;
    boolean clock = false;
    int start = index;
    while (index < line.length() && isTime(line, index)) {
      digits += isDigit(line.charAt(index)) ? 1 : 0;
      clock |= isClock(line, index, start);
      index++;
    }
    boolean dated = index - start >= 8 && digits >= 6 && isDate(line, start);
    if (digits < 4 || !(clock || dated) || !isDigit(line.charAt(start))) {
      return from;
    }
    while (index < line.length() && "])Z ".indexOf(line.charAt(index)) >= 0) {
      index++;
    }
    return index;
  }

  private static boolean isTime(String line, int index) {
    char character = line.charAt(index);
    if (isDigit(character) || "-/:,.+ ".indexOf(character) >= 0) {
      return true;
    }
    boolean between = index > 0 && isDigit(line.charAt(index - 1));
    return between && (character == 'T' || character == 'Z');
  }

  /** Two digits, a colon, two digits: not a port, which follows a whole address. */
  private static boolean isClock(String line, int colon, int start) {
    return line.charAt(colon) == ':'
        && colon - 2 >= start
        && colon + 2 < line.length()
        && isDigit(line.charAt(colon - 1))
        && isDigit(line.charAt(colon - 2))
        && (colon - 3 < start || !isAddressPart(line.charAt(colon - 3)))
        && isDigit(line.charAt(colon + 1))
        && isDigit(line.charAt(colon + 2))
        && (colon + 3 >= line.length() || !isDigit(line.charAt(colon + 3)));
  }

  private static boolean isAddressPart(char character) {
    return isDigit(character) || character == '.';
  }

  private static boolean isDate(String line, int start) {
    char first = line.charAt(start + 4);
    char second = line.charAt(start + 2);
    return (first == '-' || first == '/') || (second == '-' || second == '/' || second == '.');
  }

  /** Behind a short bracketed tag such as [main] or [ERROR]; error numbers stay. */
  private static int tagEnd(String line, int from, boolean timed) {
    if (from >= line.length() || line.charAt(from) != '[') {
      return from;
    }
    int close = line.indexOf(']', from);
    if (close < 0 || close - from > 40 || close + 1 >= line.length()) {
      return from;
    }
    String tag = line.substring(from + 1, close);
    boolean number =
        tag.regionMatches(true, 0, "errno", 0, 5) || tag.regionMatches(true, 0, "win", 0, 3);
    return number || (!timed && !tag.chars().allMatch(Character::isLetter)) ? from : close + 1;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
