package dev.whence.knowledge.engine;

import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.OrdTermState;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Walks and looks through the terms of one field of a small collection, in their order. */
final class SmallTermsEnum extends BaseTermsEnum {
  private final SmallField field;
  private final RandomAccessInput in;
  private final BytesRef term = new BytesRef();
  private int at = -1;

  /** The term whose letters were read last, and where its documents stand. */
  private int read = -1;

  private long listAt;

  /** What stands behind the number that was read last. */
  private long behind;

  SmallTermsEnum(SmallField field, RandomAccessInput in) {
    this.field = field;
    this.in = in;
  }

  @Override
  public @Nullable BytesRef next() throws IOException {
    at++;
    return at < field.terms() ? letters(at) : null;
  }

  @Override
  public boolean seekExact(BytesRef wanted) throws IOException {
    int place = place(wanted);
    if (place >= 0) {
      at = place;
    }
    return place >= 0;
  }

  @Override
  public SeekStatus seekCeil(BytesRef wanted) throws IOException {
    int place = place(wanted);
    at = place >= 0 ? place : -1 - place;
    if (place >= 0) {
      return SeekStatus.FOUND;
    }
    return at < field.terms() ? SeekStatus.NOT_FOUND : SeekStatus.END;
  }

  /** Where a term stands; where it does not, one less than minus where it would. */
  private int place(BytesRef wanted) throws IOException {
    int low = 0;
    int high = field.terms() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = letters(middle).compareTo(wanted);
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  private BytesRef letters(int place) throws IOException {
    if (read != place) {
      int length = number(field.termsAt() + in.readInt(field.tableAt(place)));
      term.bytes = ArrayUtil.growNoCopy(term.bytes, length);
      term.length = length;
      in.readBytes(behind, term.bytes, 0, length);
      listAt = behind + length;
      read = place;
    }
    return term;
  }

  /** Reads a number of seven bits a byte, and keeps what stands behind it. */
  private int number(long from) throws IOException {
    int number = 0;
    int shift = 0;
    byte part;
    behind = from;
    do {
      part = in.readByte(behind++);
      number |= (part & 0x7F) << shift;
      shift += 7;
    } while (part < 0);
    return number;
  }

  @Override
  public BytesRef term() throws IOException {
    return letters(at);
  }

  @Override
  public long ord() {
    return at;
  }

  @Override
  public void seekExact(long ord) {
    at = (int) ord;
  }

  @Override
  public TermState termState() {
    OrdTermState state = new OrdTermState();
    state.ord = at;
    return state;
  }

  @Override
  public void seekExact(BytesRef wanted, TermState state) {
    at = (int) ((OrdTermState) state).ord;
  }

  @Override
  public int docFreq() throws IOException {
    letters(at);
    return number(listAt);
  }

  @Override
  public long totalTermFreq() throws IOException {
    SmallPostings postings = list(null);
    long total = 0;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      total += postings.freq();
    }
    return total;
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reused, int flags) throws IOException {
    return list(reused);
  }

  private SmallPostings list(@Nullable PostingsEnum reused) throws IOException {
    SmallPostings postings = reused instanceof SmallPostings used ? used : new SmallPostings();
    letters(at);
    long end = field.termsAt() + in.readInt(field.tableAt(at + 1));
    postings.read(in, listAt, (int) (end - listAt), field.counted());
    return postings;
  }

  @Override
  public ImpactsEnum impacts(int flags) throws IOException {
    return new SlowImpactsEnum(list(null));
  }
}
