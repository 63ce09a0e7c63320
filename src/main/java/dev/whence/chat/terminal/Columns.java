package dev.whence.chat.terminal;

import com.ibm.icu.text.BreakIterator;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Breaks text into lines of a terminal's columns: a Chinese character takes two, a Thai vowel sign
 * none, and Thai breaks between words though no space stands there.
 */
final class Columns {
  /** Narrower than this, a terminal is better left to break lines itself. */
  private static final int NARROWEST = 20;

  private final Language language;
  private final int width;

  Columns(Language language, int width) {
    this.language = language;
    this.width = width;
  }

  /** How many columns a text takes. */
  static int of(String text) {
    return text.codePoints().map(point -> Math.max(0, WCWidth.wcwidth(point))).sum();
  }

  /** Lines no wider than the terminal, the second and later ones indented. */
  List<String> wrap(String text, int indent) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrapParagraph(paragraph, indent, lines);
    }
    return lines;
  }

  private void wrapParagraph(String paragraph, int indent, List<String> lines) {
    if (width < NARROWEST || of(paragraph) <= width) {
      lines.add(paragraph);
      return;
    }
    BreakIterator breaks = BreakIterator.getLineInstance(language.locale());
    breaks.setText(paragraph);
    StringBuilder line = new StringBuilder();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String piece = paragraph.substring(from, to);
      if (isHyphens(piece) && to < paragraph.length()) {
        continue;
      }
      from = to;
      if (of(line.toString()) + of(piece.stripTrailing()) > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(" ".repeat(indent));
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
  }

  /**
   * The beginning of an option such as {@code --verbose}, which nobody could copy in two halves.
   */
  private static boolean isHyphens(String piece) {
    return piece.chars().allMatch(letter -> letter == '-');
  }
}
