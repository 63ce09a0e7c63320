package dev.whence.knowledge.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Adds up BM25 term by term, the rarest first. As soon as the terms that are left cannot lift a
 * document without a score to the last place wanted, they are looked up only for the documents that
 * can still get there. That changes no result; only where the rarer terms stand in very many
 * documents is it begun before it is certain, and so always in a large collection.
 */
final class TermScorer {
  /** A shorter list of documents is added up sooner than anything is reckoned about it. */
  private static final int SHORT = 8_192;

  /** Postings that one search adds up in full, whatever the scores. */
  private static final long POSTINGS = 60_000;

  /** Candidates for each place wanted, where those postings did not tell enough. */
  private static final int MANY = 5;

  /** A collection of more documents is first scored a stretch at a time. */
  private static final int LARGE = 1 << 16;

  /** Candidates for each place in a large collection, before the first term that is left. */
  private static final int MANY_OF_LARGE = 10;

  /** In so many steps of a list at the most, the next candidate is found by stepping. */
  private static final int STEPS = 4;

  /** Adding floats in another order differs by less. */
  private static final float ROUNDING = 1.0001f;

  /** Once the candidates are known, what adds the most tells the soonest which of them remain. */
  private static final Comparator<Weighed> HEAVIEST =
      Comparator.comparingDouble((Weighed term) -> term.weight).reversed();

  private final List<LeafReaderContext> leaves;
  private final Scores scores;
  private final int limit;
  private final boolean large;
  private final PostingsEnum[] reused;
  private long left = POSTINGS;
  private boolean settled;

  TermScorer(DirectoryReader reader, Scores scores, int limit) {
    this.large = reader.maxDoc() > LARGE;
    this.leaves = reader.leaves();
    this.scores = scores;
    this.limit = limit;
    this.reused = new PostingsEnum[leaves.size()];
  }

  /** A term to be scored; it adds less than its weight to any document. */
  record Weighed(float weight, float told, FieldStatistics field, TermLookup.Found found) {
    int documents() {
      return found.documents();
    }

    /** Adds what the term is worth to a document in which it stands so often. */
    void add(Scores scores, int document, int frequency, byte length) {
      float inverse = field.saturation()[length & 0xFF];
      float share = 1f + frequency * inverse;
      if (told == 0) {
        scores.add(document, weight - weight / share);
      } else {
        scores.add(document, weight - weight / share, told - told / share);
      }
    }
  }

  /** Scores documents for terms of which the rarest comes first. */
  void score(List<Weighed> terms) throws IOException {
    List<Weighed> ordered = new ArrayList<>(terms);
    int rare = large ? stretches(ordered) : 0;
    double all = left(ordered, rare);
    double most = all;
    for (int at = rare; at < ordered.size(); at++) {
      if (large) {
        narrow(most, most / all);
      } else if (ordered.get(at).documents() > SHORT) {
        boolean before = settled;
        settle(ordered.get(at).documents(), (float) most);
        if (settled && !before) {
          ordered.subList(at, ordered.size()).sort(HEAVIEST);
        }
      }
      Weighed term = ordered.get(at);
      left -= settled ? Math.min(scores.size(), term.documents()) : term.documents();
      for (LeafReaderContext leaf : leaves) {
        if (term.found.isIn(leaf.ord)) {
          reused[leaf.ord] = term.found.postings(leaf.ord, reused[leaf.ord]);
          score(leaf, reused[leaf.ord], term);
        }
      }
      most -= term.weight;
    }
  }

  private static double left(List<Weighed> terms, int from) {
    return terms.subList(from, terms.size()).stream().mapToDouble(Weighed::weight).sum();
  }

  /**
   * Adds up the rarest terms in full, puts the others in their order, and says how many it were.
   */
  private int stretches(List<Weighed> terms) throws IOException {
    int rare = 0;
    long postings = 0;
    for (Weighed term : terms) {
      if (postings >= limit && postings + term.documents() > POSTINGS) {
        break;
      }
      postings += term.documents();
      rare++;
    }
    new Stretches(leaves).score(terms.subList(0, rare), MANY_OF_LARGE * limit, scores);
    terms.subList(rare, terms.size()).sort(HEAVIEST);
    settled = true;
    return rare;
  }

  /**
   * Forgets documents that cannot reach the last place any more, and of the others those that are
   * the less likely to, the less the terms that are left can add.
   *
   * @param most what the terms that are left can add to a document
   * @param share how much that is of what they could add at first
   */
  private void narrow(double most, double share) {
    float least = scores.reachedBy(limit) - (float) most * ROUNDING;
    int wanted = limit + (int) ((MANY_OF_LARGE - 1) * limit * share * share);
    scores.keep(Math.max(least, scores.reachedBy(wanted)));
  }

  /**
   * Forgets documents that cannot reach the last place any more, once no other can.
   *
   * @param most what the terms that are left can add to a document
   */
  private void settle(int documents, float most) {
    boolean spent = documents > left && scores.size() >= limit;
    if (scores.size() > documents && !spent) {
      return;
    }
    float last = scores.reachedBy(limit);
    settled |= spent || last > most * ROUNDING;
    if (settled) {
      float least = last - most * ROUNDING;
      scores.keep(spent ? Math.max(least, scores.reachedBy(MANY * limit)) : least);
    }
  }

  private void score(LeafReaderContext leaf, PostingsEnum postings, Weighed term)
      throws IOException {
    if (!settled) {
      all(leaf, postings, term);
    } else if (scores.size() < term.documents() / STEPS) {
      candidates(leaf, postings, term);
    } else {
      known(leaf, postings, term);
    }
  }

  private void all(LeafReaderContext leaf, PostingsEnum postings, Weighed term) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    byte[] lengths = term.field.lengths(leaf.ord);
    int document;
    while ((document = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(document)) {
        term.add(scores, leaf.docBase + document, postings.freq(), lengths[document]);
      }
    }
  }

  /** Steps through the list. */
  private void known(LeafReaderContext leaf, PostingsEnum postings, Weighed term)
      throws IOException {
    byte[] lengths = term.field.lengths(leaf.ord);
    int document;
    while ((document = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      if (scores.has(leaf.docBase + document)) {
        term.add(scores, leaf.docBase + document, postings.freq(), lengths[document]);
      }
    }
  }

  /** Steps through the candidates. */
  private void candidates(LeafReaderContext leaf, PostingsEnum postings, Weighed term)
      throws IOException {
    byte[] lengths = term.field.lengths(leaf.ord);
    for (int at = scores.from(leaf.docBase); at < scores.size(); at++) {
      int document = scores.document(at) - leaf.docBase;
      if (document >= lengths.length) {
        return;
      }
      int found = postings.docID() < document ? postings.advance(document) : postings.docID();
      if (found == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      if (found == document) {
        term.add(scores, leaf.docBase + document, postings.freq(), lengths[document]);
      }
    }
  }
}
