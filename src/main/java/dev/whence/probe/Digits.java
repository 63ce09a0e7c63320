package dev.whence.probe;

/**
 * Numbers in ASCII digits alone. {@code Integer.parseInt} takes a sign, leading zeros and the
 * digits of every script, each a way to spell a number that others read differently.
 */
final class Digits {
  /** Five digits hold a port, three a part of an address; more is no number of ours. */
  private static final int LONGEST = 5;

  private static final int LONGEST_GROUP = 4;

  private Digits() {}

  /** The number, or -1 where the text is not the plain spelling of one in the range. */
  static int decimal(String text, int least, int most) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return -1;
    }
    if (text.length() > 1 && text.charAt(0) == '0') {
      return -1;
    }
    int value = 0;
    for (int at = 0; at < text.length(); at++) {
      char digit = text.charAt(at);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      value = value * 10 + (digit - '0');
    }
    return value >= least && value <= most ? value : -1;
  }

  /** A group of an IPv6 address, one to four hexadecimal digits, or -1. */
  static int hexadecimal(String text) {
    if (text.isEmpty() || text.length() > LONGEST_GROUP) {
      return -1;
    }
    int value = 0;
    for (int at = 0; at < text.length(); at++) {
      int digit = "0123456789abcdef".indexOf(lower(text.charAt(at)));
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static char lower(char letter) {
    return letter >= 'A' && letter <= 'F' ? (char) (letter + ('a' - 'A')) : letter;
  }
}
