package dev.whence.knowledge.engine;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Terms of up to four characters, each in a number: sixteen bits a character, the first highest, so
 * that numbers without a sign have the order of texts. A manual has more n-grams than words, and as
 * texts they would be most of the memory that indexing takes.
 */
public final class ShortTerms {
  private static final int LONGEST = 4;

  private ShortTerms() {}

  /** Gathers terms of one to four characters outside the surrogates. */
  public static final class Gathering {
    private long[] terms;
    private int size;

    /**
     * @param about how many there are
     */
    public Gathering(int about) {
      terms = new long[about];
    }

    public void add(char[] text, int from, int to) {
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, size * 2 + 1);
      }
      terms[size++] = of(text, from, to);
    }

    public long[] terms() {
      return size == terms.length ? terms : Arrays.copyOf(terms, size);
    }
  }

  static long of(String text) {
    return of(text.toCharArray(), 0, text.length());
  }

  private static long of(char[] text, int from, int to) {
    int length = to - from;
    if (length == 0 || length > LONGEST) {
      throw new IllegalArgumentException("no short term: " + new String(text, from, length));
    }
    long term = 0;
    for (int at = 0; at < LONGEST; at++) {
      char character = at < length ? text[from + at] : 0;
      if (Character.isSurrogate(character)) {
        throw new IllegalArgumentException("half a character in " + new String(text, from, length));
      }
      term = (term << Character.SIZE) | character;
    }
    return term;
  }

  /** Writes a term as Lucene keeps it over what was there. */
  static void write(long term, BytesRef to) {
    int length = 0;
    for (int shift = 3 * Character.SIZE; shift >= 0; shift -= Character.SIZE) {
      int character = (int) (term >>> shift) & 0xFFFF;
      if (character == 0) {
        break;
      }
      length = append(character, to.bytes, length);
    }
    to.offset = 0;
    to.length = length;
  }

  /** Room for any term. */
  static BytesRef room() {
    return new BytesRef(new byte[3 * LONGEST]);
  }

  private static int append(int character, byte[] to, int at) {
    int end = at;
    if (character < 0x80) {
      to[end++] = (byte) character;
    } else if (character < 0x800) {
      to[end++] = (byte) (0xC0 | (character >> 6));
      to[end++] = (byte) (0x80 | (character & 0x3F));
    } else {
      to[end++] = (byte) (0xE0 | (character >> 12));
      to[end++] = (byte) (0x80 | ((character >> 6) & 0x3F));
      to[end++] = (byte) (0x80 | (character & 0x3F));
    }
    return end;
  }
}
