package dev.whence.knowledge.engine;

import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;

/**
 * Tells the lengths of no document to what writes posting lists. It wants them only to note what a
 * stretch of documents may score at the most; nobody here skips by that, and a look at a length for
 * each posting costs more than writing it. The lengths themselves are written elsewhere.
 */
final class NoLengths extends NormsProducer {
  static final NormsProducer PRODUCER = new NoLengths();

  private NoLengths() {}

  @Override
  public NumericDocValues getNorms(FieldInfo field) {
    return NONE;
  }

  @Override
  public void checkIntegrity() {}

  @Override
  public void close() {}

  private static final NumericDocValues NONE =
      new NumericDocValues() {
        @Override
        public long longValue() {
          return 1;
        }

        @Override
        public boolean advanceExact(int document) {
          return false;
        }

        @Override
        public int docID() {
          return NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
          return NO_MORE_DOCS;
        }

        @Override
        public int advance(int document) {
          return NO_MORE_DOCS;
        }

        @Override
        public long cost() {
          return 0;
        }
      };
}
