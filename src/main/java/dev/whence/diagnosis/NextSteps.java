package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.pasted;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.CONNECTED_DIRECTLY;
import static dev.whence.evidence.Finding.REFUSED;

import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.OperatingSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what to run next: first the command that settles most of what is still unknown. */
final class NextSteps {
  /** More commands at once are run by nobody. */
  private static final int MOST = 3;

  /**
   * What the check sees otherwise than the paste is looked into before all else, where it is; and
   * so is what an output left open by a hair.
   */
  private static final Map<String, Condition> FIRST =
      Map.of(
          "loopback", Condition.otherwise(),
          "ufw-verbose", Condition.otherwise(),
          "listing", seen(REFUSED).butNot(pasted(ErrorKind.CONNECTION_REFUSED)),
          "direct", CONNECTED_DIRECTLY.and(pasted(ErrorKind.CONNECTION_REFUSED)));

  private record Useful(Errand errand, boolean first, long settles) {}

  private NextSteps() {}

  private static boolean comesFirst(Errand errand, Facts facts) {
    return Optional.ofNullable(FIRST.get(errand.kind()))
        .filter(condition -> condition.holds(facts))
        .isPresent();
  }

  /** What settles something, that which settles most first. */
  private static List<Errand> useful(List<String> open, Facts facts) {
    List<Useful> useful = new ArrayList<>();
    for (Errand errand : Errands.ALL) {
      long settles = errand.settles(open);
      if (settles > 0 && errand.isOpen(facts)) {
        useful.add(new Useful(errand, comesFirst(errand, facts), settles));
      }
    }
    useful.sort(
        Comparator.comparing((Useful one) -> !one.first)
            .thenComparing(Comparator.comparingLong(Useful::settles).reversed()));
    return useful.stream().map(Useful::errand).toList();
  }

  static List<NextStep> choose(
      List<Verdict> verdicts, Facts facts, Optional<OperatingSystem> system) {
    List<String> open =
        verdicts.stream()
            .filter(verdict -> verdict.ruling() == Ruling.UNKNOWN)
            .flatMap(verdict -> verdict.cause().id().stream())
            .distinct()
            .toList();
    List<Errand> useful = useful(open, facts);
    List<NextStep> steps = new ArrayList<>();
    for (Errand errand : useful) {
      errand
          .step(facts, system)
          .filter(step -> steps.stream().noneMatch(one -> one.command().equals(step.command())))
          .ifPresent(steps::add);
      if (steps.size() == MOST) {
        break;
      }
    }
    return steps;
  }
}
