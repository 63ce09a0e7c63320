package dev.whence.knowledge.alignment;

import java.util.Arrays;

/**
 * The best way to lay two sequences side by side, in order, and how sure each pair is: the best
 * score of all ways against the best without that pair. Linear time: long sequences are compared
 * only near the diagonal.
 */
final class Matching {
  /** Up to so many pairs all are compared; beyond it those near the diagonal. */
  private static final long ALL_PAIRS = 40_000;

  /** How far from the diagonal sections of a long page are looked for. */
  private static final int BAND = 24;

  private static final double IMPOSSIBLE = -1e9;

  /** How well two entries fit; what is below zero is worse than leaving both alone. */
  interface Fit {
    double of(int left, int right);
  }

  private final int lefts;
  private final int rights;
  private final int band;
  private final double[][] fits;
  private final double[][] forward;
  private final double[][] backward;

  Matching(int lefts, int rights, Fit fit) {
    this.lefts = lefts;
    this.rights = rights;
    this.band = (long) lefts * rights <= ALL_PAIRS ? rights : BAND;
    fits = new double[lefts][];
    for (int left = 0; left < lefts; left++) {
      fits[left] = new double[last(left) - first(left)];
      for (int right = first(left); right < last(left); right++) {
        fits[left][right - first(left)] = fit.of(left, right);
      }
    }
    forward = forward();
    backward = backward();
  }

  private int first(int left) {
    return Math.clamp((long) left * rights / Math.max(lefts, 1) - band, 0, rights);
  }

  private int last(int left) {
    return Math.clamp((long) left * rights / Math.max(lefts, 1) + band + 1, 0, rights);
  }

  /**
   * The best score of the entries before a point; outside of the band, of the nearest point within.
   */
  private static double at(double[] row, int first, int right) {
    return right < first ? IMPOSSIBLE : row[Math.min(right - first, row.length - 1)];
  }

  private double[][] forward() {
    double[][] best = new double[lefts + 1][];
    best[0] = new double[rights + 1];
    for (int left = 1; left <= lefts; left++) {
      int first = first(left - 1);
      int end = last(left - 1);
      double[] above = best[left - 1];
      int aboveFirst = left == 1 ? 0 : first(left - 2);
      double[] row = new double[end - first + 1];
      for (int right = first; right <= end; right++) {
        double score = at(above, aboveFirst, right);
        if (right > first) {
          score = Math.max(score, row[right - first - 1]);
          double pair = fits[left - 1][right - 1 - first];
          score = Math.max(score, at(above, aboveFirst, right - 1) + pair);
        }
        row[right - first] = score;
      }
      best[left] = row;
    }
    return best;
  }

  private double[][] backward() {
    double[][] best = new double[lefts + 1][];
    best[lefts] = new double[rights + 1];
    for (int left = lefts - 1; left >= 0; left--) {
      int first = first(left);
      int end = last(left);
      int belowFirst = left == lefts - 1 ? 0 : first(left + 1);
      double[] below = best[left + 1];
      double[] row = new double[end - first + 1];
      for (int right = end; right >= first; right--) {
        double score = right < belowFirst ? below[0] : at(below, belowFirst, right);
        if (right < end) {
          score = Math.max(score, row[right - first + 1]);
          double after = right + 1 < belowFirst ? below[0] : at(below, belowFirst, right + 1);
          score = Math.max(score, after + fits[left][right - first]);
        }
        row[right - first] = score;
      }
      best[left] = row;
    }
    return best;
  }

  /** For each left entry, the right one that it is in the best of all ways; -1 for none. */
  int[] pairs() {
    int[] pairs = new int[lefts];
    Arrays.fill(pairs, -1);
    int right = 0;
    for (int left = 0; left < lefts; left++) {
      int found = partner(left, right);
      pairs[left] = found;
      right = found < 0 ? right : found + 1;
    }
    return pairs;
  }

  private int partner(int left, int from) {
    double rest = after(left, from);
    for (int right = Math.max(from, first(left)); right < last(left); right++) {
      double through = fits[left][right - first(left)] + after(left + 1, right + 1);
      if (fits[left][right - first(left)] > 0 && through >= rest - 1e-9) {
        return right;
      }
    }
    return -1;
  }

  /** The best score of the entries from these on. */
  private double after(int left, int right) {
    if (left >= lefts) {
      return 0;
    }
    int first = first(left);
    return right < first ? backward[left][0] : at(backward[left], first, right);
  }

  private double before(int left, int right) {
    if (left == 0) {
      return 0;
    }
    return at(forward[left], first(left - 1), right);
  }

  /** By how much a pair beats every way in which its left entry goes elsewhere or nowhere. */
  double margin(int left, int right) {
    double through = through(left, right);
    double other = IMPOSSIBLE;
    for (int at = first(left); at < last(left); at++) {
      if (at != right) {
        other = Math.max(other, through(left, at));
      }
      other = Math.max(other, before(left, at) + after(left + 1, at));
    }
    other = Math.max(other, before(left, last(left)) + after(left + 1, last(left)));
    return through - other;
  }

  private double through(int left, int right) {
    return before(left, right) + fits[left][right - first(left)] + after(left + 1, right + 1);
  }
}
