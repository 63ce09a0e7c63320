package dev.whence.symptom;

import java.util.Locale;
import java.util.Set;

/**
 * Tells a time-out that is the name of a setting, of an option or of a parameter: {@code
 * connectTimeout}, {@code --timeout}, {@code TimeoutStartSec=}, {@code timeout?: number}.
 */
final class KeyName {
  /** A longer run of letters is no name. */
  private static final int LONGEST = 60;

  /** What a name of a setting ends in, behind the time-out. */
  private static final Set<String> ENDS =
      Set.of(
          "s",
          "sec",
          "secs",
          "seconds",
          "ms",
          "msec",
          "millis",
          "milliseconds",
          "usec",
          "minutes",
          "startsec",
          "stopsec",
          "setting",
          "settings",
          "option",
          "options",
          "interval",
          "value",
          "period",
          "policy",
          "handler",
          "config");

  /** {@code timeout=true} is what a program met. */
  private static final Set<String> FLAGS = Set.of("t", "y", "\"t", "1");

  private KeyName() {}

  static boolean is(String text, int from, int to) {
    return isJoined(text, from, to) || isOption(text, from) || isNamed(text, from, to);
  }

  /** Words joined by case or by a mark, the first one small. */
  private static boolean isJoined(String text, int from, int to) {
    if (!Character.isLowerCase(text.charAt(from))) {
      return false;
    }
    boolean joined = false;
    for (int index = from; index < to; index++) {
      char character = text.charAt(index);
      if (Character.isWhitespace(character)) {
        return false;
      }
      joined |= character == '_' || character == '-' || Character.isUpperCase(character);
    }
    return joined;
  }

  /** {@code --connect-timeout}. */
  private static boolean isOption(String text, int from) {
    int start = from;
    while (start > 0 && from - start < LONGEST && isPart(text.charAt(start - 1))) {
      start--;
    }
    return text.startsWith("--", start) && start + 2 <= from;
  }

  /** What stands right behind it is no sentence's. */
  private static boolean isNamed(String text, int from, int to) {
    for (int index = from; index < to; index++) {
      if (Character.isWhitespace(text.charAt(index))) {
        return false;
      }
    }
    int end = to;
    while (end < text.length() && end - to < LONGEST && isPart(text.charAt(end))) {
      end++;
    }
    String rest = text.substring(to, end).replace("_", "").toLowerCase(Locale.ROOT);
    if (!rest.isEmpty() && !ENDS.contains(rest)) {
      return false;
    }
    boolean typed = text.startsWith("?: ", end);
    boolean assigned = end < text.length() && text.charAt(end) == '=' && !isFlag(text, end + 1);
    boolean listed =
        from > 0
            && "'\"".indexOf(text.charAt(from - 1)) >= 0
            && (text.startsWith("',", end) || text.startsWith("\",", end))
            && !isValue(text, from - 2);
    return typed || assigned || listed || (!rest.isEmpty() && rest.length() > 1);
  }

  /** Before the quotation mark stands a key. */
  private static boolean isValue(String text, int at) {
    int before = at;
    while (before > 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before >= 0 && ":=".indexOf(text.charAt(before)) >= 0;
  }

  private static boolean isFlag(String text, int at) {
    for (String flag : FLAGS) {
      if (text.startsWith(flag, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_'
        || character == '-';
  }
}
