package dev.whence.symptom;

import dev.whence.symptom.paste.Line;
import dev.whence.symptom.paste.Paste;
import java.util.List;

/** Shapes of what those who make a program write: what was printed before and after, a test. */
final class MakersShape {
  private static final int LOOKED_AT = 2_000;

  /** Looking at more lines tells no more. */
  private static final int MOST_LINES = 60;

  private static final String TEST = "Test";

  /** {@code TestClientClosesIdle}: words in a name of a test. */
  private static final int WORDS = 3;

  private MakersShape() {}

  static boolean isIn(Paste paste) {
    return comparesBeforeAndAfter(paste) || namesTest(paste.text());
  }

  /** {@code Before:} and {@code After:}, each in a line of its own. */
  private static boolean comparesBeforeAndAfter(Paste paste) {
    boolean before = false;
    List<Line> lines = paste.lines();
    for (Line line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      String words = line.in(paste.text()).strip();
      if (words.length() > "**Before:**".length()) {
        continue;
      }
      before |= heads(words, "before");
      if (before && heads(words, "after")) {
        return true;
      }
    }
    return false;
  }

  /** {@code After}, {@code After:}, {@code **After**}, {@code ## After}. */
  private static boolean heads(String words, String heading) {
    int from = 0;
    while (from < words.length() && !Character.isLetter(words.charAt(from))) {
      from++;
    }
    int to = words.length();
    while (to > from && !Character.isLetter(words.charAt(to - 1))) {
      to--;
    }
    return to - from == heading.length()
        && words.regionMatches(true, from, heading, 0, heading.length());
  }

  /** {@code TestClientClosesIdle}, as a person's sentence names it. */
  private static boolean namesTest(String text) {
    int limit = Math.min(text.length(), LOOKED_AT);
    for (int at = text.indexOf(TEST); at >= 0 && at < limit; at = text.indexOf(TEST, at + 1)) {
      boolean begins = at == 0 || !isNamePart(text.charAt(at - 1));
      if (begins && wordsFrom(text, at + TEST.length(), limit) >= WORDS) {
        return true;
      }
    }
    return false;
  }

  private static int wordsFrom(String text, int from, int limit) {
    int words = 0;
    int index = from;
    while (index < limit && Character.isLetterOrDigit(text.charAt(index))) {
      words += Character.isUpperCase(text.charAt(index)) ? 1 : 0;
      index++;
    }
    return words;
  }

  private static boolean isNamePart(char character) {
    return Character.isLetterOrDigit(character) || "_.$/".indexOf(character) >= 0;
  }
}
