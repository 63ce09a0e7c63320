package dev.whence.knowledge.analysis;

import java.util.List;

/** A word of a text, and what it may speak of, alone and with the words behind it. */
final class ConceptWord {
  /** One after which nothing is looked for is asked for nothing. */
  private static final Concept[] NO_CONCEPTS = {};

  private static final ConceptWords.Phrase[] NO_PHRASES = {};

  private final String folded;
  private final Concept[] concepts;
  private final ConceptWords.Phrase[] phrases;

  /**
   * @param folded without case, and without diacritics where these tell no words apart
   * @param phrases those that may begin here
   */
  ConceptWord(String folded, List<Concept> concepts, List<ConceptWords.Phrase> phrases) {
    this.folded = folded;
    this.concepts = concepts.isEmpty() ? NO_CONCEPTS : concepts.toArray(Concept[]::new);
    this.phrases = phrases.isEmpty() ? NO_PHRASES : phrases.toArray(ConceptWords.Phrase[]::new);
  }

  String folded() {
    return folded;
  }

  Concept[] concepts() {
    return concepts;
  }

  ConceptWords.Phrase[] phrases() {
    return phrases;
  }
}
