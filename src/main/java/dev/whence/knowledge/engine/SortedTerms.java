package dev.whence.knowledge.engine;

import org.apache.lucene.util.BytesRef;

/** Terms in the order in which Lucene writes them, each with its number. */
interface SortedTerms {
  int size();

  /** A term; good until the next is asked for. */
  BytesRef term(int at);

  /** The place of each number in the order. */
  int[] places();
}
