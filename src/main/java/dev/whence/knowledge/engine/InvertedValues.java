package dev.whence.knowledge.engine;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

/** What is kept of every document beside its terms. */
final class InvertedValues {
  private InvertedValues() {}

  /** The length of a field; zero where a document lacks it, so that none need be looked for. */
  static NumericDocValues lengths(InvertedField field, int documents) {
    return new NumericDocValues() {
      private int document = -1;

      @Override
      public long longValue() {
        return field.length(document);
      }

      @Override
      public boolean advanceExact(int target) {
        document = target;
        return true;
      }

      @Override
      public int docID() {
        return document;
      }

      @Override
      public int nextDoc() {
        return advance(document + 1);
      }

      @Override
      public int advance(int target) {
        document = target < documents ? target : NO_MORE_DOCS;
        return document;
      }

      @Override
      public long cost() {
        return documents;
      }
    };
  }

  static BinaryDocValues ids(Inverted inverted) {
    return new BinaryDocValues() {
      private int document = -1;

      @Override
      public BytesRef binaryValue() {
        return inverted.id(document);
      }

      @Override
      public boolean advanceExact(int target) {
        document = target;
        return true;
      }

      @Override
      public int docID() {
        return document;
      }

      @Override
      public int nextDoc() {
        return advance(document + 1);
      }

      @Override
      public int advance(int target) {
        document = target < inverted.documents() ? target : NO_MORE_DOCS;
        return document;
      }

      @Override
      public long cost() {
        return inverted.documents();
      }
    };
  }
}
