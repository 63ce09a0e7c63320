package dev.whence.knowledge.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Chinese text as ICU finds them, where it has nothing but Chinese characters, ASCII
 * and common marks; ICU itself is asked of any other text, and of words in ASCII with marks amid
 * them, once each. A test compares the two. Used by one thread at a time.
 */
final class ChineseText implements Chain {
  /** Lucene cuts longer texts, and begins each part anew. */
  private static final int LONGEST = 4_096;

  /** Words beyond these are rare, and made anew. */
  private static final int REMEMBERED = 16_384;

  /** Marks that stand between words, whatever these are. */
  private static final String MARKS =
      "\u3001\u3002\u3008\u3009\u300A\u300B\u300C\u300D\u3010\u3011" + "\u201C\u201D\u2014\u2192";

  /** Marks in ASCII that join what stands before and behind them, or may. */
  private static final String JOINING = "_.:,;'";

  private final Supplier<Chain> icu;
  private @Nullable Chain loaded;
  private final WordFilters filters;
  private final ChineseDictionary dictionary = new ChineseDictionary();
  private final Slices<String> words = new Slices<>(REMEMBERED);
  private final Slices<List<String>> joined = new Slices<>(REMEMBERED);

  /**
   * @param icu finds the words of any text; it loads when there is one that needs it
   * @param filters what becomes of a word
   */
  ChineseText(Supplier<Chain> icu, UnaryOperator<TokenStream> filters) {
    this.icu = icu;
    this.filters = new WordFilters(filters);
  }

  @Override
  public List<String> terms(String plain) {
    char[] text = plain.toCharArray();
    return isCommon(text) ? common(text) : byIcu(plain);
  }

  private List<String> byIcu(String text) {
    Chain chain = loaded == null ? icu.get() : loaded;
    loaded = chain;
    return chain.terms(text);
  }

  private static boolean isCommon(char[] text) {
    if (text.length > LONGEST) {
      return false;
    }
    for (char character : text) {
      if (character >= 0x80 && !ChineseDictionary.has(character) && MARKS.indexOf(character) < 0) {
        return false;
      }
    }
    return true;
  }

  private List<String> common(char[] text) {
    List<String> terms = new ArrayList<>(text.length / 2 + 4);
    Cuts add = (in, from, to) -> terms.add(word(in, from, to));
    boolean chinese = false;
    int at = 0;
    while (at < text.length) {
      int end = at + 1;
      if (ChineseDictionary.has(text[at])) {
        while (end < text.length && ChineseDictionary.has(text[end])) {
          end++;
        }
        dictionary.cut(text, at, end, add);
        chinese = true;
      } else if (joins(text[at])) {
        while (end < text.length && joins(text[end])) {
          end++;
        }
        int letter = letter(text, at, end);
        if (chinese && letter > at) {
          // What has no script of its own goes with the characters before it, 3A as 3 and A.
          ascii(text, at, letter, terms);
          at = letter;
        }
        ascii(text, at, end, terms);
        chinese &= letter == end;
      }
      at = end;
    }
    return terms;
  }

  private static boolean joins(char character) {
    return Letters.isAscii(character) || (character < 0x80 && JOINING.indexOf(character) >= 0);
  }

  /** Where the first letter stands; the end if there is none. */
  private static int letter(char[] text, int from, int to) {
    int at = from;
    while (at < to && (text[at] < 'A' || text[at] == '_')) {
      at++;
    }
    return at;
  }

  private String word(char[] text, int from, int to) {
    String known = words.get(text, from, to);
    if (known == null) {
      known = new String(text, from, to - from);
      words.put(text, from, to, known);
    }
    return known;
  }

  private void ascii(char[] text, int from, int to, List<String> terms) {
    if (from == to) {
      return;
    }
    for (int at = from; at < to; at++) {
      if (!Letters.isAscii(text[at])) {
        terms.addAll(joined(text, from, to));
        return;
      }
    }
    try {
      String term = filters.of(text, from, to);
      if (!term.isEmpty()) {
        terms.add(term);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
  }

  private List<String> joined(char[] text, int from, int to) {
    List<String> known = joined.get(text, from, to);
    if (known == null) {
      known = byIcu(new String(text, from, to - from));
      joined.put(text, from, to, known);
    }
    return known;
  }
}
