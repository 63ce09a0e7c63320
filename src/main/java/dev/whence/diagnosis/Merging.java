package dev.whence.diagnosis;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.symptom.Symptoms;
import java.util.List;

/** Puts a later turn's news into the symptoms of a conversation's question. */
final class Merging {
  private Merging() {}

  static Symptoms withEvidence(Symptoms symptoms, List<Evidence> evidence) {
    return new Symptoms(
        symptoms.text(),
        symptoms.errors(),
        symptoms.decisiveLine(),
        symptoms.ownWords(),
        symptoms.beside(),
        symptoms.targets(),
        evidence,
        symptoms.system(),
        symptoms.connectionQuestion(),
        symptoms.aside(),
        symptoms.shortened());
  }

  static Symptoms withTarget(Symptoms symptoms, Target target) {
    return new Symptoms(
        symptoms.text(),
        symptoms.errors(),
        symptoms.decisiveLine(),
        symptoms.ownWords(),
        symptoms.beside(),
        List.of(target),
        symptoms.evidence(),
        symptoms.system(),
        symptoms.connectionQuestion(),
        symptoms.aside(),
        symptoms.shortened());
  }

  /** The question stays; the words, for their language, and the system are the latest known. */
  static Symptoms withNews(Symptoms question, Symptoms turn) {
    return new Symptoms(
        question.text(),
        question.errors(),
        question.decisiveLine(),
        turn.ownWords(),
        turn.beside(),
        question.targets(),
        question.evidence(),
        turn.system().or(question::system),
        true,
        false,
        turn.shortened());
  }
}
