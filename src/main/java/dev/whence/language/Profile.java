package dev.whence.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Short runs of letters with the odds by which each speaks for a language among its neighbours.
 * Lines are {@code gram TAB one character a language}; the character is the odds in tenths. The
 * text is kept as read and only its places are noted, so that loading takes milliseconds.
 */
final class Profile {
  /** The character that stands for odds of zero; printable characters lie on both sides of it. */
  static final char ZERO = 'P';

  /** The unit of the stored odds. */
  static final double UNIT = 0.1;

  /** A gram of one letter, the tab and the end of the line. */
  private static final int SHORTEST_REST_OF_ROW = 3;

  private final String text;
  private final List<Language> columns;
  private final @Nullable String[] grams;
  private final int[] places;

  /** A profile for these languages, in the order of its columns. */
  Profile(String text, List<Language> columns) {
    this.text = text;
    this.columns = columns;
    int mostRows = text.length() / (columns.size() + SHORTEST_REST_OF_ROW) + 1;
    int size = Integer.highestOneBit(mostRows) * 4;
    this.grams = new String[size];
    this.places = new int[size];
    index();
  }

  private void index() {
    int at = 0;
    int tab = text.indexOf('\t');
    while (tab > 0) {
      String gram = text.substring(at, tab);
      int slot = slot(gram);
      grams[slot] = gram;
      places[slot] = tab + 1;
      at = tab + columns.size() + 2;
      tab = text.indexOf('\t', at);
    }
  }

  /** Where the gram stands, or the free slot where it would. */
  private int slot(String gram) {
    int hash = gram.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (grams.length - 1);
    while (grams[slot] != null && !gram.equals(grams[slot])) {
      slot = (slot + 1) & (grams.length - 1);
    }
    return slot;
  }

  /** Adds the odds of a gram to the sum by language; nothing for one that is not known. */
  void addOdds(String gram, double factor, Scores sum) {
    int slot = slot(gram);
    if (grams[slot] == null) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      sum.add(columns.get(i), (text.charAt(places[slot] + i) - ZERO) * UNIT * factor);
    }
  }
}
