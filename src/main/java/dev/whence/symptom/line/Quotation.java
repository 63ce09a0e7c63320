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
    StringBuilder around = new StringBuilder(line.length());
    boolean quoted = false;
    int from = 0;
    while (from < line.length()) {
      int close = opens(line, from) ? close(line, from) : -1;
      if (close > 0) {
        quoted = true;
        around.append('_');
        from = close + 1;
      } else {
        around.append(line.charAt(from++));
      }
    }
    String rest = around.toString();
    return quoted && isSentence(rest) && !PrintedLine.hasForm(rest);
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
    return OPENING.indexOf(line.charAt(at)) >= 0
        && (at == 0 || " (".indexOf(line.charAt(at - 1)) >= 0);
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
