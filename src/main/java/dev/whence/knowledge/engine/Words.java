package dev.whence.knowledge.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words of all fields that are cut alike, each with a number. Words become terms when they are
 * written: as they are, or, where parts of words are wanted, cut then and only once each.
 */
final class Words {
  private static final int FEW = 1_024;

  private final Numbers words = new Numbers();
  private final Optional<Function<String, List<String>>> cut;
  private final Numbers terms;
  private int[][] parts = new int[0][];
  private SortedTerms sorted = SortedTerms.NONE;

  /**
   * @param cut the terms of a word; where absent, the word itself
   */
  Words(Optional<Function<String, List<String>>> cut) {
    this.cut = cut;
    this.terms = cut.isPresent() ? new Numbers() : words;
  }

  /** The numbers of words, in their order. */
  int[] of(List<String> text) {
    int[] numbers = new int[text.size()];
    int at = 0;
    for (String word : text) {
      numbers[at++] = of(word);
    }
    return numbers;
  }

  private int of(String word) {
    int number = words.of(word);
    if (cut.isPresent()) {
      if (number == parts.length) {
        parts = Arrays.copyOf(parts, Math.max(FEW, number * 2));
      }
      if (parts[number] == null) {
        parts[number] = cut.get().apply(word).stream().mapToInt(terms::of).toArray();
      }
    }
    return number;
  }

  /** How many terms a word is cut into. */
  int length(int word) {
    return cut.isPresent() ? parts[word].length : 1;
  }

  int size() {
    return words.size();
  }

  /** The terms of all fields, from the first to the last. */
  SortedTerms sorted() {
    if (sorted.size() != terms.size()) {
      sorted = SortedTerms.of(terms);
    }
    return sorted;
  }

  /** Whether a word is its own and only term. */
  boolean areTerms() {
    return cut.isEmpty();
  }

  /**
   * The words that have each term, repeated as often as they do, in the order of terms.
   *
   * @param order the place of each term in it
   */
  Lists wordsOfTerms(int[] order) {
    int count = 0;
    for (int word = 0; word < size(); word++) {
      count += parts[word].length;
    }
    int[] term = new int[count];
    int[] having = new int[count];
    int at = 0;
    for (int word = 0; word < size(); word++) {
      for (int part : parts[word]) {
        term[at] = order[part];
        having[at++] = word;
      }
    }
    return new Lists(terms.size(), term, having, count);
  }
}
