package dev.whence.answer;

import dev.whence.diagnosis.Diagnosis;
import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import dev.whence.probe.CheckReport;
import dev.whence.symptom.Symptoms;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an answer is written from.
 *
 * @param found whether the first match is sure enough to be given as the answer
 * @param check what came of the live check, where one was asked for
 */
public record Material(
    Language language,
    Symptoms symptoms,
    List<Match> matches,
    boolean found,
    Optional<Diagnosis> diagnosis,
    Optional<CheckReport> check) {
  public Material {
    matches = List.copyOf(matches);
  }
}
