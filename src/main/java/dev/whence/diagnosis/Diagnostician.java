package dev.whence.diagnosis;

import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Cause;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.OperatingSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of every documented cause whether the evidence confirms it, rules it out or cannot tell. */
public final class Diagnostician {
  private static final String CANNOT_JUDGE = "diagnosis.cannot-judge";
  private static final String CHECK_TELLS = "diagnosis.check-tells";
  private static final String CHECK_COULD_NOT_TELL = "diagnosis.check-could-not-tell";

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
    Facts facts = new Facts(evidence, pastedKind, target);
    List<Verdict> verdicts = causes.stream().map(cause -> judge(cause, facts)).toList();
    return new Diagnosis(verdicts, Conflict.of(facts), NextSteps.choose(verdicts, facts, system));
  }

  /** Every cause id that there are rules for. */
  public static Set<String> knownCauses() {
    return Rules.ALL.stream().map(Rule::cause).collect(Collectors.toUnmodifiableSet());
  }

  private static Verdict judge(Cause cause, Facts facts) {
    List<Rule> rules = cause.id().map(Rules::of).orElse(List.of());
    for (Rule rule : rules) {
      if (rule.when().holds(facts)) {
        return verdict(cause, rule, facts);
      }
    }
    return new Verdict(cause, Ruling.UNKNOWN, CANNOT_JUDGE, Map.of(), List.of());
  }

  private static Verdict verdict(Cause cause, Rule rule, Facts facts) {
    List<Evidence> evidence = facts.of(rule.when().findings());
    String reason =
        rule.reason().equals(CHECK_TELLS) && facts.checked() ? CHECK_COULD_NOT_TELL : rule.reason();
    return new Verdict(cause, rule.ruling(), reason, facts.values(evidence), evidence);
  }
}
