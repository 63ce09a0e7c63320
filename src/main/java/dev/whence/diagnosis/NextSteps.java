package dev.whence.diagnosis;

import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.symptom.OperatingSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses what to run next: first the command that settles most of what is still unknown. */
final class NextSteps {
  /** More commands at once are run by nobody. */
  private static final int MOST = 3;

  private NextSteps() {}

  static List<NextStep> choose(
      List<Verdict> verdicts, Facts facts, Optional<OperatingSystem> system) {
    List<String> open =
        verdicts.stream()
            .filter(verdict -> verdict.ruling() == Ruling.UNKNOWN)
            .flatMap(verdict -> verdict.cause().id().stream())
            .distinct()
            .toList();
    List<Errand> useful = new ArrayList<>(Errands.ALL);
    useful.removeIf(errand -> errand.isDone(facts) || errand.settles(open) == 0);
    useful.sort(Comparator.comparingLong((Errand errand) -> -errand.settles(open)));
    return useful.stream()
        .flatMap(errand -> errand.step(facts, system).stream())
        .limit(MOST)
        .toList();
  }
}
