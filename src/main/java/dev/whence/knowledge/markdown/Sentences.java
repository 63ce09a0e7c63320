package dev.whence.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits running text into sentences, well enough for titles and for telling causes apart. */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "ex", "p.ex", "p.ej", "bzw", "z.b", "usw", "etc", "vs", "т.е", "т.д", "др",
          "no", "nº", "ca", "d.h", "v.d", "vb", "örn", "es", "ecc");

  private Sentences() {}

  public static List<String> split(String text) {
    return split(text, Integer.MAX_VALUE);
  }

  /** The first sentences, so many at the most. */
  static List<String> split(String text, int most) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length() && sentences.size() < most; at++) {
      if (ends(text, from, at)) {
        add(text.substring(from, at + 1), sentences);
        from = at + 1;
      }
    }
    if (sentences.size() < most) {
      add(text.substring(from), sentences);
    }
    return sentences;
  }

  /** Puts pieces together as their script does: Chinese and Japanese set no space in between. */
  public static String join(List<String> pieces) {
    StringBuilder joined = new StringBuilder();
    for (String piece : pieces) {
      if (!joined.isEmpty() && !piece.isEmpty()) {
        joined.append(isClose(joined.codePointBefore(joined.length()), piece) ? "" : " ");
      }
      joined.append(piece);
    }
    return joined.toString();
  }

  /** A full-width mark holds its space within itself, whatever stands beside it. */
  private static boolean isClose(int before, String piece) {
    int after = piece.codePointAt(0);
    return isFullWidthMark(before)
        || isFullWidthMark(after)
        || (isUnspaced(before) && isUnspaced(after));
  }

  private static boolean isUnspaced(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  private static boolean isFullWidthMark(int point) {
    return "。！？、，；：）」』（「『".indexOf(point) >= 0;
  }

  /** The first sentence. */
  public static String first(String text) {
    List<String> sentences = split(text.length() > 2000 ? text.substring(0, 2000) : text, 1);
    return sentences.isEmpty() ? "" : sentences.getFirst();
  }

  private static void add(String sentence, List<String> sentences) {
    String stripped = sentence.strip();
    if (!stripped.isEmpty()) {
      sentences.add(stripped);
    }
  }

  private static boolean ends(String text, int from, int at) {
    char character = text.charAt(at);
    if (character > '?' && character < '؟') {
      return false;
    }
    if (character == '。' || character == '！' || character == '？') {
      return true;
    }
    if (character == '\n') {
      return true;
    }
    if (character != '.' && character != '!' && character != '?' && character != '؟') {
      return false;
    }
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return last && !(character == '.' && isAbbreviation(text, from, at));
  }

  private static boolean isAbbreviation(String text, int from, int dot) {
    int start = dot;
    while (start > from
        && dot - start < 8
        && !Character.isWhitespace(text.charAt(start - 1))
        && text.charAt(start - 1) != '(') {
      start--;
    }
    String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
    return (word.length() == 1 && Character.isLetter(word.charAt(0)))
        || ABBREVIATIONS.contains(word);
  }
}
