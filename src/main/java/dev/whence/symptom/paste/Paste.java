package dev.whence.symptom.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as a person sent it, without its noise, cut into lines.
 *
 * @param shortened whether it was too long and only its head and tail are here
 */
public record Paste(String text, List<Line> lines, boolean shortened) {
  /** What is read of a text; beyond, its head and its tail. */
  public static final int LONGEST = 256 * 1024;

  /** Causes come last in most traces, and what went wrong first in most logs. */
  private static final int HEAD = LONGEST * 3 / 4;

  private static final int TAIL = LONGEST - HEAD - 1;

  public Paste {
    lines = List.copyOf(lines);
  }

  public static Paste of(String raw) {
    boolean shortened = raw.length() > LONGEST;
    String kept =
        shortened ? raw.substring(0, HEAD) + '\n' + raw.substring(raw.length() - TAIL) : raw;
    String text = Cleaner.clean(kept);
    return new Paste(text, cut(text), shortened);
  }

  private static List<Line> cut(String text) {
    List<Line> lines = new ArrayList<>();
    boolean fenced = false;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      boolean fence = Line.isFence(text, start, end);
      if (fence) {
        fenced = !fenced;
      }
      lines.add(new Line(start, end, fenced && !fence));
      start = end + 1;
    }
    return lines;
  }

  /** The index of the line that a character stands in. */
  public int lineAt(int position) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The line of a character as it is shown to people: without marks of quoting, times and tags
   * before it, and where it is long what stands around the character.
   */
  public String shownAt(int position) {
    Line line = lines.get(lineAt(position));
    String whole = line.in(text);
    String shown = Prefix.strip(whole);
    int before = Math.max(0, whole.indexOf(shown));
    return Excerpt.of(shown, position - line.start() - before);
  }

  /** Whether a shown line holds what stands in the text from one character to another. */
  public boolean isShown(String shown, int from, int to) {
    Line line = lines.get(lineAt(from));
    return line.end() - line.start() <= Excerpt.LONGEST
        ? shown.equals(shownAt(from))
        : shown.contains(text.substring(from, to));
  }
}
