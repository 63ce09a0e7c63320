package dev.whence.symptom.paste;

import java.util.Optional;

/** The host that stands nearest to a spelled-out port. */
final class NearestHost {
  /** Between a name without dots and the word for port only a blank, a quote or a comma stands. */
  private static final int NEAR = 4;

  private NearestHost() {}

  static Optional<String> before(String text) {
    int end = text.length();
    while (end > 0) {
      while (end > 0 && !isPart(text.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && isPart(text.charAt(start - 1))) {
        start--;
      }
      String word = trimmed(text.substring(start, end));
      if (!word.isEmpty() && isHost(word, text, start)) {
        return isSource(text, start) ? Optional.empty() : Optional.of(named(word, text, start));
      }
      end = start;
    }
    return Optional.empty();
  }

  /** {@code "localhost" (127.0.0.1), port 5432}: the name before an address in brackets. */
  private static String named(String address, String text, int start) {
    if (start < 3 || text.charAt(start - 1) != '(' || text.charAt(start - 2) != ' ') {
      return address;
    }
    int end = start - 2;
    boolean quoted = text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'';
    end -= quoted ? 1 : 0;
    int from = end;
    while (from > 0 && Host.isNamePart(text.charAt(from - 1))) {
      from--;
    }
    String name = text.substring(from, end);
    boolean isName = quoted ? Host.isName(name) : isPlainHost(name);
    return isName ? name : address;
  }

  /** {@code from /192.168.1.7 (port 43422)} is the own side. */
  private static boolean isSource(String text, int start) {
    int from = start > 0 && text.charAt(start - 1) == '/' ? start - 1 : start;
    return from >= 5 && text.regionMatches(true, from - 5, "from ", 0, 5);
  }

  static Optional<String> after(String text) {
    int line = text.indexOf('\n');
    String rest = line >= 0 ? text.substring(0, line) : text;
    int start = 0;
    for (int index = 0; index <= rest.length(); index++) {
      if (index == rest.length() || " ,;'\"()<>\t".indexOf(rest.charAt(index)) >= 0) {
        String host = trimmed(rest.substring(start, index));
        if (isPlainHost(host)) {
          return Optional.of(host);
        }
        start = index + 1;
      }
    }
    return Optional.empty();
  }

  private static boolean isHost(String word, String text, int start) {
    return isPlainHost(word)
        || (Host.isName(word)
            && Character.isLetter(word.charAt(0))
            && word.indexOf('.') < 0
            && text.length() - start <= word.length() + NEAR
            && Connecting.names(text, start)
            && !Connecting.before(word + " ", word.length() + 1));
  }

  static boolean isPlainHost(String word) {
    return Host.isAddress4(word)
        || Host.isLocalhost(word)
        || (word.indexOf(':') >= 0 && word.length() > 2 && Host.isAddress6(word))
        || Host.isDottedName(word);
  }

  private static boolean isPart(char character) {
    return character < 0x2E80 && (Host.isNamePart(character) || character == ':');
  }

  private static String trimmed(String word) {
    int end = word.length();
    while (end > 0 && isTrailing(word, end)) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isTrailing(String word, int end) {
    char last = word.charAt(end - 1);
    return last == '.' || (last == ':' && (end < 2 || word.charAt(end - 2) != ':'));
  }
}
