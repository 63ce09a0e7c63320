package dev.whence.knowledge.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** Writes one collection of the embedded index; what is not committed was never there. */
public final class LuceneWriter implements Closeable {
  static final String ID = "id";
  static final String PAGE = "page";

  /**
   * Memory for one collection while it is written; a manual's translation needs a few megabytes.
   */
  private static final double BUFFER_MEGABYTES = 12;

  /** Up to here a collection is merged into one piece, which makes it fast and its scores exact. */
  private static final int ONE_PIECE = 100_000;

  private final IndexWriter writer;

  LuceneWriter(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(new BM25Similarity());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setCommitOnClose(false);
    config.setUseCompoundFile(false);
    this.writer = new IndexWriter(directory, config);
  }

  /** Adds a document; {@code page} is what it can be removed by. */
  public void add(String page, AnalysedDocument analysed) throws IOException {
    Document document = new Document();
    document.add(new BinaryDocValuesField(ID, new BytesRef(analysed.id())));
    document.add(new StringField(PAGE, page, Field.Store.NO));
    for (Map.Entry<String, Map<String, Integer>> field : analysed.fields().entrySet()) {
      document.add(new CountedTerms(field.getKey(), field.getValue()));
    }
    writer.addDocument(document);
  }

  public void removePages(Collection<String> pages) throws IOException {
    writer.deleteDocuments(pages.stream().map(page -> new Term(PAGE, page)).toArray(Term[]::new));
  }

  public void commit() throws IOException {
    if (writer.getDocStats().maxDoc <= ONE_PIECE) {
      writer.forceMerge(1);
    }
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
