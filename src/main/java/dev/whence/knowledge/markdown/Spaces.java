package dev.whence.knowledge.markdown;

/** Unusual spaces made usual. */
final class Spaces {
  private Spaces() {}

  /**
   * NBSP and full-width spaces as plain ones; none at the start of a line, where four mean code.
   */
  static String usual(String line) {
    if (isUsual(line)) {
      return line;
    }
    StringBuilder usual = new StringBuilder(line.length());
    boolean start = true;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (isInvisible(character)) {
        continue;
      }
      if (!isUnusual(character)) {
        start &= character == ' ' || character == '\t' || character == '>';
        usual.append(character);
      } else if (!start) {
        usual.append(' ');
      }
    }
    return usual.toString();
  }

  private static boolean isUsual(String line) {
    for (int at = 0; at < line.length(); at++) {
      if (isUnusual(line.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** One line, single spaces, none at the ends. */
  static String squeeze(String text) {
    if (isSqueezed(text)) {
      return text;
    }
    StringBuilder squeezed = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (isSpace(character)) {
        gap = squeezed.length() > 0;
        continue;
      }
      if (gap) {
        squeezed.append(' ');
        gap = false;
      }
      squeezed.append(character);
    }
    return squeezed.toString();
  }

  private static boolean isSqueezed(String text) {
    boolean gap = true;
    char[] characters = text.toCharArray();
    for (char character : characters) {
      boolean space = character == ' ';
      if (space ? gap : isSpace(character)) {
        return false;
      }
      gap = space;
    }
    return !gap || text.isEmpty();
  }

  /** Most characters are told from a space by one look. */
  static boolean isSpace(char character) {
    return character <= ' '
        ? Character.isWhitespace(character)
        : character == '\u00A0'
            || (character >= '\u1680'
                && character <= '\u3000'
                && Character.isWhitespace(character));
  }

  static boolean isUnusual(int character) {
    if (character < '\u00A0') {
      return false;
    }
    return character == '\u00A0'
        || character == '\u3000'
        || character == '\u202F'
        || (character >= '\u2000' && character <= '\u200A')
        || isInvisible(character);
  }

  private static boolean isInvisible(int character) {
    return character == '\u200B' || character == '\uFEFF' || character == '\u2060';
  }
}
