package dev.whence.knowledge.index;

import java.util.List;

/** How sure it is that a topic found by words alone answers the question. */
final class Confidence {
  private Confidence() {}

  static double of(List<Ranker.Ranked> ranked, int at) {
    Ranker.Ranked one = ranked.get(at);
    double sure = one.covered() * 0.9;
    return at == 0 ? sure : sure * one.score() / Math.max(one.score(), ranked.getFirst().score());
  }
}
