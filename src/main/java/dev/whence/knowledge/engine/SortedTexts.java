package dev.whence.knowledge.engine;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Terms that are texts, in the order in which Lucene writes them. They are sorted as numbers, of
 * which the upper part is how a term begins and the lower one which it is; only those that begin
 * alike are compared.
 */
final class SortedTexts implements SortedTerms {
  /** So many that begin alike are sorted without an object for each. */
  private static final int FEW = 12;

  private static final int MOST_BYTES_OF_A_CHARACTER = 3;

  /** The bytes of all terms, and where those of each end. */
  private byte[] bytes;

  private final int[] ends;
  private final int[] order;
  private final int[] places;
  private final BytesRef term = new BytesRef();

  private SortedTexts(int count) {
    bytes = new byte[count * 8 + 64];
    ends = new int[count];
    order = new int[count];
    places = new int[count];
  }

  static SortedTexts of(Numbers terms) {
    SortedTexts sorted = new SortedTexts(terms.size());
    for (int number = 0; number < terms.size(); number++) {
      sorted.add(number, terms.text(number));
    }
    sorted.sort();
    return sorted;
  }

  private void add(int number, String text) {
    int start = start(number);
    int most = start + text.length() * MOST_BYTES_OF_A_CHARACTER;
    if (most > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(most, bytes.length * 2));
    }
    ends[number] = UnicodeUtil.UTF16toUTF8(text, 0, text.length(), bytes, start);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private void sort() {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(order.length);
    long[] keys = new long[order.length];
    for (int number = 0; number < keys.length; number++) {
      keys[number] = beginning(number) >>> (bits + 1) << bits | number;
    }
    Arrays.sort(keys);
    for (int at = 0; at < keys.length; at++) {
      order[at] = (int) (keys[at] & ((1L << bits) - 1));
    }
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && keys[to] >>> bits == keys[from] >>> bits) {
        to++;
      }
      sort(from, to);
      from = to;
    }
    for (int at = 0; at < order.length; at++) {
      places[order[at]] = at;
    }
  }

  /** The first eight bytes of a term. */
  private long beginning(int number) {
    int start = start(number);
    int length = ends[number] - start;
    long beginning = 0;
    for (int at = 0; at < Long.BYTES; at++) {
      beginning = beginning << Byte.SIZE | (at < length ? bytes[start + at] & 0xFF : 0);
    }
    return beginning;
  }

  /** Sorts terms that begin alike. */
  private void sort(int from, int to) {
    if (to - from > FEW) {
      Integer[] numbers = new Integer[to - from];
      Arrays.setAll(numbers, at -> order[from + at]);
      Arrays.sort(numbers, this::compare);
      for (int at = from; at < to; at++) {
        order[at] = numbers[at - from];
      }
      return;
    }
    for (int at = from + 1; at < to; at++) {
      int number = order[at];
      int place = at;
      while (place > from && compare(order[place - 1], number) > 0) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = number;
    }
  }

  private int compare(int one, int other) {
    return Arrays.compareUnsigned(bytes, start(one), ends[one], bytes, start(other), ends[other]);
  }

  @Override
  public int size() {
    return order.length;
  }

  @Override
  public BytesRef term(int at) {
    int number = order[at];
    term.bytes = bytes;
    term.offset = start(number);
    term.length = ends[number] - term.offset;
    return term;
  }

  @Override
  public int[] places() {
    return places;
  }
}
