package dev.whence.symptom.gist;

import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.signature.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the gist of texts by a table of odds. Safe for many threads. */
public final class GistReader {
  /** Talk, then the kinds in their order. */
  public static final List<ErrorKind> KINDS = List.of(ErrorKind.values());

  /** The columns of the table. */
  public static final int COLUMNS = KINDS.size() + 1;

  /** The character that stands for odds of nothing; printable ones lie on both sides of it. */
  public static final char ZERO = 'P';

  /** The unit of the stored odds. */
  public static final double UNIT = 0.04;

  /** No text is so clear that its odds go further. */
  public static final double MOST_ODDS = 6;

  private static final String TABLE = "odds.txt";

  private static final double TINY = 1e-4;

  /** A row's characters and the end of its line; the last row is what holds without any run. */
  private final byte[] table;

  private final LetterRuns runs;

  public GistReader(Folding folding) {
    this(read(), folding);
  }

  GistReader(byte[] table, Folding folding) {
    int rows = Integer.highestOneBit(table.length / (COLUMNS + 1));
    if (table.length != (rows + 1) * (COLUMNS + 1)) {
      throw new IllegalArgumentException("the table of odds is cut off");
    }
    this.table = table;
    this.runs = new LetterRuns(folding, rows);
  }

  private static byte[] read() {
    try (InputStream stream = GistReader.class.getResourceAsStream(TABLE)) {
      if (stream == null) {
        throw new IllegalStateException(TABLE + " is missing from the program");
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Gist of(String text) {
    int[] rows = runs.of(text);
    double[] likely = new double[COLUMNS];
    for (int row : rows) {
      add(row, likely);
    }
    double scale = UNIT / Math.sqrt(Math.max(1, rows.length));
    double[] always = new double[COLUMNS];
    add(runs.rows(), always);
    for (int column = 0; column < COLUMNS; column++) {
      likely[column] = likely[column] * scale + always[column] * UNIT;
    }
    return of(likely);
  }

  private void add(int row, double[] sums) {
    int from = row * (COLUMNS + 1);
    for (int column = 0; column < COLUMNS; column++) {
      sums[column] += table[from + column] - ZERO;
    }
  }

  /** What follows from how much speaks for each column, talk being the first. */
  public static Gist of(double[] sums) {
    double most = sums[0];
    int kind = 1;
    for (int column = 1; column < COLUMNS; column++) {
      kind = sums[column] > sums[kind] ? column : kind;
      most = Math.max(most, sums[column]);
    }
    double kinds = 0;
    for (int column = 1; column < COLUMNS; column++) {
      kinds += Math.exp(sums[column] - most);
    }
    double talk = Math.exp(sums[0] - most);
    double report = kinds / (kinds + talk);
    double odds = Math.log((report + TINY) / (1 - report + TINY));
    double share = Math.exp(sums[kind] - most) / kinds;
    return new Gist(KINDS.get(kind - 1), share, Math.clamp(odds, -MOST_ODDS, MOST_ODDS));
  }
}
