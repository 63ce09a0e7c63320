package dev.whence.knowledge.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by stretches of characters, found without making a text of the stretch; used by one thread
 * at a time.
 */
public final class Slices<V> {
  private static final int FEW = 128;

  /** Neighbouring characters hash to neighbouring numbers; this strews them. */
  private static final int GOLDEN = 0x9E3779B9;

  private final int most;

  /** The hash of a stretch above, one more than its number below; zero where there is none. */
  private long[] table = new long[2 * FEW];

  /** The characters of all stretches, where those of each end, and their values. */
  private char[] characters = new char[8 * FEW];

  private int[] ends = new int[FEW];
  private Object[] values = new Object[FEW];
  private int size;

  /**
   * @param most when it holds so many, it takes no more
   */
  public Slices(int most) {
    this.most = most;
  }

  /** The value of a stretch; null where there is none. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(char[] text, int from, int to) {
    int hash = hash(text, from, to);
    int at = hash & (table.length - 1);
    long slot;
    while ((slot = table[at]) != 0) {
      int number = (int) slot - 1;
      if ((int) (slot >>> Integer.SIZE) == hash && is(number, text, from, to)) {
        return (V) values[number];
      }
      at = (at + 1) & (table.length - 1);
    }
    return null;
  }

  private boolean is(int number, char[] text, int from, int to) {
    int start = start(number);
    if (ends[number] - start != to - from) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (characters[start + at - from] != text[at]) {
        return false;
      }
    }
    return true;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** Keeps the value of a stretch that has none, if there is room. */
  public void put(char[] text, int from, int to, V value) {
    if (size == most) {
      return;
    }
    if (size == ends.length) {
      grow();
    }
    int start = start(size);
    int end = start + to - from;
    if (end > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(end, characters.length * 2));
    }
    System.arraycopy(text, from, characters, start, to - from);
    ends[size] = end;
    values[size++] = value;
    place((long) hash(text, from, to) << Integer.SIZE | size);
  }

  private void grow() {
    ends = Arrays.copyOf(ends, size * 2);
    values = Arrays.copyOf(values, size * 2);
    long[] before = table;
    table = new long[before.length * 2];
    for (long slot : before) {
      if (slot != 0) {
        place(slot);
      }
    }
  }

  private void place(long slot) {
    int at = (int) (slot >>> Integer.SIZE) & (table.length - 1);
    while (table[at] != 0) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = slot;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + text[at];
    }
    hash *= GOLDEN;
    return hash ^ (hash >>> 16);
  }
}
