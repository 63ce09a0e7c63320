package dev.whence;

import dev.whence.answer.Answer;
import dev.whence.diagnosis.Diagnosis;
import dev.whence.language.Language;
import dev.whence.probe.CheckReport;
import java.util.Optional;

/**
 * Everything that came of one live check.
 *
 * @param diagnosis verdicts on the causes documented for the error that was seen; absent where the
 *     target is well, or nothing was checked
 */
public record CheckOutcome(
    CheckReport report, Language language, Optional<Diagnosis> diagnosis, Answer answer) {}
