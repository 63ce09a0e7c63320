package dev.whence.symptom.line;

/** Tells a time to the second, with which people do not begin. */
public final class Clock {
  private static final String CLOCK = "00:00:00";

  /** Where a record's time stands: behind a level, a name of a day, a bracket. */
  private static final int CLOCK_WITHIN = 32;

  private Clock() {}

  /** {@code Tue Apr 09 23:35:58 2019}: people do not begin with a time to the second. */
  public static boolean isIn(String line) {
    int limit = Math.min(line.length() - CLOCK.length(), CLOCK_WITHIN);
    for (int start = 0; start <= limit; start++) {
      if (isClock(line, start)) {
        return true;
      }
    }
    return false;
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
