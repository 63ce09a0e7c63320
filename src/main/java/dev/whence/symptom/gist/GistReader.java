package dev.whence.symptom.gist;

import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.signature.Folding;
import java.util.List;

/** Reads the gist of texts by a table of odds. Safe for many threads. */
public final class GistReader {
  /** Talk, then the kinds in their order. */
  public static final List<ErrorKind> KINDS = List.of(ErrorKind.values());

  /** The columns of the table. */
  public static final int COLUMNS = KINDS.size() + 1;

  /** The unit of the stored odds. */
  public static final double UNIT = 0.04;

  /** No text is so clear that its odds go further. */
  public static final double MOST_ODDS = 6;

  private static final double TINY = 1e-4;

  private final Odds odds;

  public GistReader(Folding folding) {
    this(new Odds("odds.txt", COLUMNS, UNIT, folding));
  }

  GistReader(Odds odds) {
    this.odds = odds;
  }

  public Gist of(String text) {
    return of(odds.of(text));
  }

  /** What follows from how much speaks for each column, talk being the first. */
  public static Gist of(double[] sums) {
    double most = sums[0];
    int kind = 1;
    for (int column = 1; column < COLUMNS; column++) {
      kind = sums[column] > sums[kind] ? column : kind;
      most = Math.max(most, sums[column]);
    }
    double kinds = 0;
    for (int column = 1; column < COLUMNS; column++) {
      kinds += Math.exp(sums[column] - most);
    }
    double talk = Math.exp(sums[0] - most);
    double report = kinds / (kinds + talk);
    double odds = Math.log((report + TINY) / (1 - report + TINY));
    double share = Math.exp(sums[kind] - most) / kinds;
    return new Gist(KINDS.get(kind - 1), share, Math.clamp(odds, -MOST_ODDS, MOST_ODDS));
  }
}
