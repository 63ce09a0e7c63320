package dev.whence.symptom.signature;

import java.util.Arrays;

/**
 * Aho and Corasick's automaton over numbered words: every phrase in one pass, without going back.
 */
final class Automaton {
  static final int NONE = -1;

  private static final int ROOT = 0;
  private static final int FIRST_SIZE = 1 << 15;

  private long[] keys = new long[FIRST_SIZE];
  private int[] targets = new int[FIRST_SIZE];
  private int edges;

  private int nodes = 1;
  private int[] parents = new int[FIRST_SIZE];
  private int[] labels = new int[FIRST_SIZE];
  private int[] depths = new int[FIRST_SIZE];
  private int[] fallbacks = new int[FIRST_SIZE];

  /** The first phrase that ends at a node, and the nearest node on the way back that ends one. */
  private int[] firstEnding = filled(FIRST_SIZE);

  private int[] endingBehind = new int[FIRST_SIZE];

  private int[] nextEnding = filled(FIRST_SIZE);
  private int[] payloads = new int[FIRST_SIZE];
  private int endings;

  void add(int[] phrase, int length, int payload) {
    int node = ROOT;
    for (int index = 0; index < length; index++) {
      int next = target(node, phrase[index]);
      node = next == ROOT ? addNode(node, phrase[index]) : next;
    }
    if (endings == payloads.length) {
      payloads = Arrays.copyOf(payloads, endings * 2);
      nextEnding = Arrays.copyOf(nextEnding, endings * 2);
    }
    payloads[endings] = payload;
    nextEnding[endings] = firstEnding[node];
    firstEnding[node] = endings++;
  }

  /** Nodes are numbered parent first, not by depth, so the ways back are found depth by depth. */
  void finish() {
    int[] order = new int[nodes];
    int deepest = 0;
    for (int node = 1; node < nodes; node++) {
      deepest = Math.max(deepest, depths[node]);
    }
    int[] places = new int[deepest + 2];
    for (int node = 0; node < nodes; node++) {
      places[depths[node] + 1]++;
    }
    for (int depth = 1; depth < places.length; depth++) {
      places[depth] += places[depth - 1];
    }
    for (int node = 0; node < nodes; node++) {
      order[places[depths[node]]++] = node;
    }
    for (int place = 1; place < nodes; place++) {
      findWayBack(order[place]);
    }
  }

  private void findWayBack(int node) {
    int parent = parents[node];
    int fallback = parent == ROOT ? ROOT : step(fallbacks[parent], labels[node]);
    fallbacks[node] = fallback;
    endingBehind[node] = firstEnding[fallback] != NONE ? fallback : endingBehind[fallback];
  }

  int start() {
    return ROOT;
  }

  int step(int from, int word) {
    int node = from;
    while (true) {
      int next = target(node, word);
      if (next != ROOT) {
        return next;
      }
      if (node == ROOT) {
        return ROOT;
      }
      node = fallbacks[node];
    }
  }

  /** How many words lead to a node. */
  int depth(int node) {
    return depths[node];
  }

  /** The first phrase that ends here, or {@link #NONE}. */
  int firstEnding(int node) {
    return firstEnding[node];
  }

  int nextEnding(int ending) {
    return nextEnding[ending];
  }

  /** The next node with phrases that end here too, or the root. */
  int endingBehind(int node) {
    return endingBehind[node];
  }

  int payload(int ending) {
    return payloads[ending];
  }

  private int addNode(int parent, int word) {
    if (nodes == parents.length) {
      growNodes();
    }
    parents[nodes] = parent;
    depths[nodes] = depths[parent] + 1;
    labels[nodes] = word;
    if (++edges * 2 > keys.length) {
      growEdges();
    }
    place(key(parent, word), nodes);
    return nodes++;
  }

  private void growNodes() {
    int larger = nodes * 2;
    parents = Arrays.copyOf(parents, larger);
    labels = Arrays.copyOf(labels, larger);
    depths = Arrays.copyOf(depths, larger);
    fallbacks = Arrays.copyOf(fallbacks, larger);
    endingBehind = Arrays.copyOf(endingBehind, larger);
    firstEnding = Arrays.copyOf(firstEnding, larger);
    Arrays.fill(firstEnding, nodes, larger, NONE);
  }

  private void growEdges() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldKeys.length * 2];
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != 0) {
        place(oldKeys[slot], oldTargets[slot]);
      }
    }
  }

  private void place(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key) & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private int target(int node, int word) {
    long key = key(node, word);
    int mask = keys.length - 1;
    int slot = slot(key) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return ROOT;
  }

  /** Never 0: a word's number is at least 1. */
  private static long key(int node, int word) {
    return ((long) node << 32) | word;
  }

  private static int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40);
  }

  private static int[] filled(int size) {
    int[] filled = new int[size];
    Arrays.fill(filled, NONE);
    return filled;
  }
}
