package dev.whence.knowledge.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * What finds documents by their terms. It never sees text: analysed fields went in, and scored ids
 * come out, by BM25 over each field, summed with the weights of the clauses; equal scores stand in
 * the order of their ids.
 *
 * <p>A collection holds the documents of one language and has statistics of its own.
 */
public interface SearchEngine extends Closeable {
  /** The best {@code limit} documents of a collection; none where there is no such collection. */
  Result find(String collection, List<Clause> clauses, int limit) throws IOException;

  /** As {@link #find}, where nobody wants to know more than the documents. */
  default List<Hit> search(String collection, List<Clause> clauses, int limit) throws IOException {
    return find(collection, clauses, limit).hits();
  }

  /** How many documents of the collection have the term in the field. */
  int frequency(String collection, String field, String term) throws IOException;

  /**
   * Terms of the field that a typo could have made into this one, the nearest and commonest first.
   */
  List<String> near(String collection, String field, String term, int edits, int limit)
      throws IOException;

  /** How many documents a collection holds. */
  int size(String collection) throws IOException;

  /**
   * A term wanted in a field.
   *
   * @param weight how much it counts for the order of what is found
   * @param told how much it counts in a second sum, which is told of what is found and orders
   *     nothing
   */
  record Clause(String field, String term, double weight, double told) {
    public Clause(String field, String term, double weight) {
      this(field, term, weight, 0);
    }
  }

  /**
   * A document found.
   *
   * @param told the second sum
   */
  record Hit(String id, double score, double told) {}

  /**
   * What a search found.
   *
   * @param frequencies how many documents of the collection have the term of each clause, in the
   *     order of the clauses; looking them up was part of the search
   */
  record Result(List<Hit> hits, List<Integer> frequencies) {}
}
