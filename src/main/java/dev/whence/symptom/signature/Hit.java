package dev.whence.symptom.signature;

/**
 * A signature found in a text.
 *
 * @param from the first character
 * @param to behind the last character
 * @param words how many words and characters of word-less scripts it spans, gaps included
 * @param guessed whether a typo was forgiven
 */
public record Hit(Signature signature, int from, int to, int words, boolean guessed) {
  public Role role() {
    return signature.role();
  }
}
