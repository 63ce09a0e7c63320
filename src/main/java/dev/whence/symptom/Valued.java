package dev.whence.symptom;

import dev.whence.symptom.line.SettingLine;
import dev.whence.symptom.paste.Line;
import dev.whence.symptom.signature.Hit;
import java.util.Locale;

/**
 * Tells the name of a time-out with its value, which is a setting or a count, from a time-out that
 * somebody met: {@code timeout: 10s}, {@code TimeoutStartSec=90}, {@code <connectTimeout>5000<}.
 */
final class Valued {
  /** {@code MAX_TIMEOUT_MILLISECONDS}: what an identifier adds. */
  private static final int LONGEST_END = 16;

  private static final int LOOKED_AT = 40;

  private static final int AROUND = 120;

  private static final int LONGEST_NAME = 80;

  /** "timed out after 30 s" names an error, whatever number follows. */
  private static final String[] FAILING = {
    "exceed",
    "expire",
    "elapsed",
    "reached",
    "fail",
    "error",
    "refus",
    "unable",
    "cannot",
    "exception"
  };

  /** Between a time-out and the value that somebody gives it, in every language. */
  private static final String[] TO = {
    "to ", "at ", "auf ", "à ", "a ", "en ", "em ", "до ", "на ", "в ", "إلى ", "الى ", "เป็น",
    "lên ", "thành ", "là ", "を", "は", "을 ", "를 ", "은 ", "는 ", "调到", "設為", "设为", "设成", "調到", "改成",
    "改为", "改為", "從", "从"
  };

  private Valued() {}

  static boolean is(Clues clues, Hit hit) {
    String text = clues.paste().text();
    if (hit.to() - hit.from() > LONGEST_NAME) {
      return false;
    }
    String name = text.substring(hit.from(), hit.to()).toLowerCase(Locale.ROOT);
    if (SettingLine.isTimed(line(clues, hit).strip())) {
      return true;
    }
    if (!isNoun(name)) {
      return false;
    }
    int at = hit.to();
    int limit = Math.min(text.length(), hit.to() + LOOKED_AT);
    while (at < limit && at - hit.to() < LONGEST_END && isJoined(text.charAt(at))) {
      at++;
    }
    boolean signed = hit.from() > 0 && text.charAt(hit.from() - 1) == '(';
    while (at < limit && " \"'`:=>)]：".indexOf(text.charAt(at)) >= 0) {
      signed |= ":=>：".indexOf(text.charAt(at)) >= 0;
      at++;
    }
    boolean number = at < limit && at > hit.to() && isNumber(text, at);
    boolean said = signed || clues.isPrinted(clues.lineOf(hit));
    return ((number && said) || isSetTo(text, hit.to())) && !isFailing(line(clues, hit));
  }

  /** "The timeout to 20 s", "タイムアウトを20秒に": who met one says "after". */
  private static boolean isSetTo(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    for (String to : TO) {
      if (text.startsWith(to, at)) {
        int value = at + to.length();
        while (value < text.length() && text.charAt(value) == ' ') {
          value++;
        }
        return value < text.length() && Character.isDigit(text.charAt(value));
      }
    }
    return false;
  }

  /** Whether in the line around it something fails. */
  static boolean isFailing(Clues clues, Hit hit) {
    return isFailing(line(clues, hit));
  }

  /** The line around the name; a line may be as long as a paste, and full of names. */
  private static String line(Clues clues, Hit hit) {
    Line line = clues.paste().lines().get(clues.lineOf(hit));
    int from = Math.max(line.start(), Math.min(hit.from(), line.end()) - AROUND);
    int to = Math.min(line.end(), hit.to() + AROUND);
    return clues.paste().text().substring(Math.min(from, to), to);
  }

  private static boolean isNoun(String name) {
    boolean identifier = name.indexOf(' ') < 0 && name.contains("timeout");
    return identifier
        || name.endsWith("timeout")
        || name.endsWith("timeouts")
        || name.endsWith("超时")
        || name.endsWith("逾時")
        || name.endsWith("タイムアウト");
  }

  private static boolean isJoined(char character) {
    return Character.isLetter(character) || "_.-".indexOf(character) >= 0;
  }

  private static boolean isNumber(String text, int at) {
    boolean minus = text.charAt(at) == '-' && at + 1 < text.length();
    return Character.isDigit(text.charAt(minus ? at + 1 : at));
  }

  private static boolean isFailing(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String failing : FAILING) {
      if (lower.contains(failing)) {
        return true;
      }
    }
    return false;
  }
}
