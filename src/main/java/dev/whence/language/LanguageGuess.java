package dev.whence.language;

/** The language that a text seems to be in, and how sure that is, from 0 to 1. */
public record LanguageGuess(Language language, double confidence) {
  public LanguageGuess {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be between 0 and 1, not " + confidence);
    }
  }
}
