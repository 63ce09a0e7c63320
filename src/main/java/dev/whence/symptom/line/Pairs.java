package dev.whence.symptom.line;

/** Tells names with their values, as logs have them. */
final class Pairs {
  private static final int MANY_PAIRS = 3;

  private Pairs() {}

  /** {@code at=error code=H13 desc="..." status=503}: names with their values. */
  static boolean areIn(String line) {
    int pairs = 0;
    int equals = line.indexOf('=');
    while (equals >= 0 && pairs < MANY_PAIRS) {
      pairs += isPair(line, equals) ? 1 : 0;
      equals = line.indexOf('=', equals + 1);
    }
    return pairs >= MANY_PAIRS;
  }

  private static boolean isPair(String line, int equals) {
    int start = equals;
    while (start > 0 && isNamePart(line.charAt(start - 1))) {
      start--;
    }
    boolean apart = start == 0 || " \t,;([{".indexOf(line.charAt(start - 1)) >= 0;
    boolean valued = equals + 1 < line.length() && " =>".indexOf(line.charAt(equals + 1)) < 0;
    return apart && valued && start < equals && Character.isLowerCase(line.charAt(start));
  }

  static boolean isNamePart(char character) {
    return Character.isLetterOrDigit(character) || "_-.".indexOf(character) >= 0;
  }
}
