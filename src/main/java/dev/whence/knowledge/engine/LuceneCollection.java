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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One collection, open for reading. Scores are added up term by term over whole posting lists, the
 * rarest first: with dozens of small clauses to a question this costs a fraction of a query tree.
 */
final class LuceneCollection implements Closeable {
  private final DirectoryReader reader;
  private final Map<String, FieldStatistics> statistics = new ConcurrentHashMap<>();
  private final BlockingQueue<Scores> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

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
    Scores free = idle.poll();
    Scores scores = free == null ? new Scores(reader.maxDoc()) : free;
    try {
      new TermScorer(reader, scores, limit).score(weighed(clauses));
      return best(scores, limit);
    } finally {
      scores.clear();
      idle.offer(scores);
    }
  }

  /** Clauses that match anything, the rarest term first. */
  private List<TermScorer.Weighed> weighed(List<Clause> clauses) throws IOException {
    Map<String, TermLookup> lookups = new HashMap<>();
    List<TermScorer.Weighed> weighed = new ArrayList<>(clauses.size());
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
          double rarity = field.rarity(found.documents());
          float weight = (float) (clause.weight() * rarity);
          float told = (float) (clause.told() * rarity);
          weighed.add(new TermScorer.Weighed(weight, told, field, found));
        }
      }
    }
    weighed.sort(Comparator.comparingInt(TermScorer.Weighed::documents));
    return weighed;
  }

  /**
   * Every document that reaches the score of the last place is a candidate, so that ids can decide.
   */
  private List<Hit> best(Scores scores, int limit) throws IOException {
    scores.keep(scores.reachedBy(limit));
    List<Hit> hits = new ArrayList<>(scores.size());
    int at = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues ids = leaf.reader().getBinaryDocValues(LuceneWriter.ID);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; at < scores.size() && scores.document(at) < end; at++) {
        int document = scores.document(at);
        String id = id(ids, document - leaf.docBase);
        hits.add(new Hit(id, scores.of(document), scores.told(document)));
      }
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id));
    return hits.size() > limit ? List.copyOf(hits.subList(0, limit)) : hits;
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
