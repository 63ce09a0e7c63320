package dev.whence.symptom;

import java.util.BitSet;

/**
 * Where a text holds addresses of the net: the {@code ci} of {@code gerrit.ci.example.org} and the
 * {@code me} of {@code bbs.example.me} are names, and nothing that somebody says.
 */
final class Addressed {
  /** One dot alone is as often a sentence's whose blank is missing. */
  private static final int FEWEST_DOTS = 2;

  private static final String SCHEME = "://";

  private Addressed() {}

  static BitSet in(String text) {
    BitSet addressed = new BitSet();
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && isPart(text.charAt(to))) {
        to++;
      }
      if (isAddress(text, from, to)) {
        addressed.set(from, to);
      }
      from = to + 1;
    }
    return addressed;
  }

  private static boolean isPart(char character) {
    return switch (character) {
      case '"', '\'', '`', '<', '>', '(', ')', '[', ']', '{', '}', ',', ';', '|', '=' -> false;
      default -> character > ' ';
    };
  }

  /** A whole URL, or a host's name in small letters with several dots or a port. */
  private static boolean isAddress(String text, int from, int to) {
    int dots = 0;
    for (int index = from + 1; index < to; index++) {
      char character = text.charAt(index);
      if (text.startsWith(SCHEME, index) && index + SCHEME.length() < to) {
        return true;
      }
      if (character == '.' && isInside(text, index, to)) {
        dots++;
      } else if (!isOfHost(character) && character != '.') {
        return dots > 0 && character == ':' && isPort(text, index + 1, to);
      }
    }
    return dots >= FEWEST_DOTS;
  }

  private static boolean isInside(String text, int dot, int to) {
    return dot + 1 < to && isOfHost(text.charAt(dot - 1)) && isOfHost(text.charAt(dot + 1));
  }

  private static boolean isOfHost(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || character == '-';
  }

  private static boolean isPort(String text, int from, int to) {
    return from < to && text.charAt(from) >= '0' && text.charAt(from) <= '9';
  }
}
