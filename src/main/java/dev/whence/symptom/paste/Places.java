package dev.whence.symptom.paste;

import java.util.Locale;
import java.util.Optional;

/** Small facts about where a paste's connection goes. */
public final class Places {
  private static final String[] BEFORE_STATUS = {
    "unexpected response code: ",
    "unexpected server response: ",
    "unexpected response: ",
    "rejected websocket connection: http ",
    "invalid status code: ",
    "invalid status code ",
    "handshake status ",
    "http error: ",
    "expected 101 but was '",
    "expected http 101 response but was '",
    "bad status: ",
    "status code: "
  };

  private Places() {}

  public static boolean isPrivate(String host) {
    return Host.isPrivate(host);
  }

  public static boolean isLoopback(String host) {
    return Host.isLoopback(host);
  }

  /** Whether the digits that stand at a place are a port's: {@code port 502}. */
  public static boolean isPort(String text, int digits) {
    return SpelledPort.wordBefore(text, digits) >= 0;
  }

  /** The path of a unix socket, where the text names one. */
  public static Optional<String> unixSocket(String text) {
    int end = text.indexOf(".sock");
    int from = end >= 0 ? end : text.indexOf("/.s.PGSQL.");
    if (from < 0) {
      return Optional.empty();
    }
    int start = from;
    while (start > 0 && isPath(text.charAt(start - 1))) {
      start--;
    }
    int to = from + 1;
    while (to < text.length() && isPath(text.charAt(to)) && text.charAt(to) != ':') {
      to++;
    }
    String path = text.substring(start, to);
    int slash = path.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(path.substring(slash));
  }

  private static boolean isPath(char character) {
    return character > ' ' && character < 128 && "\"'`()<>,;[]{}:=".indexOf(character) < 0;
  }

  /** The HTTP status inside the error of a WebSocket handshake. */
  public static Optional<Integer> handshakeStatus(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String before : BEFORE_STATUS) {
      int at = lower.indexOf(before);
      if (at >= 0 && at + before.length() + 3 <= text.length()) {
        String digits = text.substring(at + before.length(), at + before.length() + 3);
        if (digits.chars().allMatch(Character::isDigit) && digits.charAt(0) != '0') {
          return Optional.of(Integer.valueOf(digits));
        }
      }
    }
    return Optional.empty();
  }
}
