package dev.whence.knowledge.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.util.SmallFloat;

/**
 * One field of documents in memory: which word each of its places holds. Words become terms when
 * they are written: as they are, or, where parts of words are wanted, cut then and only once each.
 */
final class InvertedField {
  private static final int FEW = 1_024;

  private final boolean counted;
  private final Function<String, List<String>> cut;
  private final Numbers words = new Numbers();
  private final Numbers terms = new Numbers();
  private int[][] parts = new int[0][];
  private int[] places = new int[FEW];
  private int[] documents = new int[FEW];
  private int size;
  private byte[] lengths = new byte[0];
  private int having;
  private long total;

  /**
   * @param counted whether how often a term stands in a document, and how long that is, is kept
   * @param cut the terms of a word
   */
  InvertedField(boolean counted, Function<String, List<String>> cut) {
    this.counted = counted;
    this.cut = cut;
  }

  /** Adds the words of a document that comes after all before it. */
  void add(int document, List<List<String>> runs) {
    int length = 0;
    for (List<String> run : runs) {
      for (String word : run) {
        length += add(document, word);
      }
    }
    if (length > 0) {
      having++;
      total += length;
      lengths = Arrays.copyOf(lengths, Math.max(lengths.length, grown(document + 1)));
      lengths[document] = SmallFloat.intToByte4(length);
    }
  }

  private static int grown(int needed) {
    return Integer.highestOneBit(needed) * 2;
  }

  private int add(int document, String word) {
    int number = words.of(word);
    if (number == parts.length) {
      parts = Arrays.copyOf(parts, Math.max(FEW, number * 2));
    }
    if (parts[number] == null) {
      parts[number] = cut.apply(word).stream().mapToInt(terms::of).toArray();
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      documents = Arrays.copyOf(documents, size * 2);
    }
    places[size] = number;
    documents[size++] = document;
    return parts[number].length;
  }

  boolean counted() {
    return counted;
  }

  /** Places that hold a word, which is what takes the memory. */
  int size() {
    return size;
  }

  Numbers terms() {
    return terms;
  }

  /** The documents in which each word stands, repeated as often as it does. */
  Lists byWord() {
    return new Lists(words.size(), places, documents, size);
  }

  /** The words that have each term, repeated as often as they do. */
  Lists wordsOfTerms() {
    int count = 0;
    for (int word = 0; word < words.size(); word++) {
      count += parts[word].length;
    }
    int[] term = new int[count];
    int[] having = new int[count];
    int at = 0;
    for (int word = 0; word < words.size(); word++) {
      for (int part : parts[word]) {
        term[at] = part;
        having[at++] = word;
      }
    }
    return new Lists(terms.size(), term, having, count);
  }

  /** How many documents have the field. */
  int documents() {
    return having;
  }

  /** All terms of all documents, repetitions included. */
  long total() {
    return total;
  }

  /** The length of the field in a document, in the code that Lucene keeps; 0 where it has none. */
  byte length(int document) {
    return document < lengths.length ? lengths[document] : 0;
  }
}
