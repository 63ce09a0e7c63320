package dev.whence.knowledge.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of all fields that are cut alike, each with a number. Words become terms when they are
 * written: as they are, or, where parts of words are wanted, cut then and only once each.
 */
final class Words {
  private static final int FEW = 1_024;

  private final Numbers words = new Numbers();
  private final Optional<Function<String, long[]>> cut;
  private final ShortNumbers terms = new ShortNumbers();
  private int[][] parts = new int[0][];
  private @Nullable SortedTerms sorted;

  /**
   * @param cut the terms of a word; where absent, the word itself
   */
  Words(Optional<Function<String, long[]>> cut) {
    this.cut = cut;
  }

  /** The numbers of words, in their order. */
  int[] of(String[] text) {
    int[] numbers = new int[text.length];
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
        parts[number] = terms(cut.get().apply(word));
      }
    }
    return number;
  }

  private int[] terms(long[] cutOff) {
    int[] numbers = new int[cutOff.length];
    int at = 0;
    for (long term : cutOff) {
      numbers[at++] = terms.of(term);
    }
    return numbers;
  }

  /** How many terms words are cut into. */
  int length(int[] numbers) {
    if (cut.isEmpty()) {
      return numbers.length;
    }
    int length = 0;
    for (int number : numbers) {
      length += parts[number].length;
    }
    return length;
  }

  int size() {
    return words.size();
  }

  /** The terms of all fields, from the first to the last. */
  SortedTerms sorted() {
    SortedTerms known = sorted;
    if (known == null || known.size() != (cut.isPresent() ? terms.size() : words.size())) {
      known = cut.isPresent() ? SortedShortTerms.of(terms) : SortedTexts.of(words);
      sorted = known;
    }
    return known;
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
    int[] having = new int[size()];
    int[] ends = new int[size()];
    int at = 0;
    for (int word = 0; word < ends.length; word++) {
      for (int part : parts[word]) {
        term[at++] = order[part];
      }
      having[word] = word;
      ends[word] = at;
    }
    return new Lists(terms.size(), term, having, ends, ends.length);
  }
}
