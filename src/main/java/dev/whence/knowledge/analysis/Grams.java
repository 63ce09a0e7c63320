package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Cuts words into overlapping runs of characters, which carry compounds, inflection, mistakes of
 * segmentation and most typos: two characters for Han, Kana and Hangul, three for Thai and Arabic,
 * four elsewhere, with a mark at the word's start.
 */
final class Grams {
  /** A longer word is encoded data; its start is enough. */
  private static final int LONGEST = 64;

  private static final char START = '^';

  private final CharArraySet stopWords;

  Grams(CharArraySet stopWords) {
    this.stopWords = stopWords;
  }

  List<String> of(String text) {
    List<String> grams = new ArrayList<>(text.length());
    for (String word : words(text)) {
      grams.addAll(ofWord(word));
    }
    return grams;
  }

  /** What of a text is cut, piece by piece; a piece that comes again is cut the same. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>(text.length() / 6 + 4);
    stretches(
        text.toCharArray(),
        (in, from, to) -> {
          String word = word(in, from, to);
          if (!word.isEmpty()) {
            words.add(word);
          }
        });
    return words;
  }

  /** Hands on where in a text that lies of which {@link #word} is cut. */
  static void stretches(char[] text, Cuts cuts) {
    int at = 0;
    while (at < text.length) {
      int size = size(text[at]);
      int end = at + 1;
      while (end < text.length && size > 0 && size(text[end]) == size) {
        end++;
      }
      if (size == 2) {
        pairs(text, at, end, cuts);
      } else if (size > 0) {
        cuts.add(text, at, Math.min(end, at + LONGEST));
      }
      at = end;
    }
  }

  /** A stretch as it is cut; empty for a word that carries no meaning of its own. */
  String word(char[] text, int from, int to) {
    String word = new String(text, from, to - from);
    if (size(text[from]) == 2) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return stopWords.contains(lower) ? "" : lower;
  }

  /** The grams of one of {@link #words}. */
  List<String> ofWord(String word) {
    List<String> grams = new ArrayList<>(word.length() + 1);
    cut(word, (in, from, to) -> grams.add(new String(in, from, to - from)));
    return grams;
  }

  /** Hands on the grams of one of {@link #words}. */
  void cut(String word, Cuts grams) {
    int size = size(word.charAt(0));
    if (size == 2) {
      grams.add(word.toCharArray(), 0, word.length());
      return;
    }
    char[] marked = (START + Folding.of(word)).toCharArray();
    grams.add(marked, 0, Math.min(size, marked.length));
    for (int at = 1; at + size <= marked.length; at++) {
      grams.add(marked, at, at + size);
    }
  }

  private static int size(char character) {
    if (character < 0x80) {
      return Letters.isAscii(character) ? 4 : 0;
    }
    if (isBetween(character, 0x2E80, 0x9FFF) || isBetween(character, 0xAC00, 0xD7AF)) {
      return Letters.isPlain(character) || Character.isLetterOrDigit(character) ? 2 : 0;
    }
    if (isBetween(character, 0x0600, 0x06FF) || isBetween(character, 0x0E00, 0x0E7F)) {
      return Letters.joins(character) ? 3 : 0;
    }
    return Letters.joins(character) ? 4 : 0;
  }

  private static boolean isBetween(char character, int first, int last) {
    return character >= first && character <= last;
  }

  private static void pairs(char[] text, int from, int to, Cuts cuts) {
    if (to - from == 1) {
      cuts.add(text, from, to);
    }
    for (int at = from; at + 2 <= to; at++) {
      cuts.add(text, at, at + 2);
    }
  }
}
