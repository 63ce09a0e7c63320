package dev.whence.knowledge.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/** What BM25 needs to know of a field: how many documents have it, how long it is in each. */
final class FieldStatistics {
  /** The constants that Lucene, OpenSearch and the literature use; others gained nothing. */
  private static final float K1 = 1.2f;

  private static final float B = 0.75f;

  private final int documents;
  private final float[] saturation;
  private final List<byte[]> lengths;

  private FieldStatistics(int documents, float[] saturation, List<byte[]> lengths) {
    this.documents = documents;
    this.saturation = saturation;
    this.lengths = lengths;
  }

  static FieldStatistics of(IndexReader reader, String field) throws IOException {
    int documents = reader.getDocCount(field);
    float average = documents == 0 ? 1 : (float) reader.getSumTotalTermFreq(field) / documents;
    float[] saturation = new float[256];
    for (int code = 0; code < saturation.length; code++) {
      int length = SmallFloat.byte4ToInt((byte) code);
      saturation[code] = 1f / (K1 * (1 - B + B * length / average));
    }
    List<byte[]> lengths = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      lengths.add(documents == 0 ? new byte[0] : lengths(leaf, field));
    }
    return new FieldStatistics(documents, saturation, lengths);
  }

  private static byte[] lengths(LeafReaderContext leaf, String field) throws IOException {
    byte[] lengths = new byte[leaf.reader().maxDoc()];
    NumericDocValues norms = leaf.reader().getNormValues(field);
    if (norms != null) {
      int document;
      while ((document = norms.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        lengths[document] = (byte) norms.longValue();
      }
    }
    return lengths;
  }

  int documents() {
    return documents;
  }

  /** One over the length's part of BM25's denominator, by the code of the length. */
  float[] saturation() {
    return saturation;
  }

  /** The code of each document's length in a leaf. */
  byte[] lengths(int leaf) {
    return lengths.get(leaf);
  }

  double rarity(int having) {
    return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  }
}
