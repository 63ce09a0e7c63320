package dev.whence.symptom.paste;

import java.util.Optional;

/** The host that stands nearest to a spelled-out port. */
final class NearestHost {
  /** Between a name without dots and the word for port only a blank, a quote or a comma stands. */
  private static final int NEAR = 3;

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
      if (start < end) {
        String word = trimmed(text.substring(start, end));
        if (isHost(word, text, start)) {
          return Optional.of(word);
        }
      }
      end = start;
    }
    return Optional.empty();
  }

  static Optional<String> after(String text) {
    int line = text.indexOf('\n');
    String rest = line >= 0 ? text.substring(0, line) : text;
    for (String word : rest.split("[\\s,;'\"()<>]+", 8)) {
      String host = trimmed(word);
      if (isPlainHost(host)) {
        return Optional.of(host);
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

  private static boolean isPlainHost(String word) {
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
    while (end > 0
        && (word.charAt(end - 1) == '.' || (word.charAt(end - 1) == ':' && !word.endsWith("::")))) {
      end--;
    }
    return word.substring(0, end);
  }
}
