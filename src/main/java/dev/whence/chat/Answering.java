package dev.whence.chat;

import dev.whence.Outcome;
import dev.whence.answer.Answer;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import java.util.List;
import java.util.Optional;

/** Answers questions; what stands behind every chat. */
public interface Answering {
  Outcome ask(Question question);

  /** Drops every conversation whose id starts so. */
  void forget(String conversationStart);

  /**
   * What the documents say of those topics, else of that error, once more and without the question;
   * empty where they no longer speak of it.
   */
  default Optional<Answer> retell(
      Optional<ErrorKind> kind, List<String> topics, Language language) {
    return Optional.empty();
  }
}
