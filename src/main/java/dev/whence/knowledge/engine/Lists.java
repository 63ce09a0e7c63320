package dev.whence.knowledge.engine;

/** Pairs of a key and a value, given in any order of keys, gathered into one list a key. */
final class Lists {
  private final int[] starts;
  private final int[] values;

  /**
   * Values keep the order they came in.
   *
   * @param value what stretches of keys have in common
   * @param ends where each stretch ends
   */
  Lists(int keys, int[] key, int[] value, int[] ends, int stretches) {
    int count = stretches == 0 ? 0 : ends[stretches - 1];
    this.starts = new int[keys + 1];
    this.values = new int[count];
    for (int at = 0; at < count; at++) {
      starts[key[at]]++;
    }
    int sum = 0;
    for (int at = 0; at <= keys; at++) {
      sum += starts[at];
      starts[at] = sum;
    }
    // From the last to the first, so that each key's start is left where its list begins.
    int at = count;
    for (int stretch = stretches - 1; stretch >= 0; stretch--) {
      int from = stretch == 0 ? 0 : ends[stretch - 1];
      while (at > from) {
        values[--starts[key[--at]]] = value[stretch];
      }
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
