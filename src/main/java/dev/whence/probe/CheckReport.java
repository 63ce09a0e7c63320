package dev.whence.probe;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Status;
import dev.whence.evidence.Step;
import dev.whence.evidence.Target;
import dev.whence.symptom.ErrorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a request for a check. */
public sealed interface CheckReport {
  /** The target as it is to be shown. */
  String target();

  /**
   * The policy or the parser said no, and not one packet went to the target.
   *
   * @param target what was asked for, as parsed, or as typed where it could not be
   * @param evidence that a name leads to a private address, where that is why
   */
  record Denied(String target, Refusal why, List<Probed> evidence) implements CheckReport {
    public Denied {
      evidence = List.copyOf(evidence);
    }

    /** The reply key of the sentence that says so. */
    public String key() {
      return why.key();
    }
  }

  /**
   * Not now: a quota is used up or the queue is full.
   *
   * @param key the reply key; its sentence takes the values of {@link #details()}
   */
  record Postponed(String target, String key, Duration delay) implements CheckReport {
    /** When to come back, rounded up: {@code seconds} and {@code minutes}. */
    public Map<String, Object> details() {
      long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
      return Map.of("seconds", seconds, "minutes", Math.max(1, (seconds + 59) / 60));
    }
  }

  /**
   * The check was made, or decided for a dry run.
   *
   * @param steps every stage in order, each with a final state, whatever happened
   */
  record Report(Target checked, String vantage, Instant at, List<Probed> steps)
      implements CheckReport {
    public Report {
      steps = List.copyOf(steps);
    }

    @Override
    public String target() {
      return checked.toString();
    }

    /** The error that a client of this target would get; empty where it would connect. */
    public Optional<ErrorKind> errorKind() {
      return ErrorKinds.of(steps);
    }

    /** Whether anything was sent to the target; a dry run says nothing of it. */
    public boolean dialled() {
      return steps.stream().noneMatch(step -> step.finding() == Finding.DRY_RUN);
    }

    /** Whether something is wrong that the target's people should know, an error or not. */
    public boolean foundFault() {
      boolean connects = steps.stream().anyMatch(step -> step.finding() == Finding.CONNECTED);
      return errorKind().isPresent()
          || steps.stream()
              .filter(step -> !(connects && step.step() == Step.CONNECT))
              .anyMatch(step -> step.finding().status() == Status.FAIL);
    }

    /** The steps as evidence for a diagnosis. */
    public List<Evidence> evidence() {
      return List.copyOf(steps);
    }
  }
}
