package dev.whence.symptom;

/**
 * How those who make a program name issues and changes ({@code fixes #218}) and places in its
 * source.
 */
final class Reference {
  private static final int LOOKED_AT = 2_000;
  private static final int MOST_DIGITS = 6;

  /** Where a forge keeps a file or a change. */
  private static final String[] PLACES = {"/blob/", "/commit/", "/compare/"};

  private Reference() {}

  /** The path of an address of the web. */
  private static boolean namesHost(String text, int slash) {
    int from = slash;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int scheme = text.indexOf("://", from);
    return scheme >= 0 && scheme < slash;
  }

  static boolean isIn(String text) {
    int limit = Math.min(text.length(), LOOKED_AT);
    for (String place : PLACES) {
      int at = text.indexOf(place);
      if (at >= 0 && at < limit && namesHost(text, at)) {
        return true;
      }
    }
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
