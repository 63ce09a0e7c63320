package dev.whence.knowledge.analysis;

/** What a piece of text may speak of; together with what stands beside it, it tells. */
public final class Spoken {
  private final ConceptWord[] words;

  Spoken(ConceptWord[] words) {
    this.words = words;
  }

  ConceptWord[] words() {
    return words;
  }
}
