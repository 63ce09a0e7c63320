package dev.whence.knowledge.markdown;

import java.util.Optional;

/**
 * An entry of a list, or what reads as one, that may be a cause; its translations decide with it.
 *
 * @param group which list of its section it belongs to, from 0
 * @param offer what the words before the list say that it lists
 * @param title its first sentence
 * @param literals what translation leaves alone in it
 * @param marker the cause id that a marker gives it
 */
public record Candidate(
    Style style,
    int group,
    Offer offer,
    String title,
    String text,
    int line,
    Literals literals,
    Optional<String> marker) {

  /** How an entry looks; a label is a bold line without a number. */
  public enum Style {
    NUMBERED,
    BULLET,
    BOLD,
    PARAGRAPH,
    LABEL
  }

  /** What a list is said to list. */
  public enum Offer {
    CAUSES,
    SOLUTIONS,
    UNSAID
  }
}
