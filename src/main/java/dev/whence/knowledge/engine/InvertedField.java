package dev.whence.knowledge.engine;

import java.util.Arrays;
import org.apache.lucene.util.SmallFloat;

/** One field of documents in memory: which word each of its places holds. */
final class InvertedField {
  private static final int FEW = 1_024;

  private final boolean counted;
  private final Words words;
  private int[] places = new int[FEW];
  private int size;

  /** The documents that have the field, and where the places of each end. */
  private int[] documents = new int[FEW];

  private int[] ends = new int[FEW];
  private byte[] lengths = new byte[0];
  private int having;
  private long total;

  /**
   * @param counted whether how often a term stands in a document, and how long that is, is kept
   * @param words numbers the words, for this field and perhaps others
   */
  InvertedField(boolean counted, Words words) {
    this.counted = counted;
    this.words = words;
  }

  /** Adds words of a document that comes after all before it. */
  void add(int[] numbers) {
    reserve(numbers.length);
    System.arraycopy(numbers, 0, places, size, numbers.length);
    size += numbers.length;
  }

  private void reserve(int more) {
    if (size + more > places.length) {
      places = Arrays.copyOf(places, Math.max(size + more, places.length * 2));
    }
  }

  /** Ends a document: all its words were added. */
  void end(int document, int length) {
    if (length == 0) {
      size = having == 0 ? 0 : ends[having - 1];
    } else {
      if (having == ends.length) {
        documents = Arrays.copyOf(documents, having * 2);
        ends = Arrays.copyOf(ends, having * 2);
      }
      documents[having] = document;
      ends[having++] = size;
      total += length;
      if (document >= lengths.length) {
        lengths = Arrays.copyOf(lengths, Math.max(FEW, document * 2));
      }
      lengths[document] = SmallFloat.intToByte4(length);
    }
  }

  boolean counted() {
    return counted;
  }

  Words words() {
    return words;
  }

  /** The documents in which each word stands, repeated as often as it does. */
  Lists byWord() {
    return new Lists(words.size(), places, documents, ends, having);
  }

  /**
   * The documents in which each term stands, in the order of terms.
   *
   * @param order the place of each word in it
   */
  Lists byTerm(int[] order) {
    int[] terms = new int[size];
    for (int at = 0; at < size; at++) {
      terms[at] = order[places[at]];
    }
    return new Lists(order.length, terms, documents, ends, having);
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
