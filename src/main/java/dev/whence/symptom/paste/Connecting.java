package dev.whence.symptom.paste;

import java.util.Locale;
import java.util.Set;

/** Words after which programs name where they connect to. */
final class Connecting {
  private static final Set<String> WORDS =
      Set.of(
          "to",
          "connect",
          "connecting",
          "connection",
          "dial",
          "tcp",
          "host",
          "at",
          "server",
          "from",
          "econnrefused",
          "etimedout",
          "econnreset",
          "ehostunreach",
          "enotfound",
          "address",
          "with",
          "bind",
          "on",
          "upstream",
          "broker",
          "node",
          "reach",
          "via",
          "socket",
          "endpoint",
          "for",
          "of",
          "contact",
          "con",
          "a",
          "al",
          "à",
          "zu",
          "mit",
          "к");

  private Connecting() {}

  /**
   * Whether the word before a position is one of them; brackets and quotes between do not count.
   */
  static boolean before(String text, int position) {
    int end = position;
    while (end > 0 && position - end < 4 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      if (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '@') {
        return text.charAt(end - 1) == '@';
      }
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 16 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start < end && WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
