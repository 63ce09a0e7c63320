package dev.whence.symptom.signature;

import java.util.Arrays;

/** The words that signatures are made of, numbered from 1; 0 is every other word. */
final class Vocabulary {
  static final int UNKNOWN = 0;

  private static final int FIRST_SIZE = 1 << 13;

  private char[] letters = new char[1 << 15];
  private int used;
  private int[] starts = new int[FIRST_SIZE];
  private int[] slots = new int[FIRST_SIZE];
  private int size;

  int size() {
    return size;
  }

  int add(char[] word, int length) {
    int known = find(word, length);
    if (known != UNKNOWN) {
      return known;
    }
    if (used + length > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
    }
    System.arraycopy(word, 0, letters, used, length);
    if (size + 2 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    size++;
    starts[size] = used;
    used += length;
    starts[size + 1] = used;
    if (size * 2 > slots.length) {
      grow();
    } else {
      place(size);
    }
    return size;
  }

  int find(char[] word, int length) {
    int mask = slots.length - 1;
    int slot = hash(word, 0, length) & mask;
    while (slots[slot] != 0) {
      if (same(slots[slot], word, length)) {
        return slots[slot];
      }
      slot = (slot + 1) & mask;
    }
    return UNKNOWN;
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  char letter(int word, int index) {
    return letters[starts[word] + index];
  }

  private boolean same(int known, char[] word, int length) {
    int start = starts[known];
    return Arrays.equals(letters, start, starts[known + 1], word, 0, length);
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int word = 1; word <= size; word++) {
      place(word);
    }
  }

  private void place(int word) {
    int mask = slots.length - 1;
    int slot = hash(letters, starts[word], starts[word + 1]) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = word;
  }

  private static int hash(char[] word, int from, int to) {
    int hash = 0;
    for (int index = from; index < to; index++) {
      hash = hash * 31 + word[index];
    }
    return hash ^ (hash >>> 15) ^ (hash >>> 7);
  }
}
