package dev.whence.knowledge.engine;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.IndexInput;

/** The terms of one field of a small collection. */
final class SmallTerms extends Terms {
  private final SmallField field;
  private final IndexInput in;

  SmallTerms(SmallField field, IndexInput in) {
    this.field = field;
    this.in = in;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new SmallTermsEnum(field, in.randomAccessSlice(0, in.length()));
  }

  @Override
  public long size() {
    return field.terms();
  }

  @Override
  public long getSumTotalTermFreq() {
    return field.total();
  }

  @Override
  public long getSumDocFreq() {
    return field.postings();
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
}
