package dev.whence.knowledge.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What lies near a word, looked up letter by letter, is what Lucene's automaton accepts. */
class LexiconTest {
  private static final String[] LETTERS = {"a", "b", "e", "o", "r", "ß", "ш", "接", "\uD83D\uDE00"};
  private static final int TERMS = 3_000;
  private static final int MOST = 10;

  private final Random random = new Random(5);

  @Test
  void theSameTermsAreNearAsForLucene() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Lexicon lexicon = Lexicon.of(reader, "text");
        for (int asked = 0; asked < 400; asked++) {
          String word = word();
          for (int edits = 1; edits <= 2; edits++) {
            assertEquals(lucene(reader, word, edits), lexicon.near(word, edits, MOST), word);
          }
        }
      }
    }
  }

  /** Two documents, so that some terms stand in more of them than others. */
  private void write(ByteBuffersDirectory directory) throws IOException {
    try (LuceneWriter writer = new LuceneWriter(directory, java.util.Map.of())) {
      for (String page : List.of("one", "two")) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < TERMS; at++) {
          words.add(word());
        }
        writer.add(page, new AnalysedDocument(page + "#0").add("text", words));
      }
      writer.commit();
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(7);
    for (int at = 0; at < length; at++) {
      word.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return word.toString();
  }

  private static List<String> lucene(DirectoryReader reader, String word, int edits)
      throws IOException {
    record Near(String term, int edits, int documents) {}
    Terms terms = MultiTerms.getTerms(reader, "text");
    List<Near> found = new ArrayList<>();
    TermsEnum candidates = new FuzzyTermsEnum(terms, new Term("text", word), edits, 1, true);
    BytesRef bytes;
    while ((bytes = candidates.next()) != null) {
      String candidate = bytes.utf8ToString();
      found.add(new Near(candidate, Edits.between(word, candidate), candidates.docFreq()));
    }
    found.sort(
        Comparator.comparingInt(Near::edits)
            .thenComparing(Comparator.comparingInt(Near::documents).reversed())
            .thenComparing(Near::term));
    return found.stream().limit(MOST).map(Near::term).toList();
  }
}
