package dev.whence.symptom.gist;

import dev.whence.symptom.signature.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A table of what each run of letters speaks for. Safe for many threads. */
public final class Odds {
  /** The character that stands for odds of nothing; printable ones lie on both sides of it. */
  public static final char ZERO = 'P';

  /** A row's characters and the end of its line; the last row is what holds without any run. */
  private final byte[] table;

  private final int columns;
  private final double unit;
  private final LetterRuns runs;

  /**
   * @param name the table's file beside this class
   * @param unit of the stored odds
   */
  Odds(String name, int columns, double unit, Folding folding) {
    this(read(name), columns, unit, folding);
  }

  Odds(byte[] table, int columns, double unit, Folding folding) {
    int rows = Integer.highestOneBit(table.length / (columns + 1));
    if (table.length != (rows + 1) * (columns + 1)) {
      throw new IllegalArgumentException("the table of odds is cut off");
    }
    this.table = table;
    this.columns = columns;
    this.unit = unit;
    this.runs = new LetterRuns(folding, rows);
  }

  private static byte[] read(String name) {
    try (InputStream stream = Odds.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What speaks for each column. */
  double[] of(String text) {
    int[] rows = runs.of(text);
    double[] sums = new double[columns];
    for (int row : rows) {
      add(row, sums);
    }
    double scale = unit / Math.sqrt(Math.max(1, rows.length));
    double[] always = new double[columns];
    add(runs.rows(), always);
    for (int column = 0; column < columns; column++) {
      sums[column] = sums[column] * scale + always[column] * unit;
    }
    return sums;
  }

  private void add(int row, double[] sums) {
    int from = row * (columns + 1);
    for (int column = 0; column < columns; column++) {
      sums[column] += table[from + column] - ZERO;
    }
  }
}
