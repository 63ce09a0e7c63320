package dev.whence.knowledge.engine;

import java.util.Arrays;

/** Gives each different text the next number. */
final class Numbers {
  private static final int FEW = 256;

  /** Pairs of neighbouring characters hash to neighbouring numbers; this strews them. */
  private static final int GOLDEN = 0x9E3779B9;

  private String[] texts = new String[FEW];

  /** The hash of a text above, its number and one below; zero where there is none. */
  private long[] table = new long[4 * FEW];

  private int size;

  int of(String text) {
    int hash = text.hashCode() * GOLDEN;
    hash ^= hash >>> 16;
    int at = hash & (table.length - 1);
    long slot;
    while ((slot = table[at]) != 0) {
      if ((int) (slot >>> 32) == hash && texts[(int) slot - 1].equals(text)) {
        return (int) slot - 1;
      }
      at = (at + 1) & (table.length - 1);
    }
    return added(text, hash);
  }

  private int added(String text, int hash) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      long[] before = table;
      table = new long[before.length * 2];
      for (long slot : before) {
        if (slot != 0) {
          place(slot);
        }
      }
    }
    texts[size++] = text;
    place((long) hash << 32 | size);
    return size - 1;
  }

  private void place(long slot) {
    int at = (int) (slot >>> 32) & (table.length - 1);
    while (table[at] != 0) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = slot;
  }

  String text(int number) {
    return texts[number];
  }

  int size() {
    return size;
  }
}
