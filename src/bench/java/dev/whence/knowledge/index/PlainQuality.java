package dev.whence.knowledge.index;

import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.CorpusReader;
import dev.whence.knowledge.Page;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.causes.CauseWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What plain Lucene finds of the same questions: the standard analyzer, one field of each section,
 * the asker's language as a filter. What a manual is worth as a test shows beside it.
 */
public final class PlainQuality {
  private static final int LOOKED_AT = 50;

  private PlainQuality() {}

  public static void main(String[] arguments) throws IOException {
    Path manual = Path.of(arguments[0]);
    try (Analyzer analyzer = new StandardAnalyzer();
        ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(manual, analyzer, directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        ManualQuality.Search search = asked -> pages(searcher, analyzer, asked);
        List<ManualQuality.Asked> chat = ManualQuality.questions(Path.of(arguments[1]));
        List<ManualQuality.Asked> titles = ManualQuality.titles(manual);
        report("chat, tuned on", search, chat, false);
        report("chat, held back", search, chat, true);
        report("titles, held back", search, titles, true);
      }
    }
  }

  private static void report(
      String name, ManualQuality.Search search, List<ManualQuality.Asked> asked, boolean held)
      throws IOException {
    ManualQuality.report(
        name, search, asked.stream().filter(one -> one.held() == held).toList(), false);
  }

  private static void write(Path manual, Analyzer analyzer, ByteBuffersDirectory directory)
      throws IOException {
    Corpus corpus =
        new CorpusReader(CauseWords.NONE, text -> Set.of(), text -> Optional.empty())
            .read(List.of(manual), Optional.empty());
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Page page : corpus.pages()) {
        for (Topic topic : page.topics()) {
          for (Section section : topic.sections()) {
            writer.addDocument(document(page, section));
          }
        }
      }
    }
  }

  private static Document document(Page page, Section section) {
    Document document = new Document();
    document.add(new StringField("page", page.id(), Field.Store.YES));
    document.add(new StringField("language", section.language().tag(), Field.Store.NO));
    String text = section.heading() + "\n" + section.text();
    document.add(new TextField("text", text, Field.Store.NO));
    return document;
  }

  private static List<String> pages(
      IndexSearcher searcher, Analyzer analyzer, ManualQuality.Asked asked) throws IOException {
    Query words = new QueryBuilder(analyzer).createBooleanQuery("text", asked.text());
    List<String> pages = new ArrayList<>();
    if (words != null) {
      Query own = new TermQuery(new Term("language", asked.language().tag()));
      Query query =
          new BooleanQuery.Builder().add(words, Occur.MUST).add(own, Occur.FILTER).build();
      for (ScoreDoc hit : searcher.search(query, LOOKED_AT).scoreDocs) {
        pages.add(searcher.storedFields().document(hit.doc).get("page"));
      }
    }
    return pages;
  }
}
