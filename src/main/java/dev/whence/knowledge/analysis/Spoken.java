package dev.whence.knowledge.analysis;

import java.util.Collections;
import java.util.List;

/** What a piece of text may speak of; together with what stands beside it, it tells. */
public final class Spoken {
  private final ConceptWords.Word[] words;

  Spoken(List<ConceptWords.Word> words) {
    this.words = words.toArray(ConceptWords.Word[]::new);
  }

  void addTo(List<ConceptWords.Word> all) {
    Collections.addAll(all, words);
  }
}
