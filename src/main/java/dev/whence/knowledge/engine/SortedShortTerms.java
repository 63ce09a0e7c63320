package dev.whence.knowledge.engine;

import org.apache.lucene.util.BytesRef;

/** Short terms in the order in which Lucene writes them. */
final class SortedShortTerms implements SortedTerms {
  private final long[] terms;
  private final int[] places;
  private final BytesRef term = ShortTerms.room();

  private SortedShortTerms(long[] terms, int[] places) {
    this.terms = terms;
    this.places = places;
  }

  static SortedShortTerms of(ShortNumbers numbers) {
    long[] terms = numbers.sorted();
    int[] places = new int[terms.length];
    for (int at = 0; at < terms.length; at++) {
      places[numbers.of(terms[at])] = at;
    }
    return new SortedShortTerms(terms, places);
  }

  @Override
  public int size() {
    return terms.length;
  }

  @Override
  public BytesRef term(int at) {
    ShortTerms.write(terms[at], term);
    return term;
  }

  @Override
  public int[] places() {
    return places;
  }
}
