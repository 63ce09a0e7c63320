package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.symptom.Question;

/** Tells an answer once more, for the same question with other hints of language. */
@FunctionalInterface
public interface Retelling {
  Answer tell(Question question);
}
