package dev.whence.symptom.paste;

/** What is shown of a line, however long it is: all of it, or what stands around one place. */
public final class Excerpt {
  /** What a person still looks over; the longest messages of programs fit. */
  static final int LONGEST = 600;

  /** What leads to an error says more than what follows it. */
  private static final int BEFORE = LONGEST * 2 / 3;

  /** A word longer than that is cut. */
  private static final int WORD = 40;

  private static final String CUT = "…";

  private Excerpt() {}

  /** The part of a line around a character of it. */
  static String of(String line, int place) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int start = Math.clamp(place - BEFORE, 0, line.length() - LONGEST);
    int end = start + LONGEST;
    boolean cutBefore = start > 0;
    boolean cutBehind = end < line.length();
    start = cutBefore ? wordAfter(line, start) : start;
    end = cutBehind ? wordBefore(line, end) : end;
    return (cutBefore ? CUT : "") + line.substring(start, end) + (cutBehind ? CUT : "");
  }

  /** Whether a part is all that is shown of a line, its blanks aside. */
  public static boolean isOf(String excerpt, String line) {
    String whole = line.strip();
    if (whole.length() <= LONGEST) {
      return excerpt.strip().equals(whole);
    }
    int from = excerpt.startsWith(CUT) ? CUT.length() : 0;
    int to = excerpt.length() - (excerpt.endsWith(CUT) ? CUT.length() : 0);
    return to - from > LONGEST / 2 && whole.contains(excerpt.substring(from, to));
  }

  private static int wordAfter(String line, int start) {
    for (int index = start; index < start + WORD; index++) {
      if (line.charAt(index) == ' ') {
        return index + 1;
      }
    }
    return Character.isLowSurrogate(line.charAt(start)) ? start + 1 : start;
  }

  private static int wordBefore(String line, int end) {
    for (int index = end; index > end - WORD; index--) {
      if (line.charAt(index) == ' ') {
        return index;
      }
    }
    return Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
  }
}
