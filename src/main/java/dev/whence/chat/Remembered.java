package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.symptom.Question;
import java.util.Optional;

/**
 * An answer that can still be turned over, checked or shown; in memory alone, and not for long.
 *
 * @param key the exchange that it belongs to
 * @param gist what of it may be kept
 * @param retelling the same answer in other words
 * @param message the person's message, where there is one
 */
record Remembered(
    String key,
    Envelope envelope,
    Question question,
    Answer answer,
    Gist gist,
    Retelling retelling,
    Optional<String> message) {

  Remembered with(Answer newer) {
    return new Remembered(key, envelope, question, newer, gist, retelling, message);
  }

  Remembered with(Answer newer, Retelling newly) {
    return new Remembered(key, envelope, question, newer, gist, newly, message);
  }

  Visibility visibility() {
    return gist.visibility();
  }

  boolean isOf(Person person) {
    return envelope.person().equals(person);
  }
}
