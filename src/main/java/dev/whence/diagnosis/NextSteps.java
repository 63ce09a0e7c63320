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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private NextSteps() {}

  private static boolean comesFirst(Errand errand, Facts facts) {
    return Optional.ofNullable(FIRST.get(errand.kind()))
        .filter(condition -> condition.holds(facts))
        .isPresent();
  }

  static List<NextStep> choose(
      List<Verdict> verdicts, Facts facts, Optional<OperatingSystem> system) {
    List<String> open =
        verdicts.stream()
            .filter(verdict -> verdict.ruling() == Ruling.UNKNOWN)
            .flatMap(verdict -> verdict.cause().id().stream())
            .distinct()
            .toList();
    List<Errand> useful = new ArrayList<>(Errands.ALL);
    useful.removeIf(errand -> !errand.isOpen(facts) || errand.settles(open) == 0);
    useful.sort(
        Comparator.comparing((Errand errand) -> !comesFirst(errand, facts))
            .thenComparingLong(errand -> -errand.settles(open)));
    return useful.stream()
        .flatMap(errand -> errand.step(facts, system).stream())
        .collect(
            Collectors.toMap(NextStep::command, step -> step, (one, _) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .limit(MOST)
        .toList();
  }
}
