package dev.whence.symptom.line;

/**
 * Tells a sentence in which a program's line is quoted from that line: {@code Lower the level of
 * "IOException: connection reset"}.
 */
final class Quotation {
  private static final String OPENING = "\"'`“‘«„「";
  private static final String CLOSING = "\"'`”’»“」";

  /** Fewer words around a quotation are no sentence. */
  private static final int FEWEST_WORDS = 4;

  private Quotation() {}

  /** Whether all that a program may have printed of a line stands in quotation marks. */
  static boolean hides(String line) {
    StringBuilder around = new StringBuilder();
    int from = 0;
    for (int at = 0; at < line.length(); at++) {
      int close = opens(line, at) ? close(line, at) : -1;
      if (close > 0) {
        around.append(line, from, at).append('_');
        from = close + 1;
        at = close;
      }
    }
    if (from == 0) {
      return false;
    }
    String rest = around.append(line, from, line.length()).toString();
    return isSentence(rest) && !PrintedLine.hasForm(rest);
  }

  /** Words, and nothing of which machines' lines are made. */
  private static boolean isSentence(String rest) {
    int words = 0;
    for (String word : rest.split(" ", FEWEST_WORDS + 3)) {
      words += !word.isEmpty() && Character.isLetter(word.charAt(0)) ? 1 : 0;
    }
    return words >= FEWEST_WORDS && !PrintedLine.looksMachineMade(rest) && rest.indexOf('=') < 0;
  }

  private static boolean opens(String line, int at) {
    char before = at == 0 ? ' ' : line.charAt(at - 1);
    return (before == ' ' || before == '(') && OPENING.indexOf(line.charAt(at)) >= 0;
  }

  private static int close(String line, int open) {
    char end = CLOSING.charAt(OPENING.indexOf(line.charAt(open)));
    int at = line.indexOf(end, open + 1);
    while (at > 0 && at + 1 < line.length() && Character.isLetterOrDigit(line.charAt(at + 1))) {
      at = line.indexOf(end, at + 1);
    }
    return at;
  }
}
