package dev.whence;

import dev.whence.answer.Answer;
import dev.whence.diagnosis.Diagnosis;
import dev.whence.knowledge.Match;
import dev.whence.language.LanguageChoice;
import dev.whence.symptom.Symptoms;
import java.util.List;

/**
 * Everything that came of one question.
 *
 * @param answered whether Whence would speak unasked in a channel: a connection error, or a
 *     question that a document answers, with enough confidence
 * @param matches best first, whatever {@code answered} says
 * @param diagnoses verdicts on the causes of each match, in the same order; what to run next is
 *     said of the first alone
 */
public record Outcome(
    Symptoms symptoms,
    LanguageChoice language,
    boolean answered,
    double confidence,
    List<Match> matches,
    List<Diagnosis> diagnoses,
    Answer answer) {
  public Outcome {
    matches = List.copyOf(matches);
    diagnoses = List.copyOf(diagnoses);
  }
}
