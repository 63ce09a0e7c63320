package dev.whence.answer;

import dev.whence.diagnosis.Diagnosis;
import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import dev.whence.probe.CheckReport;
import dev.whence.symptom.ErrorKind;
import java.util.Optional;

/**
 * Everything that the answer to a check is written from.
 *
 * @param seen the error that a client of the target would get
 * @param match what the documents say of that error
 */
public record CheckMaterial(
    Language language,
    CheckReport report,
    Optional<ErrorKind> seen,
    Optional<Match> match,
    Optional<Diagnosis> diagnosis) {}
