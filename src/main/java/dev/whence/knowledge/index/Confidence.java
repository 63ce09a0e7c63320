package dev.whence.knowledge.index;

import java.util.List;

/**
 * How sure it is that a topic found by words alone answers the question. Fitted to the questions to
 * tune on and to small talk, which no topic answers: what counts is how much of the question the
 * page speaks of, and how far it stands before the next one.
 */
final class Confidence {
  private static final double BASE = -1.72;
  private static final double COVERED = 3.74;
  private static final double AHEAD = 0.69;
  private static final double BOTH = 13.7;

  /** Beyond these more is not better. */
  private static final double MOST = 0.6;

  private static final double MOST_OF_BOTH = 0.3;

  private Confidence() {}

  /** Of the topic at one place of a ranking. */
  static double of(List<Ranker.Ranked> ranked, int at) {
    Ranker.Ranked first = ranked.getFirst();
    double next = ranked.size() > 1 ? ranked.get(1).score() : 0;
    double ahead = first.score() > 0 ? Math.clamp(1 - next / first.score(), 0, MOST) : 0;
    double covered = Math.min(MOST, first.covered());
    double both = Math.min(MOST_OF_BOTH, covered) * ahead;
    double sum = BASE + COVERED * covered + AHEAD * ahead + BOTH * both;
    double sure = 1 / (1 + Math.exp(-sum));
    return at == 0
        ? sure
        : (1 - sure) * sure * ranked.get(at).score() / Math.max(first.score(), 1e-9);
  }
}
