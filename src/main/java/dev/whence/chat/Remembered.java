package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.language.LanguageChoice;
import dev.whence.symptom.Question;
import java.util.Optional;

/**
 * An answer that can still be turned over, checked or shown; in memory alone, and not for long.
 *
 * @param key the exchange that it belongs to
 * @param subject what the answer speaks of, for feedback
 * @param message the person's message, where there is one
 */
record Remembered(
    String key,
    Envelope envelope,
    Question question,
    Answer answer,
    String subject,
    LanguageChoice.Origin languageFrom,
    Incoming.Manner manner,
    Visibility visibility,
    Optional<String> message) {

  Remembered with(Answer newer) {
    return new Remembered(
        key, envelope, question, newer, subject, languageFrom, manner, visibility, message);
  }

  boolean isOf(Person person) {
    return envelope.person().equals(person);
  }
}
