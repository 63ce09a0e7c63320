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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final Facts facts;
  private final Optional<OperatingSystem> system;

  NextSteps(Facts facts, Optional<OperatingSystem> system) {
    this.facts = facts;
    this.system = system;
  }

  private record Useful(Errand errand, boolean first, long settles) {
    private static final Comparator<Useful> ORDER =
        Comparator.comparing((Useful one) -> !one.first)
            .thenComparing(Comparator.comparingLong(Useful::settles).reversed());
  }

  private boolean comesFirst(Errand errand) {
    Condition condition = FIRST.get(errand.kind());
    return condition != null && condition.holds(facts);
  }

  /** What settles something, that which settles most first. */
  private List<Useful> useful(Set<String> causes) {
    List<Useful> useful = new ArrayList<>();
    for (Errand errand : Errands.ALL) {
      long settles = errand.settles(causes);
      if (settles > 0 && errand.isOpen(facts)) {
        useful.add(new Useful(errand, comesFirst(errand), settles));
      }
    }
    useful.sort(Useful.ORDER);
    return useful;
  }

  List<NextStep> choose(List<Verdict> verdicts) {
    Set<String> unknown = new LinkedHashSet<>();
    for (Verdict verdict : verdicts) {
      if (verdict.ruling() == Ruling.UNKNOWN) {
        verdict.cause().id().ifPresent(unknown::add);
      }
    }
    List<NextStep> chosen = new ArrayList<>();
    for (Useful useful : unknown.isEmpty() ? List.<Useful>of() : useful(unknown)) {
      useful
          .errand
          .step(facts, system)
          .filter(step -> chosen.stream().noneMatch(one -> one.command().equals(step.command())))
          .ifPresent(chosen::add);
      if (chosen.size() == MOST) {
        break;
      }
    }
    return chosen;
  }
}
