package dev.whence.safety;

import java.util.List;

/**
 * The value behind a name, in the spellings of shells, JSON, YAML, headers and addresses.
 *
 * @param credible whether it is to be taken for a secret
 */
record Value(int start, int end, boolean credible) {
  private static final Value NONE = new Value(0, 0, false);

  /** Schemes of authorization, which say nothing secret; what follows them does. */
  private static final List<String> SCHEMES =
      List.of("bearer ", "basic ", "token ", "digest ", "bot ", "negotiate ", "apikey ");

  /** A shorter value that is not certain to be a secret is a word. */
  private static final int SHORTEST_TOKEN = 8;

  static Value after(String text, int nameEnd, boolean certain) {
    int at = skipQuote(text, nameEnd);
    int separator = skipSpaces(text, at);
    boolean equal = isAt(text, separator, "=＝");
    boolean colon = isAt(text, separator, ":：");
    boolean flag = separator > at && isFlag(text, nameEnd);
    if (!equal && !colon && !flag && !text.regionMatches(true, nameEnd - 6, "bearer", 0, 6)) {
      return NONE;
    }
    int from = equal || colon ? separator + 1 : separator;
    from += isAt(text, from, ">=") ? 1 : 0;
    boolean spaced = colon && isAt(text, from, " ");
    return at(text, skipSpaces(text, from), certain, spaced);
  }

  private static Value at(String text, int from, boolean certain, boolean spaced) {
    int unschemed = skipScheme(text, from);
    int opened = skipQuote(text, unschemed);
    int start = skipScheme(text, opened);
    boolean schemed = unschemed > from || start > opened;
    int end =
        opened > unschemed ? closing(text, start, text.charAt(opened - 1)) : endOfBare(text, start);
    boolean credible =
        certain ? !(spaced && isProse(text, start, end)) : schemed || looksSecret(text, start, end);
    return new Value(start, end, credible && end > start);
  }

  private static boolean isAt(String text, int at, String letters) {
    return at < text.length() && letters.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isFlag(String text, int nameEnd) {
    int at = nameEnd;
    int limit = Math.max(0, nameEnd - 40);
    while (at > limit && Scan.isWord(text.charAt(at - 1))) {
      at--;
    }
    return text.startsWith("--", at);
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + 8 && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int skipQuote(String text, int from) {
    int at = from;
    if (at + 1 < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    return at < text.length() && "\"'`".indexOf(text.charAt(at)) >= 0 ? at + 1 : from;
  }

  private static int skipScheme(String text, int from) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, from, scheme, 0, scheme.length())) {
        return skipSpaces(text, from + scheme.length());
      }
    }
    return from;
  }

  private static int closing(String text, int from, char quote) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != quote) {
      at++;
    }
    return at > from && text.charAt(at - 1) == '\\' ? at - 1 : at;
  }

  private static int endOfBare(String text, int from) {
    int at = from;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && ",;&\"'`<>)}]，；、。".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean looksSecret(String text, int from, int to) {
    return to - from >= 2 * SHORTEST_TOKEN
        || (to - from >= SHORTEST_TOKEN && Scan.hasDigit(text, from, to));
  }

  /** "password: authentication failed for user": letters alone, and the sentence goes on. */
  private static boolean isProse(String text, int from, int to) {
    boolean goesOn =
        to + 1 < text.length() && text.charAt(to) == ' ' && text.charAt(to + 1) != '\n';
    return goesOn && text.substring(from, to).chars().allMatch(Character::isLetter);
  }
}
