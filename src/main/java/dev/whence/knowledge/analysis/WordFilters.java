package dev.whence.knowledge.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * What the filters of a language make of a word, remembered: a few thousand words are most of any
 * text. For filters that look at one word at a time; used by one thread at a time.
 */
final class WordFilters {
  /** Words beyond these are rare, and filtered anew. */
  private static final int REMEMBERED = 8_192;

  /** A longer word is encoded data, and does not come again. */
  private static final int LONGEST = 40;

  private static final String DROPPED = "";

  private final Slices<String> known = new Slices<>(REMEMBERED);
  private final OneWord source = new OneWord();
  private final TokenStream filters;
  private final CharTermAttribute term;

  WordFilters(UnaryOperator<TokenStream> filters) {
    this.filters = filters.apply(source);
    this.term = this.filters.addAttribute(CharTermAttribute.class);
  }

  /** The term of a word that stands in a text; empty where the filters drop it. */
  String of(char[] text, int from, int to) throws IOException {
    String remembered = known.get(text, from, to);
    if (remembered != null) {
      return remembered;
    }
    String made = made(Arrays.copyOfRange(text, from, to));
    if (to - from <= LONGEST) {
      known.put(text, from, to, made);
    }
    return made;
  }

  private String made(char[] word) throws IOException {
    source.hold(word);
    filters.reset();
    return filters.incrementToken() ? term.toString() : DROPPED;
  }

  /** A text of one word. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute held = addAttribute(CharTermAttribute.class);
    private char @Nullable [] word;

    void hold(char[] next) {
      word = next;
    }

    @Override
    public boolean incrementToken() {
      if (word == null) {
        return false;
      }
      clearAttributes();
      held.copyBuffer(word, 0, word.length);
      word = null;
      return true;
    }
  }
}
