package dev.whence.diagnosis;

import dev.whence.evidence.Finding;
import dev.whence.symptom.OperatingSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something to find out with one command, on every system.
 *
 * @param causes what the command can settle
 * @param shows the findings that say it has been run
 * @param commands the command for each system; the first that can be filled in; {@code {host}} and
 *     {@code {port}} stand for the target's
 * @param reason the reply key that says where to run it and what to paste back
 */
record Errand(
    Set<String> causes,
    Set<Finding> shows,
    Map<OperatingSystem, List<String>> commands,
    String reason) {

  boolean isDone(Facts facts) {
    return shows.stream().anyMatch(facts::has);
  }

  long settles(List<String> open) {
    return open.stream().filter(causes::contains).count();
  }

  /** Nothing where the command needs a host or port that is not known to be harmless. */
  Optional<NextStep> step(Facts facts, Optional<OperatingSystem> system) {
    List<String> patterns = commands.getOrDefault(system.orElse(OperatingSystem.LINUX), List.of());
    return patterns.stream()
        .flatMap(pattern -> Commands.fill(pattern, facts.target()).stream())
        .findFirst()
        .map(
            command ->
                new NextStep(
                    command,
                    new Remark("diagnosis.run." + reason, Sayings.values(facts, List.of()))));
  }
}
