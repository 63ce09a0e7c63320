package dev.whence.knowledge.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/**
 * What Lucene folds each character to, written out as a table: Lucene's own method is so long that
 * the virtual machine never compiles it, and every character of a text not in Latin script goes
 * through it.
 */
final class AsciiFolds {
  private static final int ROW = 256;

  /** Rows of Unicode in which anything is folded; a test compares all of it with Lucene. */
  private static final int[] FOLDED = {
    0x00, 0x01, 0x02, 0x1D, 0x1E, 0x20, 0x21, 0x24, 0x27, 0x2C, 0x2E, 0xA7, 0xFB, 0xFF
  };

  private final char[][][] rows;

  private AsciiFolds(char[][][] rows) {
    this.rows = rows;
  }

  /** Built once; a table of some forty kilobytes. */
  static AsciiFolds shared() {
    return Holder.FOLDS;
  }

  private static final class Holder {
    private static final AsciiFolds FOLDS = built();
  }

  private static AsciiFolds built() {
    char[][][] rows = new char[ROW][][];
    char[] in = new char[1];
    char[] out = new char[4];
    for (int row : FOLDED) {
      rows[row] = new char[ROW][];
      for (int place = row == 0 ? 0x80 : 0; place < ROW; place++) {
        in[0] = (char) (row * ROW + place);
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, 1);
        if (length != 1 || out[0] != in[0]) {
          rows[row][place] = Arrays.copyOf(out, length);
        }
      }
    }
    return new AsciiFolds(rows);
  }

  /** What a character is folded to; null for itself. */
  char @Nullable [] of(char character) {
    char[][] row = character < 0x80 ? null : rows[character / ROW];
    return row == null ? null : row[character % ROW];
  }

  /** Whether folding changes anything of so many characters. */
  boolean changes(char[] text, int length) {
    for (int at = 0; at < length; at++) {
      if (text[at] >= 0x80 && of(text[at]) != null) {
        return true;
      }
    }
    return false;
  }

  /** Folds so many characters, each at the most to four, and says how many come out. */
  int fold(char[] in, int length, char[] out) {
    int to = 0;
    for (int at = 0; at < length; at++) {
      char[] folded = of(in[at]);
      if (folded == null) {
        out[to++] = in[at];
      } else {
        System.arraycopy(folded, 0, out, to, folded.length);
        to += folded.length;
      }
    }
    return to;
  }
}
