package dev.whence.language;

import java.util.Arrays;

/**
 * How much speaks for each language, in natural logarithms of odds. Zero is what nothing is known
 * of; one hypothesis more than there are languages stands for "none of them can be told".
 */
@SuppressWarnings("EnumOrdinal") // an EnumMap of doubles, without a box for each
final class Scores {
  /** How much evidence it takes before one language is likelier than "cannot be told". */
  private static final double UNKNOWN = 2.5;

  private final double[] odds = new double[Language.values().length];

  void add(Language language, double weight) {
    odds[language.ordinal()] += weight;
  }

  double of(Language language) {
    return odds[language.ordinal()];
  }

  /** The probability of a language; what all together lack to one is that of "cannot be told". */
  double probability(Language language) {
    double highest = Math.max(UNKNOWN, Arrays.stream(odds).max().orElse(0));
    double sum = Math.exp(UNKNOWN - highest);
    for (double one : odds) {
      sum += Math.exp(one - highest);
    }
    return Math.exp(odds[language.ordinal()] - highest) / sum;
  }
}
