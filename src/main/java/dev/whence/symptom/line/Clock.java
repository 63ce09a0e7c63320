package dev.whence.symptom.line;

import java.util.Set;

/** Tells a time to the second, with which people do not begin. */
public final class Clock {
  private static final String CLOCK = "00:00:00";

  /** Where a record's time stands: behind a level, a name of a day, a bracket. */
  private static final int CLOCK_WITHIN = 32;

  private static final int MONTH = 3;

  private static final Set<String> MONTHS =
      Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Clock() {}

  /**
   * {@code Tue Apr 09 23:35:58 2019}: people do not begin with a time to the second, and write no
   * such date anywhere.
   */
  public static boolean isIn(String line) {
    int last = line.length() - CLOCK.length();
    int limit = Math.min(last, CLOCK_WITHIN);
    for (int start = 0; start <= limit; start++) {
      if (isClock(line, start)) {
        return true;
      }
    }
    int colon = line.indexOf(':', CLOCK_WITHIN);
    while (colon > 0 && colon - 2 <= last) {
      if (isClock(line, colon - 2) && isBehindDate(line, colon - 2)) {
        return true;
      }
      colon = line.indexOf(':', colon + 1);
    }
    return false;
  }

  /** {@code Jun 3}, as systems write it: a month's first letters, a day, a blank. */
  private static boolean isBehindDate(String line, int clock) {
    int day = behindBlanks(line, clock);
    int from = day;
    while (from > 0 && day - from < 2 && Character.isDigit(line.charAt(from - 1))) {
      from--;
    }
    int month = behindBlanks(line, from);
    return day < clock
        && from < day
        && month < from
        && month >= MONTH
        && MONTHS.contains(line.substring(month - MONTH, month))
        && (month == MONTH || line.charAt(month - MONTH - 1) == ' ');
  }

  private static int behindBlanks(String line, int end) {
    int at = end;
    while (at > 0 && line.charAt(at - 1) == ' ' && end - at < 2) {
      at--;
    }
    return at;
  }

  private static boolean isClock(String line, int start) {
    for (int index = 0; index < CLOCK.length(); index++) {
      char character = line.charAt(start + index);
      boolean fits = CLOCK.charAt(index) == ':' ? character == ':' : Character.isDigit(character);
      if (!fits) {
        return false;
      }
    }
    int end = start + CLOCK.length();
    char before = start == 0 ? ' ' : line.charAt(start - 1);
    char behind = end == line.length() ? ' ' : line.charAt(end);
    return before != ':'
        && !Character.isDigit(before)
        && behind != ':'
        && !Character.isDigit(behind);
  }
}
