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

  /** After these a bare word is a host's name even where no port is written with it. */
  private static final Set<String> NAMING = Set.of("host", "to", "at", "dial", "tcp", "hostname");

  private Connecting() {}

  static boolean names(String text, int position) {
    return NAMING.contains(wordBefore(text, position));
  }

  /** Whether the word before a position is one of them; brackets and quotes do not count. */
  static boolean before(String text, int position) {
    if (position > 0 && text.charAt(position - 1) == '@') {
      return true;
    }
    return WORDS.contains(wordBefore(text, position));
  }

  private static String wordBefore(String text, int position) {
    int end = position;
    while (end > 0 && position - end < 4 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      if (text.charAt(end - 1) == '\n') {
        return "";
      }
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 16 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
