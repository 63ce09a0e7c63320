package dev.whence.answer;

import dev.whence.diagnosis.Diagnosis;
import dev.whence.evidence.Evidence;
import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import dev.whence.symptom.Symptoms;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an answer is written from.
 *
 * @param found whether the first match is sure enough to be given as the answer
 * @param checked what the live check saw, in order; empty where none was made
 * @param refusal why the live check was refused: a reply key
 */
public record Material(
    Language language,
    Symptoms symptoms,
    List<Match> matches,
    boolean found,
    Optional<Diagnosis> diagnosis,
    List<Evidence.Probed> checked,
    Optional<String> refusal) {
  public Material {
    matches = List.copyOf(matches);
    checked = List.copyOf(checked);
  }
}
