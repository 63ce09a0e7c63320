package dev.whence.symptom.signature;

import java.util.Arrays;

/** A text as numbered words, each with its place and its distance from the start. */
final class Tokens {
  int[] words;
  int[] starts;
  int[] ends;
  int[] distances;
  int size;

  Tokens(int expected) {
    words = new int[expected];
    starts = new int[expected];
    ends = new int[expected];
    distances = new int[expected];
  }

  void add(int word, int start, int end, int distance) {
    if (size == words.length) {
      int larger = size * 2;
      words = Arrays.copyOf(words, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      distances = Arrays.copyOf(distances, larger);
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    distances[size] = distance;
    size++;
  }
}
