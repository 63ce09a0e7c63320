package dev.whence.knowledge.engine;

import java.util.Arrays;

/** Gives each different short term the next number. */
final class ShortNumbers {
  private static final int FEW = 1_024;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Terms, none of which is zero, and the number of each. */
  private long[] table = new long[FEW];

  private int[] numbers = new int[FEW];
  private int size;

  int of(long term) {
    int at = place(term);
    if (table[at] == term) {
      return numbers[at];
    }
    if ((size + 1) * 2 > table.length) {
      grow();
      at = place(term);
    }
    table[at] = term;
    numbers[at] = size;
    return size++;
  }

  /** Where a term stands, or would. */
  private int place(long term) {
    int at = (int) ((term * GOLDEN) >>> 32) & (table.length - 1);
    while (table[at] != 0 && table[at] != term) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] terms = table;
    int[] before = numbers;
    table = new long[terms.length * 2];
    numbers = new int[table.length];
    for (int at = 0; at < terms.length; at++) {
      if (terms[at] != 0) {
        int place = place(terms[at]);
        table[place] = terms[at];
        numbers[place] = before[at];
      }
    }
  }

  int size() {
    return size;
  }

  /** All terms in their order. */
  long[] sorted() {
    long[] sorted = new long[size];
    int to = 0;
    for (long term : table) {
      if (term != 0) {
        sorted[to++] = term ^ Long.MIN_VALUE;
      }
    }
    Arrays.sort(sorted);
    for (int at = 0; at < size; at++) {
      sorted[at] ^= Long.MIN_VALUE;
    }
    return sorted;
  }
}
