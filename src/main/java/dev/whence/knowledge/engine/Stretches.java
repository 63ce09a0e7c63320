package dev.whence.knowledge.engine;

import dev.whence.knowledge.engine.TermScorer.Weighed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.Bits;

/**
 * Scores very many documents a stretch at a time, all terms over one stretch and then the next: the
 * sums of a stretch stay next to the processor, where those of all documents would not.
 */
final class Stretches {
  /** Two sums for each fill half of the memory that a core has for itself. */
  private static final int LENGTH = 1 << 14;

  private final List<LeafReaderContext> leaves;
  private final Scores stretch = new Scores(LENGTH);
  private float floor;

  Stretches(List<LeafReaderContext> leaves) {
    this.leaves = leaves;
  }

  /** Hands on the best so many documents, and some more. */
  void score(List<Weighed> terms, int wanted, Scores best) throws IOException {
    int full = 2 * wanted;
    for (LeafReaderContext leaf : leaves) {
      List<Weighed> here = new ArrayList<>(terms);
      here.removeIf(term -> !term.found().isIn(leaf.ord));
      PostingsEnum[] lists = new PostingsEnum[here.size()];
      for (int at = 0; at < lists.length; at++) {
        lists[at] = here.get(at).found().postings(leaf.ord, null);
        lists[at].nextDoc();
      }
      for (int from = 0; from < leaf.reader().maxDoc(); from += LENGTH) {
        for (int at = 0; at < lists.length; at++) {
          score(leaf, lists[at], here.get(at), from);
        }
        stretch.handOn(best, leaf.docBase + from, floor);
        if (best.size() > full) {
          floor = best.reachedBy(wanted);
          best.keep(floor);
          full = 2 * Math.max(wanted, best.size());
        }
      }
    }
  }

  private void score(LeafReaderContext leaf, PostingsEnum postings, Weighed term, int from)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    byte[] lengths = term.field().lengths(leaf.ord);
    int end = from + LENGTH;
    for (int document = postings.docID(); document < end; document = postings.nextDoc()) {
      if (live == null || live.get(document)) {
        term.add(stretch, document - from, postings.freq(), lengths[document]);
      }
    }
  }
}
