package dev.whence.knowledge.engine;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/** Terms that are texts, in the order in which Lucene writes them. */
final class SortedTexts implements SortedTerms {
  private final Entry[] entries;
  private final int[] places;

  private SortedTexts(Entry[] entries) {
    this.entries = entries;
    this.places = new int[entries.length];
    for (int at = 0; at < entries.length; at++) {
      places[entries[at].number] = at;
    }
  }

  static SortedTexts of(Numbers terms) {
    Entry[] entries = new Entry[terms.size()];
    for (int at = 0; at < entries.length; at++) {
      entries[at] = Entry.of(terms.text(at), at);
    }
    Arrays.sort(entries, Entry.ORDER);
    return new SortedTexts(entries);
  }

  @Override
  public int size() {
    return entries.length;
  }

  @Override
  public BytesRef term(int at) {
    return entries[at].term;
  }

  @Override
  public int[] places() {
    return places;
  }

  /**
   * A term and its number.
   *
   * @param start its first eight bytes, which mostly decide the order
   */
  private record Entry(long start, BytesRef term, int number) {
    private static final Comparator<Entry> ORDER =
        (one, other) -> {
          int first = Long.compareUnsigned(one.start, other.start);
          return first != 0 ? first : one.term.compareTo(other.term);
        };

    static Entry of(String text, int number) {
      BytesRef term = new BytesRef(text);
      long start = 0;
      for (int at = 0; at < Long.BYTES; at++) {
        start = start << 8 | (at < term.length ? term.bytes[at] & 0xFF : 0);
      }
      return new Entry(start, term, number);
    }
  }
}
