package dev.whence.knowledge.engine;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An inverted field as Lucene writes one: from the first term to the last. */
final class InvertedTerms extends Terms {
  private final InvertedField field;
  private final Entry[] entries;
  private final Lists byWord;
  private final Lists wordsOfTerms;
  private final int documents;

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

  InvertedTerms(InvertedField field, int documents) {
    this.field = field;
    this.documents = documents;
    this.entries = new Entry[field.terms().size()];
    for (int at = 0; at < entries.length; at++) {
      entries[at] = Entry.of(field.terms().text(at), at);
    }
    Arrays.sort(entries, Entry.ORDER);
    this.byWord = field.byWord();
    this.wordsOfTerms = field.wordsOfTerms();
  }

  @Override
  public TermsEnum iterator() {
    return new Walk();
  }

  @Override
  public long size() {
    return entries.length;
  }

  @Override
  public long getSumTotalTermFreq() {
    return field.total();
  }

  @Override
  public long getSumDocFreq() {
    throw notSearched();
  }

  @Override
  public int getDocCount() {
    return field.documents();
  }

  @Override
  public boolean hasFreqs() {
    return field.counted();
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private static UnsupportedOperationException notSearched() {
    return new UnsupportedOperationException("what is in memory is written, not searched");
  }

  private final class Walk extends BaseTermsEnum {
    private final int[] counts = new int[documents];
    private int[] seen = new int[8];
    private int size;
    private int at = -1;

    @Override
    public @Nullable BytesRef next() {
      at++;
      if (at == entries.length) {
        return null;
      }
      gather(entries[at].number);
      return entries[at].term;
    }

    /** Adds up the documents of all words that have the term. */
    private void gather(int term) {
      for (int document = 0; document < size; document++) {
        counts[seen[document]] = 0;
      }
      size = 0;
      for (int from = wordsOfTerms.start(term); from < wordsOfTerms.end(term); from++) {
        int word = wordsOfTerms.value(from);
        for (int place = byWord.start(word); place < byWord.end(word); place++) {
          see(byWord.value(place));
        }
      }
      Arrays.sort(seen, 0, size);
    }

    private void see(int document) {
      if (counts[document]++ == 0) {
        if (size == seen.length) {
          seen = Arrays.copyOf(seen, size * 2);
        }
        seen[size++] = document;
      }
    }

    @Override
    public BytesRef term() {
      return entries[at].term;
    }

    @Override
    public long ord() {
      return at;
    }

    @Override
    public int docFreq() {
      return size;
    }

    @Override
    public long totalTermFreq() {
      long all = 0;
      for (int document = 0; document < size; document++) {
        all += field.counted() ? counts[seen[document]] : 1;
      }
      return all;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      InvertedPostings postings =
          reuse instanceof InvertedPostings used ? used : new InvertedPostings();
      postings.walk(seen, size, counts);
      return postings;
    }

    @Override
    public SeekStatus seekCeil(BytesRef wanted) {
      throw notSearched();
    }

    @Override
    public void seekExact(long ord) {
      throw notSearched();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw notSearched();
    }
  }
}
