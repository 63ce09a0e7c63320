package dev.whence.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What anybody would write first: every section in one field, one analyzer for all languages. */
final class PlainIndex implements Closeable {
  private static final int BEST = 10;

  private final StandardAnalyzer analyzer = new StandardAnalyzer();
  private final Path folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PlainIndex(Path folder) throws IOException {
    this.folder = folder;
    this.reader = DirectoryReader.open(FSDirectory.open(folder));
    this.searcher = new IndexSearcher(reader);
  }

  static PlainIndex of(Path documents) throws IOException {
    Path folder = Files.createTempDirectory("whence-plain");
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig());
        Stream<Path> files = Files.walk(documents)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String section : Files.readString(file).split("\n(?=#)", -1)) {
          Document document = new Document();
          document.add(new TextField("text", section, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      writer.forceMerge(1);
    }
    return new PlainIndex(folder);
  }

  void search(String question) {
    try {
      var query = new QueryBuilder(analyzer).createBooleanQuery("text", question);
      if (query != null) {
        searcher.search(query, BEST);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    Generations.delete(folder);
  }
}
