package dev.whence.symptom;

/** Numbers by which those who make a program name issues and changes: {@code fixes #218}. */
final class Reference {
  private static final int LOOKED_AT = 2_000;
  private static final int MOST_DIGITS = 6;

  private Reference() {}

  static boolean isIn(String text) {
    int limit = Math.min(text.length(), LOOKED_AT);
    for (int at = text.indexOf('#'); at >= 0 && at < limit; at = text.indexOf('#', at + 1)) {
      if (isNumber(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** A frame of a trace is numbered, too: {@code #0 connect()}. */
  private static boolean isNumber(String text, int mark) {
    int end = mark + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    int digits = end - mark - 1;
    boolean before = mark == 0 || " (\n".indexOf(text.charAt(mark - 1)) >= 0;
    boolean behind = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return before && behind && digits > 0 && digits <= MOST_DIGITS && text.charAt(mark + 1) != '0';
  }
}
