package dev.whence.knowledge.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one field by their first letter, to look for those that lie some slips of the finger
 * beside a word. Which letters a term has, as bits, rules out nearly all before any are compared;
 * an automaton of what is near takes longer to build than all of these to look through.
 */
final class Lexicon {
  private static final Comparator<Near> NEAREST =
      Comparator.comparingInt(Near::edits)
          .thenComparing(Comparator.comparingInt(Near::documents).reversed())
          .thenComparing(Near::term);

  private final Map<Integer, Shelf> shelves = new HashMap<>();

  private Lexicon() {}

  static Lexicon of(IndexReader reader, String field) throws IOException {
    Lexicon lexicon = new Lexicon();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      BytesRef bytes;
      while ((bytes = all.next()) != null) {
        if (bytes.length > 0) {
          lexicon.add(bytes.utf8ToString(), all.docFreq());
        }
      }
    }
    lexicon.shelves.values().forEach(Shelf::fit);
    return lexicon;
  }

  private void add(String term, int documents) {
    shelves.computeIfAbsent(term.codePointAt(0), _ -> new Shelf()).add(term, documents);
  }

  /** The nearest and commonest terms that begin with the word's first letter. */
  List<String> near(String word, int edits, int limit) {
    Shelf shelf = word.isEmpty() ? null : shelves.get(word.codePointAt(0));
    if (shelf == null) {
      return List.of();
    }
    List<Near> found = new ArrayList<>();
    shelf.find(word, edits, found);
    found.sort(NEAREST);
    return found.stream().limit(limit).map(Near::term).toList();
  }

  private record Near(String term, int edits, int documents) {}

  /** The terms that begin with one letter. */
  private static final class Shelf {
    private static final int FEW = 16;

    private int size;
    private long[] letters = new long[FEW];
    private int[] documents = new int[FEW];
    private int[] ends = new int[FEW];
    private char[] text = new char[FEW * 8];

    void add(String term, int having) {
      int start = start(size);
      if (size == ends.length) {
        reserve(size * 2);
      }
      if (start + term.length() > text.length) {
        text = Arrays.copyOf(text, Math.max(start + term.length(), text.length * 2));
      }
      term.getChars(0, term.length(), text, start);
      letters[size] = letters(term);
      documents[size] = having;
      ends[size++] = start + term.length();
    }

    private int start(int at) {
      return at == 0 ? 0 : ends[at - 1];
    }

    private void reserve(int many) {
      letters = Arrays.copyOf(letters, many);
      documents = Arrays.copyOf(documents, many);
      ends = Arrays.copyOf(ends, many);
    }

    void fit() {
      reserve(size);
      text = Arrays.copyOf(text, start(size));
    }

    /** One slip takes away one letter at the most, and brings in one. */
    void find(String word, int edits, List<Near> found) {
      long wanted = letters(word);
      int shortest = word.length() - 2 * edits;
      int longest = word.length() + 2 * edits;
      for (int at = 0; at < size; at++) {
        if (Long.bitCount(wanted & ~letters[at]) <= edits
            && Long.bitCount(letters[at] & ~wanted) <= edits) {
          int length = ends[at] - start(at);
          if (length >= shortest && length <= longest) {
            compare(word, new String(text, start(at), length), documents[at], edits, found);
          }
        }
      }
    }

    private static void compare(String word, String term, int having, int edits, List<Near> found) {
      int between = Edits.between(word, term);
      boolean near = between <= edits || Edits.ofLetters(word, term) <= edits;
      if (near) {
        found.add(new Near(term, between, having));
      }
    }

    private static long letters(String text) {
      long letters = 0;
      for (int at = 0; at < text.length(); ) {
        int letter = text.codePointAt(at);
        letters |= 1L << (letter & 63);
        at += Character.charCount(letter);
      }
      return letters;
    }
  }
}
