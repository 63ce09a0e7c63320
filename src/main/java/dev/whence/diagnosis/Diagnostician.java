package dev.whence.diagnosis;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Cause;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.OperatingSystem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of every documented cause whether the evidence confirms it, rules it out or cannot tell. */
public final class Diagnostician {
  /**
   * Judges the causes in their order.
   *
   * @param causes the documented ones, in the document's order
   * @param evidence everything observed so far, in the order of time
   * @param pastedKind the error that the person has
   * @param system where their commands run
   * @param target what it is about; what was checked elsewhere is left aside
   */
  public Diagnosis diagnose(
      List<Cause> causes,
      List<Evidence> evidence,
      Optional<ErrorKind> pastedKind,
      Optional<OperatingSystem> system,
      Optional<Target> target) {
    return judge(evidence, pastedKind, system, target).diagnose(causes);
  }

  /** As {@link #diagnose}, for the causes of several topics. */
  public Judge judge(
      List<Evidence> evidence,
      Optional<ErrorKind> pastedKind,
      Optional<OperatingSystem> system,
      Optional<Target> target) {
    return new Judge(new Facts(evidence, pastedKind, target), system);
  }

  /** Every cause id that there are rules for. */
  public static Set<String> knownCauses() {
    return Rules.ALL.stream().map(Rule::cause).collect(Collectors.toUnmodifiableSet());
  }
}
