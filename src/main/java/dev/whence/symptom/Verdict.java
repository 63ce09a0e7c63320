package dev.whence.symptom;

import dev.whence.symptom.gist.Gist;

/**
 * Weighs what signs tell of the errors that a text names together with what it reads like as a
 * whole. The numbers were fitted by GistTrainer in src/bench, to gists of texts that the table of
 * odds had not been learnt from.
 */
final class Verdict {
  private static final double BASE = -0.77;

  /** An error is named, by words that may be a report's. */
  private static final double NAMED = 1.65;

  private static final double SIGNS = 0.49;

  /** What signs speak for a report beyond nothing. */
  private static final double FOR = 0.10;

  private static final double GIST = 0.81;

  /** A program's line: what the letters of such lines tell is the kind, seldom more. */
  private static final double PRINTED = -1.01;

  private static final double ASIDE = -0.93;

  /** Something decided that what is named is no report's: code, another fault, what is solved. */
  private static final double DECIDED = -2.16;

  /** So much more must speak for a report than against it. */
  private static final double WANTED = 0.75;

  /** Signs that go further tell no more. */
  private static final double MOST = 8;

  private Verdict() {}

  /** The parts that are weighed. */
  static double[] parts(Clues clues, double weight, boolean aside, Gist gist) {
    boolean named = weight > Double.NEGATIVE_INFINITY;
    boolean decided = !named && !clues.errors().isEmpty();
    double signs = named ? Math.clamp(weight, -MOST, MOST) : 0;
    return new double[] {
      1,
      named ? 1 : 0,
      signs,
      Math.max(0, signs),
      gist.odds(),
      clues.isPrintedAtStart() ? 1 : 0,
      aside ? 1 : 0,
      decided ? 1 : 0
    };
  }

  /** How much more speaks for a report than for talk; nothing or less where it is talk. */
  static double of(Clues clues, double weight, boolean aside, Gist gist) {
    double[] weights = {BASE, NAMED, SIGNS, FOR, GIST, PRINTED, ASIDE, DECIDED};
    double[] parts = parts(clues, weight, aside, gist);
    double sum = -WANTED;
    for (int part = 0; part < parts.length; part++) {
      sum += weights[part] * parts[part];
    }
    return sum;
  }
}
