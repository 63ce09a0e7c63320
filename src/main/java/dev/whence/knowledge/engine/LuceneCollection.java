package dev.whence.knowledge.engine;

import dev.whence.knowledge.engine.SearchEngine.Clause;
import dev.whence.knowledge.engine.SearchEngine.Hit;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One collection, open for reading. Scores are added up term by term over whole posting lists: with
 * dozens of small clauses to a question this costs a fraction of a query tree.
 */
final class LuceneCollection implements Closeable {
  /**
   * Postings that one search may add up in full; what is left of it goes to the rarest terms. The
   * terms beyond, the commonest, count only for documents that the rarer ones found.
   */
  private static final long POSTINGS = 300_000;

  private final DirectoryReader reader;
  private final Map<String, FieldStatistics> statistics = new ConcurrentHashMap<>();

  LuceneCollection(Directory directory) throws IOException {
    this.reader = DirectoryReader.open(directory);
  }

  /** Reads everything once and compares it with its checksums. */
  void checkIntegrity() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  int size() {
    return reader.numDocs();
  }

  int frequency(String field, String term) throws IOException {
    return reader.docFreq(new Term(field, term));
  }

  List<Hit> search(List<Clause> clauses, int limit) throws IOException {
    float[] scores = new float[reader.maxDoc()];
    PostingsEnum[] reused = new PostingsEnum[reader.leaves().size()];
    long left = POSTINGS;
    for (Weighed weighed : weighed(clauses)) {
      boolean everywhere = weighed.documents <= left;
      left -= everywhere ? weighed.documents : 0;
      for (LeafReaderContext leaf : reader.leaves()) {
        if (weighed.found.isIn(leaf.ord)) {
          reused[leaf.ord] = weighed.found.postings(leaf.ord, reused[leaf.ord]);
          add(leaf, reused[leaf.ord], weighed, everywhere, scores);
        }
      }
    }
    return best(scores, limit);
  }

  /** Clauses that match anything, the rarest term first. */
  private List<Weighed> weighed(List<Clause> clauses) throws IOException {
    Map<String, TermLookup> lookups = new HashMap<>();
    List<Weighed> weighed = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      FieldStatistics field = statistics(clause.field());
      if (field.documents() > 0) {
        TermLookup lookup = lookups.get(clause.field());
        if (lookup == null) {
          lookup = new TermLookup(reader, clause.field());
          lookups.put(clause.field(), lookup);
        }
        TermLookup.Found found = lookup.find(clause.term());
        if (found.documents() > 0) {
          weighed.add(new Weighed(clause, field, found, found.documents()));
        }
      }
    }
    weighed.sort(Comparator.comparingInt(Weighed::documents));
    return weighed;
  }

  private record Weighed(
      Clause clause, FieldStatistics field, TermLookup.Found found, int documents) {}

  private static void add(
      LeafReaderContext leaf,
      PostingsEnum postings,
      Weighed weighed,
      boolean everywhere,
      float[] scores)
      throws IOException {
    float weight = (float) (weighed.clause.weight() * weighed.field.rarity(weighed.documents));
    byte[] lengths = weighed.field.lengths(leaf.ord);
    float[] saturation = weighed.field.saturation();
    int document;
    while ((document = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      int place = leaf.docBase + document;
      if (everywhere || scores[place] > 0) {
        float inverse = saturation[lengths[document] & 0xFF];
        scores[place] += weight - weight / (1f + postings.freq() * inverse);
      }
    }
  }

  private List<Hit> best(float[] scores, int limit) throws IOException {
    float bound = bound(scores, limit);
    List<Hit> hits = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues ids = leaf.reader().getBinaryDocValues(LuceneWriter.ID);
      Bits live = leaf.reader().getLiveDocs();
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        float score = scores[leaf.docBase + document];
        if (score > 0 && score >= bound && (live == null || live.get(document))) {
          hits.add(new Hit(id(ids, document), score));
        }
      }
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id));
    return hits.size() > limit ? List.copyOf(hits.subList(0, limit)) : hits;
  }

  /**
   * The score of the last place; every document that reaches it is a candidate, so ids can decide.
   */
  private float bound(float[] scores, int limit) {
    BestScores best = new BestScores(limit);
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int document = 0; document < leaf.reader().maxDoc(); document++) {
        float score = scores[leaf.docBase + document];
        if (score > 0 && (live == null || live.get(document))) {
          best.offer(score);
        }
      }
    }
    return best.least();
  }

  private static String id(@Nullable BinaryDocValues ids, int document) throws IOException {
    if (ids == null || !ids.advanceExact(document)) {
      throw new IOException("a document of the index has no id");
    }
    return ids.binaryValue().utf8ToString();
  }

  List<String> near(String field, String term, int edits, int limit) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return List.of();
    }
    List<Near> found = new ArrayList<>();
    TermsEnum candidates = new FuzzyTermsEnum(terms, new Term(field, term), edits, 1, true);
    BytesRef bytes;
    while ((bytes = candidates.next()) != null) {
      String candidate = bytes.utf8ToString();
      found.add(new Near(candidate, Edits.between(term, candidate), candidates.docFreq()));
    }
    found.sort(
        Comparator.comparingInt(Near::edits)
            .thenComparing(Comparator.comparingInt(Near::documents).reversed())
            .thenComparing(Near::term));
    return found.stream().limit(limit).map(Near::term).toList();
  }

  private record Near(String term, int edits, int documents) {}

  private FieldStatistics statistics(String field) throws IOException {
    FieldStatistics known = statistics.get(field);
    if (known == null) {
      known = FieldStatistics.of(reader, field);
      statistics.put(field, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
