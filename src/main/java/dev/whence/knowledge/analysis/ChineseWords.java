package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/**
 * Cuts what a dictionary left as single characters by smartcn's statistics, which know words that
 * the dictionary lacks, such as the Chinese for timeout; what they leave alone too is paired.
 */
final class ChineseWords {
  private final ConcurrentLinkedQueue<Chain> idle = new ConcurrentLinkedQueue<>();

  /** Loads the statistics beside whatever else is loading; they take a quarter of a second. */
  void prepare() {
    Thread.ofVirtual().start(() -> idle.add(chain()));
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
        words.addAll(SingleCharacters.paired(cut(String.join("", terms.subList(at, end)))));
        at = end;
      }
    }
    return words;
  }

  private List<String> cut(String run) {
    Chain free = idle.poll();
    Chain chain = free == null ? chain() : free;
    List<String> terms = chain.terms(run);
    idle.add(chain);
    return terms;
  }

  private static Chain chain() {
    HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
    return FilteredTokens.of(tokenizer, tokenizer);
  }
}
