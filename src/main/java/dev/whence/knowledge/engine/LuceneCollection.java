package dev.whence.knowledge.engine;

import dev.whence.knowledge.engine.SearchEngine.Clause;
import dev.whence.knowledge.engine.SearchEngine.Hit;
import dev.whence.knowledge.engine.SearchEngine.Result;
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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/**
 * One collection, open for reading. Scores are added up term by term over whole posting lists, the
 * rarest first: with dozens of small clauses to a question this costs a fraction of a query tree.
 */
final class LuceneCollection implements Closeable {
  private static final Result NOTHING = new Result(List.of(), List.of());

  private static final Comparator<TermScorer.Weighed> RAREST =
      (one, other) -> Integer.compare(one.documents(), other.documents());

  private static final Comparator<Hit> BEST =
      (one, other) -> {
        int first = Double.compare(other.score(), one.score());
        return first != 0 ? first : one.id().compareTo(other.id());
      };

  private final DirectoryReader reader;
  private final Map<String, FieldStatistics> statistics = new ConcurrentHashMap<>();
  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
  private final Ids ids;
  private final BlockingQueue<Scores> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  LuceneCollection(Directory directory) throws IOException {
    this.reader = DirectoryReader.open(directory);
    this.ids = new Ids(reader);
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

  Result find(List<Clause> clauses, int limit) throws IOException {
    if (clauses.isEmpty()) {
      return NOTHING;
    }
    Scores free = idle.poll();
    Scores scores = free == null ? new Scores(reader.maxDoc()) : free;
    try {
      List<Integer> frequencies = new ArrayList<>(clauses.size());
      new TermScorer(reader, scores, limit).score(weighed(clauses, frequencies));
      return new Result(best(scores, limit), frequencies);
    } finally {
      scores.clear();
      idle.offer(scores);
    }
  }

  /** Clauses that match anything, the rarest term first. */
  private List<TermScorer.Weighed> weighed(List<Clause> clauses, List<Integer> frequencies)
      throws IOException {
    Map<String, TermLookup> lookups = new HashMap<>();
    List<TermScorer.Weighed> weighed = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      FieldStatistics field = statistics(clause.field());
      int documents = 0;
      if (field.documents() > 0) {
        TermLookup lookup = lookups.get(clause.field());
        if (lookup == null) {
          lookup = new TermLookup(reader, clause.field());
          lookups.put(clause.field(), lookup);
        }
        TermLookup.Found found = lookup.find(clause.term());
        documents = found.documents();
        if (documents > 0) {
          double rarity = field.rarity(documents);
          float weight = (float) (clause.weight() * rarity);
          float told = (float) (clause.told() * rarity);
          weighed.add(new TermScorer.Weighed(weight, told, field, found));
        }
      }
      frequencies.add(documents);
    }
    weighed.sort(RAREST);
    return weighed;
  }

  /**
   * Every document that reaches the score of the last place is a candidate, so that ids can decide.
   */
  private List<Hit> best(Scores scores, int limit) throws IOException {
    scores.keepBest(limit);
    List<Hit> hits = new ArrayList<>(scores.size());
    Ids.Reading reading = ids.reading();
    for (int at = 0; at < scores.size(); at++) {
      int document = scores.document(at);
      hits.add(new Hit(reading.of(document), scores.of(document), scores.told(document)));
    }
    hits.sort(BEST);
    return hits.size() > limit ? List.copyOf(hits.subList(0, limit)) : hits;
  }

  List<String> near(String field, String term, int edits, int limit) throws IOException {
    Lexicon lexicon = lexicons.get(field);
    if (lexicon == null) {
      lexicon = Lexicon.of(reader, field);
      lexicons.put(field, lexicon);
    }
    return lexicon.near(term, edits, limit);
  }

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
