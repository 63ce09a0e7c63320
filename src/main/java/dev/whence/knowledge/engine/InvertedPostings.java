package dev.whence.knowledge.engine;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The walk over one posting list in memory. */
final class InvertedPostings extends PostingsEnum {
  private int[] documents = new int[0];
  private int[] counts = new int[0];
  private int size;
  private int at = -1;

  /**
   * @param over the documents, in order
   * @param times how often each
   */
  void walk(int[] over, int many, int[] times) {
    documents = over;
    counts = times;
    size = many;
    at = -1;
  }

  @Override
  public int docID() {
    if (at < 0) {
      return -1;
    }
    return at < size ? documents[at] : NO_MORE_DOCS;
  }

  @Override
  public int nextDoc() {
    at++;
    return docID();
  }

  @Override
  public int advance(int target) {
    int document = nextDoc();
    while (document < target) {
      document = nextDoc();
    }
    return document;
  }

  @Override
  public long cost() {
    return size;
  }

  @Override
  public int freq() {
    return counts[at];
  }

  @Override
  public int nextPosition() {
    return -1;
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
