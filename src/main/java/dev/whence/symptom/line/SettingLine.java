package dev.whence.symptom.line;

import java.util.Locale;
import java.util.Set;

/** Tells a line of a file of settings: a key and a short value, and nothing that is said. */
public final class SettingLine {
  private static final int LONGEST_KEY = 60;

  /** A longer value is a sentence. */
  private static final int MOST_WORDS = 3;

  /** What stands before what somebody or a program says. */
  private static final Set<String> SPEAKERS =
      Set.of(
          "error",
          "errors",
          "warning",
          "message",
          "msg",
          "reason",
          "cause",
          "code",
          "errno",
          "status",
          "statuscode",
          "http_status",
          "syscall",
          "hostname",
          "result",
          "note",
          "exception",
          "output",
          "info",
          "debug",
          "fatal",
          "err",
          "log",
          "detail",
          "details",
          "description",
          "title",
          "problem",
          "issue",
          "bug",
          "edit",
          "update");

  /** What HAProxy times: {@code timeout connect 5s}. */
  private static final Set<String> TIMED =
      Set.of("connect", "client", "server", "check", "queue", "tunnel", "tarpit", "http");

  private SettingLine() {}

  /** {@code connect_timeout: 10}, {@code DB_HOST=db}, {@code [Service]}, {@code <timeout>5<}. */
  public static boolean is(String line) {
    String setting = line.startsWith("- ") ? line.substring(2).strip() : line;
    if (isSection(setting) || isTimed(setting) || isPair(setting)) {
      return true;
    }
    int at = setting.startsWith("\"") || setting.startsWith("'") || setting.startsWith("<") ? 1 : 0;
    int end = at;
    while (end < setting.length() && isKeyPart(setting.charAt(end))) {
      end++;
    }
    if (end == at || end - at > LONGEST_KEY) {
      return false;
    }
    String key = setting.substring(at, end);
    boolean error = key.endsWith("Error") || key.endsWith("Exception");
    if (error || SPEAKERS.contains(key.toLowerCase(Locale.ROOT))) {
      return false;
    }
    int sign = end;
    while (sign < setting.length() && " \"'".indexOf(setting.charAt(sign)) >= 0) {
      sign++;
    }
    return sign < setting.length()
        && ":=>".indexOf(setting.charAt(sign)) >= 0
        && isShort(setting, sign + 1);
  }

  private static boolean isSection(String line) {
    int end = line.length() - 1;
    return line.length() > 2
        && line.charAt(0) == '['
        && line.indexOf(']') == end
        && line.indexOf(':') < 0;
  }

  /** {@code ConnectTimeout 10}, as OpenSSH's settings stand. */
  private static boolean isPair(String line) {
    int blank = line.indexOf(' ');
    boolean joined = false;
    for (int index = 0; index < blank; index++) {
      char letter = line.charAt(index);
      joined |= index > 0 && Character.isUpperCase(letter);
      if (!Character.isLetter(letter)) {
        return false;
      }
    }
    int end = blank + 1;
    while (blank > 0 && end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return joined && end > blank + 1 && end == line.length();
  }

  public static boolean isTimed(String line) {
    if (!line.startsWith("timeout")) {
      return false;
    }
    String[] words = line.split("[ -]+", 4);
    return words.length >= 3
        && words[0].equals("timeout")
        && TIMED.contains(words[1])
        && Character.isDigit(words[words.length - 1].charAt(0));
  }

  private static boolean isKeyPart(char character) {
    boolean letter =
        (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    return letter || Character.isDigit(character) || "_-.".indexOf(character) >= 0;
  }

  private static boolean isShort(String line, int from) {
    int words = 0;
    boolean inside = false;
    for (int index = from; index < line.length() && line.charAt(index) != '#'; index++) {
      boolean blank = line.charAt(index) == ' ';
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words <= MOST_WORDS;
  }
}
