package dev.whence.knowledge.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.knowledge.engine.SearchEngine.Clause;
import dev.whence.knowledge.engine.SearchEngine.Hit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections so large that not every document of every term is looked at. */
class ManyDocumentsTest {
  private static final int DOCUMENTS = 30_000;

  private static final int LARGE = 70_000;

  private static final int BEST = 10;

  private static final List<String> WORD = List.of("word");

  @TempDir Path folder;

  /**
   * Words as unevenly as people use them: w0 stands in half of the documents, w99 in one of 400.
   */
  private static AnalysedDocument document(int number, Random random) {
    List<String> words = new ArrayList<>();
    for (int word = 0; word < 100; word++) {
      if (random.nextInt(2 + word * 4) == 0) {
        words.add("w" + word);
      }
    }
    words.add("document");
    return new AnalysedDocument("d" + number).add("text", words).add("whole", words);
  }

  private void fill(LuceneEngine engine, int documents) throws IOException {
    Random random = new Random(5);
    try (LuceneWriter writer = engine.writer("en")) {
      for (int number = 0; number < documents; number++) {
        writer.add("p" + number / 5, document(number, random));
      }
      writer.commit();
    }
  }

  private static List<Clause> question(Random random) {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(new Clause("text", "document", 1));
    for (int at = 0; at < 5; at++) {
      int word = (int) Math.pow(100, random.nextDouble()) - 1;
      clauses.add(new Clause("text", "w" + word, 1));
      clauses.add(new Clause("whole", "w" + word, 0.25));
    }
    return clauses;
  }

  private static BooleanQuery query(List<Clause> clauses) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      TermQuery term = new TermQuery(new Term(clause.field(), clause.term()));
      query.add(new BoostQuery(term, (float) clause.weight()), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  @Test
  void whatIsNotLookedAtChangesNoScore() throws IOException {
    try (LuceneEngine engine = LuceneEngine.in(folder)) {
      fill(engine, DOCUMENTS);
      try (FSDirectory directory = FSDirectory.open(folder.resolve("en"));
          DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        Random random = new Random(6);
        for (int at = 0; at < 50; at++) {
          List<Clause> clauses = question(random);
          TopDocs expected = searcher.search(query(clauses), BEST);
          List<Hit> hits = engine.search("en", clauses, BEST);
          assertEquals(scores(expected), hits.stream().map(hit -> rounded(hit.score())).toList());
        }
      }
    }
  }

  /** Of so many that they are scored a stretch at a time, and frequent words for a few alone. */
  @Test
  void ofALargeCollectionTheBestAreTheSame() throws IOException {
    try (LuceneEngine engine = LuceneEngine.in(folder)) {
      fill(engine, LARGE);
      try (FSDirectory directory = FSDirectory.open(folder.resolve("en"));
          DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        Random random = new Random(6);
        for (int at = 0; at < 30; at++) {
          List<Clause> clauses = question(random);
          TopDocs expected = searcher.search(query(clauses), BEST);
          List<Hit> hits = engine.search("en", clauses, BEST);
          assertEquals(scores(expected), hits.stream().map(hit -> rounded(hit.score())).toList());
        }
      }
    }
  }

  private static List<Long> scores(TopDocs found) {
    List<Long> scores = new ArrayList<>();
    for (ScoreDoc document : found.scoreDocs) {
      scores.add(rounded(document.score));
    }
    return scores;
  }

  private static long rounded(double score) {
    return Math.round(score * 1_000);
  }

  /** Of more documents than are kept in one piece, those taken away stay on disk for a while. */
  @Test
  void aPageThatWasTakenAwayIsFoundNoMore() throws IOException {
    List<Clause> clauses = List.of(new Clause("text", "word", 1));
    try (LuceneEngine engine = LuceneEngine.in(folder)) {
      try (LuceneWriter writer = engine.writer("en")) {
        for (int number = 100_000; number < 200_010; number++) {
          writer.add("p" + number, new AnalysedDocument("d" + number).add("text", WORD));
        }
        writer.commit();
        writer.removePages(List.of("p100000", "p100002"));
        writer.commit();
      }
      assertEquals(
          List.of("d100001", "d100003"),
          engine.search("en", clauses, 2).stream().map(Hit::id).toList());
      assertEquals(100_008, engine.size("en"));
    }
  }
}
