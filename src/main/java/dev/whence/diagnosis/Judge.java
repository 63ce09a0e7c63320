package dev.whence.diagnosis;

import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Evidence;
import dev.whence.knowledge.Cause;
import dev.whence.symptom.OperatingSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges causes by what is known of one target. Several topics document the same cause; each is
 * judged once.
 */
public final class Judge {
  private static final String CANNOT_JUDGE = "diagnosis.cannot-judge";
  private static final String CHECK_TELLS = "diagnosis.check-tells";
  private static final String CHECK_COULD_NOT_TELL = "diagnosis.check-could-not-tell";

  private static final Judgement CANNOT =
      new Judgement(Ruling.UNKNOWN, CANNOT_JUDGE, Map.of(), List.of());

  private final Facts facts;
  private final Optional<Remark> conflict;
  private final NextSteps nextSteps;
  private final Map<String, Judgement> known = new HashMap<>();

  Judge(Facts facts, Optional<OperatingSystem> system) {
    this.facts = facts;
    this.conflict = Conflict.of(facts);
    this.nextSteps = new NextSteps(facts, system);
  }

  /** What a cause's rules say of it, whichever document names it. */
  private record Judgement(
      Ruling ruling, String reason, Map<String, Object> details, List<Evidence> evidence) {
    Verdict on(Cause cause) {
      return new Verdict(cause, ruling, reason, details, evidence);
    }
  }

  /** Judges the causes of one topic, in the document's order, and says what to run next. */
  public Diagnosis diagnose(List<Cause> causes) {
    List<Verdict> verdicts = causes.stream().map(this::judge).toList();
    return new Diagnosis(verdicts, conflict, nextSteps.choose(verdicts));
  }

  /** As {@link #diagnose}, of a topic beside the one that answers: nothing is to be run for it. */
  public Diagnosis judgeOnly(List<Cause> causes) {
    return new Diagnosis(causes.stream().map(this::judge).toList(), conflict, List.of());
  }

  private Verdict judge(Cause cause) {
    return cause.id().map(id -> known.computeIfAbsent(id, this::judged)).orElse(CANNOT).on(cause);
  }

  private Judgement judged(String cause) {
    for (Rule rule : Rules.of(cause)) {
      if (rule.when().holds(facts)) {
        return judgement(rule);
      }
    }
    return CANNOT;
  }

  private Judgement judgement(Rule rule) {
    List<Evidence> evidence = facts.of(rule.when().findings());
    String reason =
        rule.reason().equals(CHECK_TELLS) && facts.checked() ? CHECK_COULD_NOT_TELL : rule.reason();
    return new Judgement(rule.ruling(), reason, facts.values(evidence), evidence);
  }
}
