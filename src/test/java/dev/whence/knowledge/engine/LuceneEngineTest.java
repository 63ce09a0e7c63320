package dev.whence.knowledge.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.engine.SearchEngine.Clause;
import dev.whence.knowledge.engine.SearchEngine.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest {
  @TempDir Path folder;

  private static AnalysedDocument document(String id, String words) {
    return new AnalysedDocument(id).add("text", List.of(words.split(" ", -1)));
  }

  private LuceneEngine filled() throws IOException {
    LuceneEngine engine = LuceneEngine.in(folder);
    try (LuceneWriter writer = engine.writer("en")) {
      writer.add("b", document("b#0", "port closed port wrong"));
      writer.add("a", document("a#0", "firewall closed"));
      writer.add("c", document("c#0", "firewall closed"));
      writer.add("d", document("d#0", "a long text about many things and a port too"));
      writer.commit();
    }
    return engine;
  }

  @Test
  void equalScoresStandInTheOrderOfTheirIds() throws IOException {
    try (LuceneEngine engine = filled()) {
      List<Hit> hits = engine.search("en", List.of(new Clause("text", "firewall", 1)), 5);
      assertEquals(List.of("a#0", "c#0"), hits.stream().map(Hit::id).toList());
      assertEquals(
          List.of("a#0"),
          engine.search("en", List.of(new Clause("text", "firewall", 1)), 1).stream()
              .map(Hit::id)
              .toList());
    }
  }

  @Test
  void scoresAreThoseOfAPlainLuceneQuery() throws IOException {
    try (LuceneEngine engine = filled();
        FSDirectory directory = FSDirectory.open(folder.resolve("en"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      BooleanQuery query =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term("text", "port")), BooleanClause.Occur.SHOULD)
              .add(
                  new BoostQuery(new TermQuery(new Term("text", "closed")), 0.5f),
                  BooleanClause.Occur.SHOULD)
              .build();
      TopDocs expected = new IndexSearcher(reader).search(query, 4);
      List<Hit> hits =
          engine.search(
              "en", List.of(new Clause("text", "port", 1), new Clause("text", "closed", 0.5)), 4);
      assertEquals(expected.scoreDocs.length, hits.size());
      for (int at = 0; at < hits.size(); at++) {
        assertEquals(expected.scoreDocs[at].score, hits.get(at).score(), 1e-5);
      }
    }
  }

  @Test
  void aTypoFindsTheNearestKnownTerm() throws IOException {
    try (LuceneEngine engine = filled()) {
      assertEquals(List.of("firewall"), engine.near("en", "text", "firewal", 2, 4));
      assertEquals(0, engine.frequency("en", "text", "firewal"));
      assertEquals(List.of(), engine.search("fr", List.of(new Clause("text", "port", 1)), 4));
    }
  }

  @Test
  void damageIsToldWhenACollectionIsOpened() throws IOException {
    filled().close();
    try (Stream<Path> files = Files.list(folder.resolve("en"))) {
      for (Path file : files.filter(f -> !f.toString().endsWith("write.lock")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 40) {
          bytes[bytes.length / 2] ^= 0x55;
          Files.write(file, bytes);
        }
      }
    }
    try (LuceneEngine engine = LuceneEngine.in(folder)) {
      assertThrows(
          IOException.class, () -> engine.search("en", List.of(new Clause("text", "port", 1)), 4));
    }
    assertTrue(Files.exists(folder));
  }
}
