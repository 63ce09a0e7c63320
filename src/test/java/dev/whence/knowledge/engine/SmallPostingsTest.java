package dev.whence.knowledge.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of a small collection is read again, term by term. */
class SmallPostingsTest {
  /** Together more letters than are held in memory before they are written. */
  private static final int MANY = 60_000;

  @TempDir Path folder;

  private static AnalysedDocument document(int number, List<String> words) {
    return new AnalysedDocument("d" + number).add("text", words);
  }

  private static String word(int number) {
    return "word" + Integer.toString(number + MANY, 36);
  }

  private void fill(int documents) throws IOException {
    try (LuceneEngine engine = LuceneEngine.in(folder);
        LuceneWriter writer = engine.writer("en")) {
      for (int number = 0; number < documents; number++) {
        List<String> words = new ArrayList<>();
        for (int at = number; at < MANY; at += number + 1) {
          words.add(word(at));
        }
        for (int times = 0; times <= number * 100; times++) {
          words.add("often");
        }
        writer.add("p", document(number, words));
      }
      writer.commit();
    }
  }

  @Test
  void everyTermHasItsDocumentsAndHowOftenItStandsInEach() throws IOException {
    fill(3);
    try (FSDirectory directory = FSDirectory.open(folder.resolve("en"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      TermsEnum terms = reader.leaves().getFirst().reader().terms("text").iterator();
      for (int at = 0; at < MANY; at++) {
        assertEquals(true, terms.seekExact(new BytesRef(word(at))), word(at));
        int expected = 1 + (at % 2 == 1 ? 1 : 0) + (at % 3 == 2 ? 1 : 0);
        assertEquals(expected, terms.docFreq(), word(at));
      }
      assertEquals(true, terms.seekExact(new BytesRef("often")));
      PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
      for (int number = 0; number < 3; number++) {
        assertEquals(number, postings.nextDoc());
        assertEquals(1 + number * 100, postings.freq());
      }
      assertEquals(PostingsEnum.NO_MORE_DOCS, postings.nextDoc());
      assertEquals(303, terms.totalTermFreq());
    }
  }

  @Test
  void termsStandInTheirOrderAndThoseThatAreMissingBetweenThem() throws IOException {
    fill(1);
    try (FSDirectory directory = FSDirectory.open(folder.resolve("en"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      TermsEnum terms = reader.leaves().getFirst().reader().terms("text").iterator();
      BytesRef before = BytesRef.deepCopyOf(terms.next());
      int count = 1;
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        assertEquals(-1, Integer.signum(before.compareTo(term)));
        before = BytesRef.deepCopyOf(term);
        count++;
      }
      assertEquals(MANY + 1, count);
      assertEquals(TermsEnum.SeekStatus.NOT_FOUND, terms.seekCeil(new BytesRef("oftener")));
      assertEquals(new BytesRef(word(0)), terms.term());
      assertEquals(TermsEnum.SeekStatus.END, terms.seekCeil(new BytesRef("zzz")));
      assertEquals(false, terms.seekExact(new BytesRef("absent")));
    }
  }

  @Test
  void aDamagedFileIsNotRead() throws IOException {
    fill(1);
    Path lists;
    try (Stream<Path> files = Files.list(folder.resolve("en"))) {
      lists =
          files
              .filter(file -> file.toString().endsWith(SmallPostingsWriter.EXTENSION))
              .findFirst()
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(lists);
    bytes[bytes.length / 2] ^= 1;
    Files.write(lists, bytes);
    try (LuceneEngine engine = LuceneEngine.in(folder)) {
      assertThrows(IOException.class, () -> engine.frequency("en", "text", word(0)));
    }
  }
}
