package dev.whence.diagnosis;

import java.util.List;

/**
 * The verdicts on one topic's causes, in the document's order.
 *
 * @param conflict the reply key and values that say that paste and check disagree, if they do
 * @param next what to run next, the step that settles most unknowns first
 */
public record Diagnosis(
    List<Verdict> verdicts, java.util.Optional<Remark> conflict, List<NextStep> next) {
  public Diagnosis {
    verdicts = List.copyOf(verdicts);
    next = List.copyOf(next);
  }
}
