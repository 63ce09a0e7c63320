package dev.whence.chat;

import java.util.Optional;

/**
 * What a button carries: its kind, the exchange that it belongs to, and what it needs to work after
 * a restart, where that fits.
 */
record Token(Button.Kind kind, String exchange, String argument) {
  private static final char BORDER = ':';

  String written() {
    String start = "" + kind.letter() + BORDER + exchange;
    return argument.isEmpty() ? start : start + BORDER + argument;
  }

  static Optional<Token> read(String written) {
    if (written.length() < 3 || written.charAt(1) != BORDER) {
      return Optional.empty();
    }
    int end = written.indexOf(BORDER, 2);
    String exchange = end < 0 ? written.substring(2) : written.substring(2, end);
    String argument = end < 0 ? "" : written.substring(end + 1);
    for (Button.Kind kind : Button.Kind.values()) {
      if (kind.letter() == written.charAt(0)) {
        return Optional.of(new Token(kind, exchange, argument));
      }
    }
    return Optional.empty();
  }
}
