package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks a target live. Whatever happens, an answer comes: a refusal by policy or quota is one. */
@FunctionalInterface
public interface Checking {
  /**
   * Looks at the target and answers with the evidence joined.
   *
   * @param progress told the answer so far, whenever a stage is done
   */
  Checked check(Request request, Consumer<Answer> progress);

  /**
   * A check to make.
   *
   * @param target as it was typed, or as an answer offered it
   * @param question what it belongs to, with the hints of language and the conversation; its text
   *     is empty for a check that stands alone
   * @param person whose quota it counts against
   * @param server whose quota it counts against too
   */
  record Request(String target, Question question, String person, String server) {}

  /**
   * What came of a check.
   *
   * @param seen the error that a client of the target would get
   * @param retold the same check, told for a question with other hints of language
   */
  record Checked(Answer answer, Optional<ErrorKind> seen, Retelling retold) {}
}
