package dev.whence.knowledge.analysis;

import java.util.Arrays;

/**
 * The ways in which a Korean text may be cut, as far as it was read, each with what it costs. A
 * node is a word that ends at a place; of all ways to it only the cheapest counts.
 */
final class KoreanLattice {
  /** The way to a text's beginning, or to where it is cut for good. */
  static final int START = 1;

  private static final int FEW = 256;

  private final KoreanCosts connections = KoreanCosts.shared();
  private int size;
  private int[] costs = new int[FEW];
  private int[] rightIds = new int[FEW];
  private int[] froms = new int[FEW];
  private int[] places = new int[FEW];
  private int[] ends = new int[FEW];
  private int[] words = new int[FEW];
  private int[] nexts = new int[FEW];

  /** The first and the last node that ends at each place; zero where none does. */
  private int[] firsts = new int[0];

  private int[] lasts = new int[0];
  private int furthest;

  /** The cheapest way that words with the same left side have, which is that of all of them. */
  private int[] bestOfLeft = new int[FEW];

  private int[] costOfLeft = new int[FEW];

  private int[] askedAt = new int[FEW];
  private int asked;

  /** Begins a text. */
  void reset(int length) {
    firsts = firsts.length > length ? firsts : new int[length + 1];
    lasts = lasts.length > length ? lasts : new int[length + 1];
    furthest = 0;
    size = START;
    Arrays.fill(firsts, 0, length + 1, 0);
    add(0, 0, 0, 0, 0, 0);
  }

  /** From now on words are added that come after what ends at another place. */
  void from() {
    asked++;
  }

  /**
   * Adds a word.
   *
   * @param after the place before it, and before the space before it
   * @param extra what it costs by itself, whatever stands before it
   */
  void add(int after, int place, int end, int word, int leftId, int rightId, int extra) {
    if (leftId >= askedAt.length) {
      askedAt = Arrays.copyOf(askedAt, leftId * 2);
      bestOfLeft = Arrays.copyOf(bestOfLeft, leftId * 2);
      costOfLeft = Arrays.copyOf(costOfLeft, leftId * 2);
    }
    if (askedAt[leftId] != asked) {
      int best = cheapest(after, leftId);
      askedAt[leftId] = asked;
      bestOfLeft[leftId] = best;
      costOfLeft[leftId] = costs[best] + connections.of(rightIds[best], leftId);
    }
    add(costOfLeft[leftId] + extra, rightId, bestOfLeft[leftId], place, word, end);
  }

  /** The first of the cheapest nodes that end at a place, for what comes after them. */
  int cheapest(int place, int leftId) {
    int best = firsts[place];
    int least = Integer.MAX_VALUE;
    for (int node = best; node != 0; node = nexts[node]) {
      int cost = costs[node] + connections.of(rightIds[node], leftId);
      if (cost < least) {
        least = cost;
        best = node;
      }
    }
    return best;
  }

  private void add(int cost, int rightId, int from, int place, int word, int end) {
    if (size == costs.length) {
      grow();
    }
    int node = size++;
    costs[node] = cost;
    rightIds[node] = rightId;
    froms[node] = from;
    places[node] = place;
    words[node] = word;
    ends[node] = end;
    nexts[node] = 0;
    if (firsts[end] == 0) {
      firsts[end] = node;
    } else {
      nexts[lasts[end]] = node;
    }
    lasts[end] = node;
    furthest = Math.max(furthest, end);
  }

  private void grow() {
    int grown = size * 2;
    costs = Arrays.copyOf(costs, grown);
    rightIds = Arrays.copyOf(rightIds, grown);
    froms = Arrays.copyOf(froms, grown);
    places = Arrays.copyOf(places, grown);
    ends = Arrays.copyOf(ends, grown);
    words = Arrays.copyOf(words, grown);
    nexts = Arrays.copyOf(nexts, grown);
  }

  boolean isReached(int place) {
    return firsts[place] != 0;
  }

  /** Whether every way goes through the only node that ends here. */
  boolean isStrait(int place) {
    return furthest <= place && firsts[place] == lasts[place];
  }

  /** The place, from one on, whose cheapest node is the cheapest of all. */
  int cheapestPlace(int from) {
    int best = from;
    int least = Integer.MAX_VALUE;
    for (int place = from; place <= furthest; place++) {
      for (int node = firsts[place]; node != 0; node = nexts[node]) {
        if (costs[node] < least) {
          least = costs[node];
          best = place;
        }
      }
    }
    return best;
  }

  /** The first of the nodes that end at a place and cost least. */
  int cheapest(int place) {
    int best = firsts[place];
    for (int node = best; node != 0; node = nexts[node]) {
      best = costs[node] < costs[best] ? node : best;
    }
    return best;
  }

  /** Keeps nothing but one node, as the start of all that follows. */
  void cut(int node, int place) {
    int rightId = rightIds[node];
    int far = furthest;
    Arrays.fill(firsts, place, far + 1, 0);
    size = START;
    add(0, rightId, 0, 0, 0, place);
    furthest = far;
  }

  /** The node before; zero before the start. */
  int before(int node) {
    return froms[node];
  }

  int place(int node) {
    return places[node];
  }

  int end(int node) {
    return ends[node];
  }

  int word(int node) {
    return words[node];
  }
}
