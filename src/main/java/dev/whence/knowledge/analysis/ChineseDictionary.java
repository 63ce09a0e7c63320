package dev.whence.knowledge.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.BytesTrie.Result;
import com.ibm.icu.util.CharsTrie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Where ICU's dictionary cuts a stretch of Chinese characters: the words that are commonest taken
 * together. ICU looks up the first character of each among twenty thousand; here it is looked up
 * once. Used by one thread at a time.
 */
final class ChineseDictionary {
  private static final String RESOURCE = "/com/ibm/icu/impl/data/icudata/brkitr/cjdict.dict";

  /** What the file says of itself, four bytes each: where words begin and where all ends. */
  private static final int WORDS_AT = 0;

  private static final int END_AT = 3 * Integer.BYTES;

  private static final int LONGEST_WORD = 20;

  /** What a character costs that is no word. */
  private static final int UNKNOWN = 255;

  private static final char FIRST = 0x4E00;
  private static final char LAST = 0x9FFF;

  private static final long NOT_ASKED = 0;
  private static final long NONE = -1;

  private final CharsTrie words = new CharsTrie(words(), 0);

  /** Where the words begin that have a first character, and what it costs by itself. */
  private final long[] states = new long[LAST - FIRST + 1];

  private final short[] alone = new short[states.length];

  private int[] costs = new int[64];
  private int[] before = new int[64];

  /** Read once, when Chinese is first spoken. */
  private static final class Holder {
    private static final String WORDS = load();
  }

  /** What ICU wrote of all words. */
  static String words() {
    return Holder.WORDS;
  }

  private static String load() {
    try (InputStream in =
        Objects.requireNonNull(BreakIterator.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      ByteBuffer file = ByteBuffer.wrap(in.readAllBytes());
      ByteBuffer data = file.position(file.getShort(0)).slice();
      int from = data.getInt(WORDS_AT);
      char[] words = new char[(data.getInt(END_AT) - from) / Character.BYTES];
      data.position(from).slice().asCharBuffer().get(words);
      return new String(words);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + RESOURCE, broken);
    }
  }

  static boolean has(char character) {
    return character >= FIRST && character <= LAST;
  }

  /** Hands on the words of a stretch of characters that are all {@link #has such}. */
  void cut(char[] text, int from, int to, Cuts cuts) {
    int length = to - from;
    if (length >= costs.length) {
      costs = new int[length * 2];
      before = new int[length * 2];
    }
    Arrays.fill(costs, 0, length + 1, Integer.MAX_VALUE);
    costs[0] = 0;
    for (int at = 0; at < length; at++) {
      look(text, from, at, length);
    }
    // Turned round: first where each word ends that ends at a place, then where the next ends.
    int next = length;
    for (int at = before[length]; next > 0; ) {
      int beforeIt = at == 0 ? 0 : before[at];
      costs[at] = next;
      next = at;
      at = beforeIt;
    }
    for (int at = 0; at < length; at = costs[at]) {
      cuts.add(text, from + at, from + costs[at]);
    }
  }

  /** Reaches the end of every word that begins at a place. */
  private void look(char[] text, int from, int at, int length) {
    int first = text[from + at] - FIRST;
    long state = states[first];
    if (state == NOT_ASKED) {
      state = ask(text[from + at]);
      states[first] = state;
    }
    reach(at, at + 1, alone[first]);
    if (state == NONE) {
      return;
    }
    words.resetToState64(state);
    int most = Math.min(LONGEST_WORD, length - at);
    for (int many = 2; many <= most; many++) {
      Result result = words.next(text[from + at + many - 1]);
      if (result.hasValue()) {
        reach(at, at + many, words.getValue());
      }
      if (!result.hasNext()) {
        return;
      }
    }
  }

  private long ask(char first) {
    Result result = words.reset().first(first);
    alone[first - FIRST] = (short) (result.hasValue() ? words.getValue() : UNKNOWN);
    return result.hasNext() ? words.getState64() : NONE;
  }

  private void reach(int from, int to, int cost) {
    int all = costs[from] + cost;
    if (all < costs[to]) {
      costs[to] = all;
      before[to] = from;
    }
  }
}
