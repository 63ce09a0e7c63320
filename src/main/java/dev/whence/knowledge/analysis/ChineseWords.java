package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Cuts what a dictionary left as single characters by smartcn's statistics, which know words that
 * the dictionary lacks, such as the Chinese for timeout; what they leave alone too is paired.
 */
final class ChineseWords {
  /** Runs beyond these are rare, and cut anew. */
  private static final int REMEMBERED = 8_192;

  /** A longer run hardly comes again. */
  private static final int LONGEST = 8;

  private final ConcurrentLinkedQueue<ChineseRuns> idle = new ConcurrentLinkedQueue<>();
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  /** Loads the statistics beside whatever else is loading; they take a quarter of a second. */
  void prepare() {
    Thread.ofVirtual().start(() -> idle.add(new ChineseRuns()));
  }

  List<String> of(List<String> terms) {
    List<String> words = new ArrayList<>(terms.size());
    int at = 0;
    while (at < terms.size()) {
      int end = at;
      while (end < terms.size() && SingleCharacters.isAlone(terms.get(end))) {
        end++;
      }
      if (end - at < 2) {
        words.add(terms.get(at++));
      } else {
        words.addAll(run(String.join("", terms.subList(at, end))));
        at = end;
      }
    }
    return words;
  }

  private List<String> run(String run) {
    List<String> remembered = known.get(run);
    if (remembered != null) {
      return remembered;
    }
    List<String> words = SingleCharacters.paired(cut(run));
    if (run.length() <= LONGEST && known.size() < REMEMBERED) {
      known.put(run, words);
    }
    return words;
  }

  private List<String> cut(String run) {
    ChineseRuns free = idle.poll();
    ChineseRuns runs = free == null ? new ChineseRuns() : free;
    List<String> words = runs.words(run);
    idle.add(runs);
    return words;
  }
}
