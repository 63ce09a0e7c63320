package dev.whence.symptom.line;

/** Tells what is written for a page: a row of a table, a heading, an entry in bold letters. */
public final class MarkedUp {
  /** Marks of bold letters, and a letter between. */
  private static final int SHORTEST_BOLD = 5;

  /** Behind the full stop of a list's number: a blank and the three digits of a status. */
  private static final int STATUS_END = 5;

  private static final int LONGEST_HEADING = 60;

  private MarkedUp() {}

  /** A row of a table, a heading, an entry of a guide that begins in bold letters. */
  public static boolean is(String text) {
    String line = entry(text);
    return line.startsWith("|")
        || line.startsWith("# ")
        || line.startsWith("## ")
        || line.startsWith("### ")
        || line.startsWith("#### ")
        || isBoldEntry(line)
        || isStatusEntry(line)
        || isHeadingEntry(text)
        || line.startsWith("- **")
        || line.startsWith("* **")
        || line.startsWith("- [ ]")
        || line.startsWith("- [x]")
        || line.indexOf('→') > 0
        || line.indexOf('➜') > 0;
  }

  /** An entry of a numbered list without its number: {@code 1. **Cause**: ...}. */
  private static String entry(String line) {
    int end = 0;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return end > 0 && line.startsWith(". **", end) ? line.substring(end + 2) : line;
  }

  /** {@code **Cause**: ...}; unlike a form's {@code **What happened** ...}. */
  private static boolean isBoldEntry(String line) {
    if (!line.startsWith("**") || line.length() < SHORTEST_BOLD) {
      return false;
    }
    int end = line.indexOf("**", 2);
    boolean whole = end == line.length() - 2;
    boolean quoted = whole && "\"'`“«「".indexOf(line.charAt(2)) >= 0;
    if (!quoted && !Character.isLetter(line.charAt(2))) {
      return false;
    }
    return end > 0 && (whole || line.charAt(end - 1) == ':' || line.charAt(end + 2) == ':');
  }

  /** {@code 6. 408 Request Timeout}: an entry of a list of statuses. */
  private static boolean isStatusEntry(String line) {
    int dot = line.indexOf(". ");
    return dot > 0
        && dot <= 2
        && areDigits(line, 0, dot)
        && line.length() > dot + STATUS_END
        && areDigits(line, dot + 2, dot + STATUS_END)
        && line.charAt(dot + STATUS_END) == ' ';
  }

  /** {@code 2. Port already in use:}, {@code a. 端口被占用：}: what is told of it stands below. */
  private static boolean isHeadingEntry(String line) {
    int dot = line.indexOf(". ");
    int last = line.length() - 1;
    return dot > 0
        && dot <= 2
        && last <= LONGEST_HEADING
        && ":：".indexOf(line.charAt(last)) >= 0
        && (areDigits(line, 0, dot) || (dot == 1 && Character.isLowerCase(line.charAt(0))));
  }

  private static boolean areDigits(String line, int from, int to) {
    for (int index = from; index < to; index++) {
      if (!Character.isDigit(line.charAt(index))) {
        return false;
      }
    }
    return true;
  }
}
