package dev.whence.knowledge.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;

/** Writes one collection of the embedded index; what is not committed was never there. */
public final class LuceneWriter implements Closeable {
  static final String ID = "id";
  static final String PAGE = "page";

  /**
   * Words held in memory before they are written: eight bytes each, and as much again while they
   * are. A manual's translation has half a million.
   */
  private static final long MOST_WORDS = Runtime.getRuntime().maxMemory() / 128;

  /** Up to here a collection is merged into one piece, which makes it fast and its scores exact. */
  private static final int ONE_PIECE = 100_000;

  private final IndexWriter writer;
  private final Map<String, Function<String, long[]>> cuts;
  private Inverted waiting;

  LuceneWriter(Directory directory, Map<String, Function<String, long[]>> cuts) throws IOException {
    this.cuts = cuts;
    this.waiting = new Inverted(cuts);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(new BM25Similarity());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setCommitOnClose(false);
    config.setCodec(new StraightCodec());
    config.setUseCompoundFile(false);
    this.writer = new IndexWriter(directory, config);
  }

  /** Adds a document; {@code page} is what it can be removed by. */
  public void add(String page, AnalysedDocument analysed) throws IOException {
    waiting.add(page, analysed);
    if (waiting.size() > MOST_WORDS) {
      write();
    }
  }

  private void write() throws IOException {
    if (waiting.documents() > 0) {
      writer.addIndexes(SlowCodecReaderWrapper.wrap(new InvertedReader(waiting)));
      waiting = new Inverted(cuts);
    }
  }

  /** Takes away what was committed of these pages; not what was added since. */
  public void removePages(Collection<String> pages) throws IOException {
    writer.deleteDocuments(pages.stream().map(page -> new Term(PAGE, page)).toArray(Term[]::new));
  }

  public void commit() throws IOException {
    write();
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
