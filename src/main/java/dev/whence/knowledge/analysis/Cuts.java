package dev.whence.knowledge.analysis;

/** Takes stretches of a text, one after the other. */
public interface Cuts {
  void add(char[] text, int from, int to);
}
