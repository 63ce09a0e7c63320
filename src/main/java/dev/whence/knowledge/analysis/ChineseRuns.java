package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Cuts a run of Chinese characters into the words that most probably stand there, as Lucene's
 * smartcn does by the same statistics. That makes a text and two objects of each pair of words that
 * may follow each other; here they are numbers. A test compares the two. Used by one thread at a
 * time.
 */
final class ChineseRuns {
  /** Lucene reads no more at once. */
  private static final int LONGEST = 1_024;

  private static final char[] START = "始##始".toCharArray();
  private static final char[] END = "末##末".toCharArray();
  private static final char[] UNKNOWN = "未##串".toCharArray();

  private static final double ALL = 2_079_997 + 80_000;
  private static final double SMOOTHING = 0.1;
  private static final double LEAST = 1.0 / ALL;

  private final ChineseStatistics statistics = ChineseStatistics.shared();
  private final int countedStart = statistics.counted(START);
  private final int countedUnknown = statistics.counted(UNKNOWN);
  private final ChineseStatistics.Pair first = new ChineseStatistics.Pair();
  private final ChineseStatistics.Pair pair = new ChineseStatistics.Pair();

  private final ChineseStatistics.Beginning longer = this::addHere;
  private int place;

  /** The words that begin at each place, from the shortest; the start before, the end behind. */
  private int[] firstAt = new int[16];

  private int[] places = new int[64];
  private int[] ends = new int[64];
  private int[] counts = new int[64];
  private double[] costs = new double[64];
  private int[] before = new int[64];
  private int size;

  List<String> words(String run) {
    List<String> words = new ArrayList<>(run.length());
    for (int from = 0; from < run.length(); from += LONGEST) {
      char[] text = run.substring(from, Math.min(run.length(), from + LONGEST)).toCharArray();
      gather(text);
      weigh(text);
      emit(text, words);
    }
    return words;
  }

  private void gather(char[] text) {
    size = 0;
    add(-1, 0, countedStart);
    firstAt = firstAt.length < text.length + 2 ? new int[text.length * 2 + 2] : firstAt;
    int end = 0;
    for (int at = 0; at < text.length; at++) {
      firstAt[at] = size;
      while (end < text.length && isKnown(text[end])) {
        end++;
      }
      if (at < end) {
        place = at;
        add(at, at + 1, statistics.counted(text[at]));
        statistics.beginningAt(text, at, end, longer);
      } else {
        add(at, at + 1, Character.isSurrogate(text[at]) ? 0 : countedUnknown);
        end = at + 1;
      }
    }
    firstAt[text.length] = size;
    add(text.length, text.length + 1, 0);
    firstAt[text.length + 1] = size;
  }

  private void addHere(int length, int counted) {
    add(place, place + length, counted);
  }

  private static boolean isKnown(char character) {
    return character >= 0x4E00 && character <= 0x9FA5;
  }

  private void add(int from, int end, int counted) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
      costs = Arrays.copyOf(costs, size * 2);
      before = Arrays.copyOf(before, size * 2);
    }
    places[size] = from;
    ends[size] = end;
    counts[size] = counted;
    costs[size++] = Double.MAX_VALUE;
  }

  /** Finds for each word the cheapest way to it. */
  private void weigh(char[] text) {
    costs[0] = 0;
    for (int word = 0; word < size - 1; word++) {
      first.clear();
      add(text, word, first);
      first.beside();
      pair.continueFrom(first);
      double unseen = cost(0, counts[word]);
      int at = ends[word];
      int last = at;
      for (int next = firstAt[at]; next < firstAt[at + 1]; next++) {
        if (at == text.length || !isKnown(text[at])) {
          add(text, next, pair);
        } else {
          pair.add(text, last, ends[next]);
          last = ends[next];
        }
        int counted = statistics.counted(pair);
        double cost = costs[word] + (counted == 0 ? unseen : cost(counted, counts[word]));
        if (cost < costs[next]) {
          costs[next] = cost;
          before[next] = word;
        }
      }
    }
  }

  private void add(char[] text, int word, ChineseStatistics.Pair to) {
    int at = places[word];
    if (at < 0) {
      to.add(START, 0, START.length);
    } else if (at == text.length) {
      to.add(END, 0, END.length);
    } else if (isKnown(text[at]) || Character.isSurrogate(text[at])) {
      to.add(text, at, ends[word]);
    } else {
      to.add(UNKNOWN, 0, UNKNOWN.length);
    }
  }

  /** How improbable it is that two words follow each other, by what was counted. */
  private static double cost(int together, int alone) {
    return -Math.log(
        SMOOTHING * (1.0 + alone) / ALL
            + (1.0 - SMOOTHING) * ((1.0 - LEAST) * together / (1.0 + alone) + LEAST));
  }

  private void emit(char[] text, List<String> words) {
    int from = words.size();
    for (int word = before[size - 1]; word != 0; word = before[word]) {
      words.add(new String(text, places[word], ends[word] - places[word]));
    }
    Collections.reverse(words.subList(from, words.size()));
  }
}
