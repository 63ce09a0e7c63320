package dev.whence.symptom;

import dev.whence.symptom.gist.Gist;
import java.util.Optional;

/**
 * Weighs what signs tell of the errors that a text names together with what it reads like as a
 * whole and what is written beside those names. The numbers were fitted by GistTrainer in
 * src/bench, to odds of texts that the tables had not been learnt from.
 */
final class Verdict {
  private static final double BASE = -0.37;

  /** An error is named, by words that may be a report's. */
  private static final double NAMED = 0.71;

  private static final double GIST = 0.64;

  /** What is written beside the errors' names. */
  private static final double BESIDE = 0.65;

  /** A program's line: what the letters of such lines tell is the kind, seldom more. */
  private static final double PRINTED = -1.55;

  private static final double ASIDE = -1.07;

  /** Nothing is named but another fault. */
  private static final double FAULT = -1.94;

  /** How much more must speak for a report than against, so that hard talk is left alone. */
  private static final double WANTED = 0.65;

  /** A program's line seldom stands in talk. */
  private static final double WANTED_PRINTED = -0.05;

  private Verdict() {}

  /** The parts that are weighed, beside the signs. */
  static double[] parts(Clues clues, boolean named, boolean aside, Gist gist, double beside) {
    return new double[] {
      1,
      named ? 1 : 0,
      gist.odds(),
      beside,
      clues.isPrintedAtStart() ? 1 : 0,
      aside ? 1 : 0,
      !named && !clues.errors().isEmpty() ? 1 : 0
    };
  }

  /**
   * How much more speaks for a report than for talk; nothing or less where it is talk.
   *
   * @param signs what signs add; absent where no error is named
   */
  static double of(Clues clues, Optional<Double> signs, boolean aside, Gist gist, double beside) {
    double[] weights = {BASE, NAMED, GIST, BESIDE, PRINTED, ASIDE, FAULT};
    double[] parts = parts(clues, signs.isPresent(), aside, gist, beside);
    double sum = signs.orElse(0.0) - (clues.isPrintedAtStart() ? WANTED_PRINTED : WANTED);
    for (int part = 0; part < parts.length; part++) {
      sum += weights[part] * parts[part];
    }
    return sum;
  }
}
