package dev.whence.symptom;

import dev.whence.symptom.gist.BesideReader;
import dev.whence.symptom.gist.GistReader;
import dev.whence.symptom.gist.Odds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A softmax regression over the rows of letter runs, learnt one example at a time with steps that
 * shrink for what was often seen (AdaGrad), and held towards nothing.
 */
final class GistModel {
  private static final int ROUNDS = 10;
  private static final double STEP = 0.3;
  private static final double HELD = 3e-4;
  private static final double ALWAYS = 0.1;

  /** Keeps the first steps from being endless. */
  private static final double FIRST = 1e-3;

  /** For the few numbers of the verdict. */
  private static final int LONG_ROUNDS = 60;

  private static final double LONG_STEP = 0.2;

  /** Where an example is nearly right already, it teaches nothing. */
  private static final double RIGHT = 1e-3;

  private final int rows;
  private final int columns;
  private final float[] weights;
  private final float[] seen;

  /** What a text holds runs of, what it is, and how much it counts. */
  static final class Example {
    private final int[] rows;
    private final int column;
    private final double counts;

    Example(int[] rows, int column, double counts) {
      this.rows = rows;
      this.column = column;
      this.counts = counts;
    }

    int[] rows() {
      return rows;
    }
  }

  GistModel(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    weights = new float[(rows + 1) * columns];
    seen = new float[(rows + 1) * columns];
  }

  void learn(List<Example> examples, Random random) {
    List<Example> shuffled = new ArrayList<>(examples);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      shuffled.forEach(this::learn);
    }
  }

  private void learn(Example example) {
    double[] likely = sums(example.rows);
    softmax(likely);
    double scale = scale(example.rows);
    for (int column = 0; column < columns; column++) {
      double wrong = ((column == example.column ? 1 : 0) - likely[column]) * example.counts;
      if (Math.abs(wrong) >= RIGHT) {
        step(rows, column, wrong, STEP * ALWAYS);
        for (int row : example.rows) {
          double held = HELD * weights[row * columns + column];
          step(row, column, wrong * scale - held, STEP);
        }
      }
    }
  }

  private void step(int row, int column, double slope, double length) {
    int at = row * columns + column;
    seen[at] += (float) (slope * slope);
    weights[at] += (float) (length * slope / Math.sqrt(seen[at] + FIRST));
  }

  double[] sums(int[] found) {
    double[] sums = new double[columns];
    double scale = scale(found);
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      for (int row : found) {
        sum += weights[row * columns + column];
      }
      sums[column] = sum * scale + weights[rows * columns + column];
    }
    return sums;
  }

  private static double scale(int[] found) {
    return 1 / Math.sqrt(Math.max(1, found.length));
  }

  private static void softmax(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int at = 0; at < sums.length; at++) {
      sums[at] = Math.exp(sums[at] - most);
      all += sums[at];
    }
    for (int at = 0; at < sums.length; at++) {
      sums[at] /= all;
    }
  }

  /** A line a row, a character a column. */
  byte[] table() {
    return table(columns, GistReader.UNIT, weights);
  }

  /** A character a row: how much more speaks for the second of two columns. */
  byte[] differences() {
    float[] differences = new float[rows + 1];
    for (int row = 0; row <= rows; row++) {
      differences[row] = weights[row * columns + 1] - weights[row * columns];
    }
    return table(1, BesideReader.UNIT, differences);
  }

  private static byte[] table(int columns, double unit, float[] weights) {
    StringBuilder table = new StringBuilder(weights.length * 2);
    int cut = 0;
    for (int at = 0; at < weights.length; at++) {
      long units = Math.round(weights[at] / unit);
      long kept = Math.clamp(units, '!' - Odds.ZERO, '~' - Odds.ZERO);
      cut += kept == units ? 0 : 1;
      table.append((char) (Odds.ZERO + kept));
      if ((at + 1) % columns == 0) {
        table.append('\n');
      }
    }
    System.out.println("weights cut off: " + cut + " of " + weights.length);
    return table.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }

  /** A logistic regression, learnt the same way. */
  static double[] logistic(List<double[]> parts, List<Boolean> reports, Random random) {
    int length = parts.getFirst().length;
    double[] weights = new double[length];
    double[] seen = new double[length];
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      order.add(at);
    }
    for (int round = 0; round < LONG_ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int at : order) {
        double[] part = parts.get(at);
        double likely = 1 / (1 + Math.exp(-dot(weights, part)));
        double wrong = (reports.get(at) ? 1 : 0) - likely;
        for (int index = 0; index < length; index++) {
          double slope = wrong * part[index];
          seen[index] += slope * slope;
          weights[index] += LONG_STEP * slope / Math.sqrt(seen[index] + FIRST);
        }
      }
    }
    return weights;
  }
}
