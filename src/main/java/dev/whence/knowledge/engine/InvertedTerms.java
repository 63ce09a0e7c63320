package dev.whence.knowledge.engine;

import java.util.Arrays;
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
  private final SortedTerms terms;

  /** The documents of each word; where a word is its own term, in the order of terms. */
  private final Lists byWord;

  private final @Nullable Lists wordsOfTerms;
  private final int documents;

  InvertedTerms(InvertedField field, int documents) {
    this.field = field;
    this.documents = documents;
    this.terms = field.words().sorted();
    boolean whole = field.words().areTerms();
    this.byWord = whole ? field.byTerm(terms.places()) : field.byWord();
    this.wordsOfTerms = whole ? null : field.words().wordsOfTerms(terms.places());
  }

  @Override
  public TermsEnum iterator() {
    return new Walk();
  }

  @Override
  public long size() {
    return -1;
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

  /** Goes from term to term. */
  final class Walk extends BaseTermsEnum {
    private int[] seen = new int[8];
    private int[] times = new int[8];
    private int size;
    private int at = -1;

    /** How often each document has the term, while the words that have it are added up. */
    private final int[] counts = new int[wordsOfTerms == null ? 0 : documents];

    @Override
    public @Nullable BytesRef next() {
      do {
        at++;
        if (at == terms.size()) {
          return null;
        }
        size = 0;
        if (wordsOfTerms == null) {
          gather(at);
        } else {
          gatherWords(at, wordsOfTerms);
        }
      } while (size == 0); // A term of other fields alone.
      return terms.term(at);
    }

    /** Documents come in their order, each as often as it has the word. */
    private void gather(int word) {
      int end = byWord.end(word);
      reserve(end - byWord.start(word));
      int last = -1;
      for (int place = byWord.start(word); place < end; place++) {
        int document = byWord.value(place);
        if (document == last) {
          times[size - 1]++;
        } else {
          seen[size] = document;
          times[size++] = 1;
          last = document;
        }
      }
    }

    /** Adds up the documents of all words that have the term. */
    private void gatherWords(int term, Lists words) {
      for (int from = words.start(term); from < words.end(term); from++) {
        int word = words.value(from);
        for (int place = byWord.start(word); place < byWord.end(word); place++) {
          see(byWord.value(place));
        }
      }
      order();
      for (int document = 0; document < size; document++) {
        times[document] = counts[seen[document]];
        counts[seen[document]] = 0;
      }
    }

    private void see(int document) {
      if (counts[document]++ == 0) {
        reserve(size + 1);
        seen[size++] = document;
      }
    }

    /** Few are sorted; of many it is quicker to look which they are. */
    private void order() {
      if (size < documents / 8) {
        Arrays.sort(seen, 0, size);
        return;
      }
      int many = size;
      size = 0;
      for (int document = 0; size < many; document++) {
        if (counts[document] > 0) {
          seen[size++] = document;
        }
      }
    }

    private void reserve(int many) {
      if (many > seen.length) {
        seen = Arrays.copyOf(seen, many * 2);
        times = Arrays.copyOf(times, many * 2);
      }
    }

    /** Hands on the documents of the term. */
    void list(SmallPostingsWriter.Listed list) {
      list.hold(seen, times, size);
    }

    @Override
    public BytesRef term() {
      return terms.term(at);
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
        all += field.counted() ? times[document] : 1;
      }
      return all;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      InvertedPostings postings =
          reuse instanceof InvertedPostings used ? used : new InvertedPostings();
      postings.walk(seen, size, times);
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
