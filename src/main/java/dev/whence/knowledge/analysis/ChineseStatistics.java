package dev.whence.knowledge.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/**
 * How often each Chinese word was counted, and how often two stood side by side, as Lucene's
 * smartcn brings it along: words under their first character, pairs by a hash.
 */
final class ChineseStatistics {
  private static final String WORDS = "coredict.mem";
  private static final String PAIRS = "bigramdict.mem";

  /** Stands between the two words of a pair. */
  private static final char BESIDE = '@';

  /** The hash of no characters at all, and what it is multiplied by. */
  private static final long EMPTY = 0xcbf29ce484222325L;

  private static final long PRIME = 1099511628211L;

  private static final int EMPTY_STEP = 5381;

  /** The group of words that begin with a character; negative where there is none. */
  private final short[] groups = new short[Character.MAX_VALUE + 1];

  /** Where the words of each group begin, without their first character, in their order. */
  private int[] starts = new int[0];

  private char[] characters = new char[1 << 18];
  private int[] ends = new int[1 << 17];
  private int[] counted = new int[0];

  private final long[] pairs;
  private final int[] pairsCounted;

  private ChineseStatistics() throws IOException {
    try (InputStream in = resource(WORDS)) {
      readWords(new SerializedArrays(in));
    }
    try (InputStream in = resource(PAIRS)) {
      SerializedArrays arrays = new SerializedArrays(in);
      pairs = arrays.longs();
      pairsCounted = arrays.ints();
    }
  }

  /** Read once, when Chinese is first spoken. */
  static ChineseStatistics shared() {
    return Holder.STATISTICS;
  }

  private static final class Holder {
    private static final ChineseStatistics STATISTICS = load();
  }

  private static ChineseStatistics load() {
    try {
      return new ChineseStatistics();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the statistics of Chinese", broken);
    }
  }

  private static InputStream resource(String name) {
    return new BufferedInputStream(
        Objects.requireNonNull(HHMMSegmenter.class.getResourceAsStream(name), name), 1 << 16);
  }

  private void readWords(SerializedArrays arrays) throws IOException {
    short[] group = arrays.shorts();
    char[] first = arrays.characters();
    Arrays.fill(groups, (short) -1);
    for (int at = 0; at < first.length; at++) {
      if (first[at] != 0) {
        groups[first[at]] = group[at];
      }
    }
    int count = arrays.length();
    starts = new int[count + 1];
    int words = 0;
    for (int at = 0; at < count; at++) {
      starts[at] = words;
      for (int left = arrays.length(); left > 0; left--) {
        add(words++, arrays.characters());
      }
    }
    starts[count] = words;
    counted = new int[words];
    int groupsCounted = arrays.length();
    for (int at = 0; at < groupsCounted; at++) {
      int[] times = arrays.ints();
      System.arraycopy(times, 0, counted, starts[at], times.length);
    }
  }

  private void add(int word, char[] rest) {
    if (word == ends.length) {
      ends = Arrays.copyOf(ends, word * 2);
    }
    int start = start(word);
    if (start + rest.length > characters.length) {
      characters = Arrays.copyOf(characters, characters.length * 2);
    }
    System.arraycopy(rest, 0, characters, start, rest.length);
    ends[word] = start + rest.length;
  }

  private int start(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  /** Takes the words that begin at a place of a text, the shortest first. */
  interface Beginning {
    void add(int length, int counted);
  }

  /** Hands on the words that begin at a place; not a character alone. */
  void beginningAt(char[] text, int from, int to, Beginning words) {
    int group = groups[text[from]];
    if (group < 0 || from + 1 == to) {
      return;
    }
    char second = text[from + 1];
    for (int word = first(group, second); word < starts[group + 1]; word++) {
      int start = start(word);
      int length = ends[word] - start;
      if (length == 0 || characters[start] != second) {
        return;
      }
      if (length < to - from && stands(start, length, text, from + 1)) {
        words.add(length + 1, counted[word]);
      }
    }
  }

  /** The first word of a group that goes on with a character or one behind it. */
  private int first(int group, char second) {
    int low = starts[group];
    int high = starts[group + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      int start = start(middle);
      if (start == ends[middle] || characters[start] < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean stands(int start, int length, char[] text, int at) {
    for (int place = 1; place < length; place++) {
      if (characters[start + place] != text[at + place]) {
        return false;
      }
    }
    return true;
  }

  /** How often a character was counted as a word. */
  int counted(char alone) {
    int group = groups[alone];
    if (group < 0 || starts[group] == starts[group + 1]) {
      return 0;
    }
    int word = starts[group];
    return start(word) == ends[word] ? counted[word] : 0;
  }

  /** How often a word of several characters was counted. */
  int counted(char[] word) {
    int[] found = {0};
    beginningAt(
        word,
        0,
        word.length,
        (length, counted) -> found[0] = length == word.length ? counted : found[0]);
    return found[0];
  }

  /** A pair of words, given character by character. */
  static final class Pair {
    private long hash = EMPTY;
    private int step = EMPTY_STEP;

    /** Goes on from where another pair is. */
    void continueFrom(Pair other) {
      hash = other.hash;
      step = other.step;
    }

    void clear() {
      hash = EMPTY;
      step = EMPTY_STEP;
    }

    void add(char[] text, int from, int to) {
      for (int at = from; at < to; at++) {
        add(text[at]);
      }
    }

    /** The first word is complete, the second comes. */
    void beside() {
      add(BESIDE);
    }

    private void add(char next) {
      hash = (hash ^ (next & 0xFF)) * PRIME;
      hash = (hash ^ (next >> 8)) * PRIME;
      step = (step * 33 + next) & 0xFF;
      step = (step * 33 + next) >> 8;
    }
  }

  /** How often the words of a pair stood side by side. */
  int counted(Pair pair) {
    int length = pairs.length;
    int start = Math.floorMod(pair.hash, length);
    int at = start;
    for (int tried = 1; tried < length && pairs[at] != 0; tried++) {
      if (pairs[at] == pair.hash) {
        return pairsCounted[at];
      }
      at = (start + tried * pair.step) % length;
    }
    return 0;
  }
}
