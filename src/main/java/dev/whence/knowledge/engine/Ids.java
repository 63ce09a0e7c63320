package dev.whence.knowledge.engine;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/**
 * The ids of documents. Those that were found once are kept, so that the next who finds them gets
 * the very same word and compares no letters.
 */
final class Ids {
  /** Of a larger collection too few documents are found twice. */
  private static final int KEPT = 1 << 16;

  private final List<LeafReaderContext> leaves;
  private final @Nullable String[] kept;

  Ids(DirectoryReader reader) {
    this.leaves = reader.leaves();
    this.kept = new String[reader.maxDoc() <= KEPT ? reader.maxDoc() : 0];
  }

  /** Reads the ids of documents one after the other, in their order. */
  Reading reading() {
    return new Reading();
  }

  /** One walk through documents. */
  final class Reading {
    private int leaf = -1;
    private @Nullable BinaryDocValues values;

    String of(int document) throws IOException {
      if (document >= kept.length) {
        return read(document);
      }
      String id = kept[document];
      if (id == null) {
        id = read(document);
        kept[document] = id;
      }
      return id;
    }

    private String read(int document) throws IOException {
      int where = ReaderUtil.subIndex(document, leaves);
      LeafReaderContext context = leaves.get(where);
      if (where != leaf) {
        leaf = where;
        values = context.reader().getBinaryDocValues(LuceneWriter.ID);
      }
      if (values == null || !values.advanceExact(document - context.docBase)) {
        throw new IOException("a document of the index has no id");
      }
      return values.binaryValue().utf8ToString();
    }
  }
}
