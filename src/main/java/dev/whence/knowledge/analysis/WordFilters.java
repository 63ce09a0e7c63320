package dev.whence.knowledge.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

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

  private final CharArrayMap<String> known = new CharArrayMap<>(512, false);
  private final OneWord source = new OneWord();
  private final TokenStream filters;
  private final CharTermAttribute term;

  WordFilters(UnaryOperator<TokenStream> filters) {
    this.filters = filters.apply(source);
    this.term = this.filters.addAttribute(CharTermAttribute.class);
  }

  /** The term of a word; empty where the filters drop it. */
  String of(char[] word, int length) throws IOException {
    String remembered = known.get(word, 0, length);
    if (remembered != null) {
      return remembered;
    }
    String made = made(word, length);
    if (length <= LONGEST && known.size() < REMEMBERED) {
      known.put(Arrays.copyOf(word, length), made);
    }
    return made;
  }

  private String made(char[] word, int length) throws IOException {
    source.hold(word, length);
    filters.reset();
    return filters.incrementToken() ? term.toString() : DROPPED;
  }

  /** A text of one word. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute held = addAttribute(CharTermAttribute.class);
    private char[] word = new char[0];
    private int length = -1;

    void hold(char[] next, int size) {
      word = next;
      length = size;
    }

    @Override
    public boolean incrementToken() {
      if (length < 0) {
        return false;
      }
      clearAttributes();
      held.copyBuffer(word, 0, length);
      length = -1;
      return true;
    }
  }
}
