package dev.whence.symptom.gist;

import dev.whence.symptom.signature.Folding;

/**
 * Reads what stands beside the names of errors: what people write around them when they meet one,
 * and what when they speak of it. Safe for many threads.
 */
public final class BesideReader {
  /** The unit of the stored odds. */
  public static final double UNIT = 0.1;

  /** In place of an error's name; all errors are one. */
  public static final String NAME = " xqerr ";

  /** In place of an address. */
  public static final String PLACE = " xqend ";

  private final Odds odds;

  public BesideReader(Folding folding) {
    odds = new Odds("beside.txt", 1, UNIT, folding);
  }

  /**
   * The logarithm of the odds that it is a report and no talk.
   *
   * @param beside a text with {@link #NAME} and {@link #PLACE} in it
   */
  public double odds(String beside) {
    return of(odds.of(beside)[0]);
  }

  /** What speaks for a report, within bounds. */
  public static double of(double sum) {
    return Math.clamp(sum, -GistReader.MOST_ODDS, GistReader.MOST_ODDS);
  }
}
