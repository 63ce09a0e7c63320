package dev.whence.knowledge.engine;

import java.util.Arrays;

/** Pairs of a key and a value, given in any order of keys, gathered into one list a key. */
final class Lists {
  private final int[] starts;
  private final int[] values;

  /** Values keep the order they came in. */
  Lists(int keys, int[] key, int[] value, int count) {
    this.starts = new int[keys + 1];
    this.values = new int[count];
    for (int at = 0; at < count; at++) {
      starts[key[at] + 1]++;
    }
    for (int at = 0; at < keys; at++) {
      starts[at + 1] += starts[at];
    }
    int[] next = Arrays.copyOf(starts, keys);
    for (int at = 0; at < count; at++) {
      values[next[key[at]]++] = value[at];
    }
  }

  int start(int key) {
    return starts[key];
  }

  int end(int key) {
    return starts[key + 1];
  }

  int value(int at) {
    return values[at];
  }
}
