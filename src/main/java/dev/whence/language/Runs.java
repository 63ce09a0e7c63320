package dev.whence.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What of a text is language: words of Latin letters and runs of other scripts, without addresses,
 * paths, numbers and the names that programs give to things.
 */
final class Runs {
  /** One run of letters of one script; Latin words come in lower case. */
  record Run(Script script, String letters) {}

  enum Script {
    LATIN,
    HAN,
    KANA,
    HANGUL,
    CYRILLIC,
    ARABIC,
    THAI
  }

  private static final String JOINERS = "_./:@\\'’";

  /** What stands in the brackets of a call is seldom longer. */
  private static final int LONGEST_CALL = 200;

  private final List<Run> found = new ArrayList<>();
  private final boolean hasLowerCase;

  private Runs(String text) {
    this.hasLowerCase = text.chars().anyMatch(c -> c < 0x250 && Character.isLowerCase(c));
  }

  static List<Run> of(String text) {
    Runs runs = new Runs(text);
    runs.read(text);
    return runs.found;
  }

  private void read(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end == at) {
        at++;
        continue;
      }
      Script script = script(text.charAt(at));
      if (script == null || script == Script.LATIN) {
        end = isCall(text, end) ? endOfCall(text, end) : end;
        addLatin(text.substring(at, end));
      } else {
        found.add(new Run(script, text.substring(at, end)));
      }
      at = end;
    }
  }

  /** A bracket right behind a word, as in {@code connect(host, port)}: code, to its end. */
  private static boolean isCall(String text, int end) {
    return end + 1 < text.length()
        && (text.charAt(end) == '(' || text.charAt(end) == '[')
        && !text.startsWith("(s)", end);
  }

  private static int endOfCall(String text, int start) {
    int end = start + 1;
    while (end < text.length()
        && end - start < LONGEST_CALL
        && ")]\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int end(String text, int start) {
    char first = text.charAt(start);
    boolean latin = isLatinOrDigit(first);
    Script script = script(first);
    if (!latin && script == null) {
      return start;
    }
    int end = start + 1;
    while (end < text.length()) {
      char next = text.charAt(end);
      boolean goesOn =
          latin ? isLatinOrDigit(next) || JOINERS.indexOf(next) >= 0 : script(next) == script;
      if (!goesOn) {
        return end;
      }
      end++;
    }
    return end;
  }

  private void addLatin(String chunk) {
    String word = trimmed(chunk.replace('’', '\''));
    if (word.isEmpty() || isName(word)) {
      return;
    }
    found.add(new Run(Script.LATIN, word.toLowerCase(Locale.ROOT)));
  }

  private static String trimmed(String chunk) {
    int end = chunk.length();
    while (end > 0 && !Character.isLetterOrDigit(chunk.charAt(end - 1))) {
      end--;
    }
    return chunk.substring(0, end);
  }

  /** A host, path, constant, number or class: written by a program, whatever the language. */
  private boolean isName(String word) {
    boolean lower = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isDigit(c) || "_./:@\\()[]".indexOf(c) >= 0) {
        return true;
      }
      if (lower && Character.isUpperCase(c)) {
        return true;
      }
      lower = Character.isLowerCase(c);
    }
    return hasLowerCase && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean isLatinOrDigit(char c) {
    return c < 0x80 ? Character.isLetterOrDigit(c) : script(c) == Script.LATIN;
  }

  private static @org.jspecify.annotations.Nullable Script script(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN -> Script.LATIN;
      case HAN -> Script.HAN;
      case HIRAGANA, KATAKANA -> Script.KANA;
      case HANGUL -> Script.HANGUL;
      case CYRILLIC -> Script.CYRILLIC;
      case ARABIC -> Script.ARABIC;
      case THAI -> Script.THAI;
      default -> c == 'ー' ? Script.KANA : (c >= 0x300 && c < 0x370 ? Script.LATIN : null);
    };
  }
}
