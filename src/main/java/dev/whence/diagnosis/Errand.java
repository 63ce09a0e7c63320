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
 * @param kind the kinds of output that it prints, as {@link
 *     dev.whence.symptom.output.OutputReader#readAsPasted} names them, parted by blanks
 * @param causes what the command can settle
 * @param shows the findings that say it has been run, and told what it can
 * @param commands the command for each system; the first that can be filled in; {@code {host}} and
 *     {@code {port}} stand for the target's, {@code {name}} and {@code {address}} for a host that
 *     is one
 * @param again the same once more in another way, where the first output was pasted and left it
 *     open
 * @param reason the reply key that says where to run it and what to paste back
 * @param when what must be known for it to be of use
 */
record Errand(
    String kind,
    Set<String> causes,
    Set<Finding> shows,
    Map<OperatingSystem, List<String>> commands,
    Map<OperatingSystem, List<String>> again,
    String reason,
    Condition when) {

  Errand(
      String kind,
      Set<String> causes,
      Set<Finding> shows,
      Map<OperatingSystem, List<String>> commands,
      String reason) {
    this(kind, causes, shows, commands, Map.of(), reason);
  }

  Errand(
      String kind,
      Set<String> causes,
      Set<Finding> shows,
      Map<OperatingSystem, List<String>> commands,
      Map<OperatingSystem, List<String>> again,
      String reason) {
    this(kind, causes, shows, commands, again, reason, Condition.otherwise());
  }

  /** The same, worth the trouble only then. */
  Errand only(Condition needed) {
    return new Errand(kind, causes, shows, commands, again, reason, needed);
  }

  /** Whether it is of use, and has not been done. */
  boolean isOpen(Facts facts) {
    if (!when.holds(facts)) {
      return false;
    }
    for (Finding finding : shows) {
      if (facts.tells(finding)) {
        return false;
      }
    }
    return true;
  }

  /** How many of the causes that are open it can settle. */
  long settles(Set<String> open) {
    long settles = 0;
    for (String cause : open) {
      settles += causes.contains(cause) ? 1 : 0;
    }
    return settles;
  }

  /**
   * Nothing where the command needs a host or port that is not known to be harmless, or where its
   * output was pasted already.
   */
  Optional<NextStep> step(Facts facts, Optional<OperatingSystem> system) {
    return patterns(facts, system.orElse(OperatingSystem.LINUX)).stream()
        .flatMap(pattern -> Commands.fill(pattern, facts.target()).stream())
        .findFirst()
        .map(
            command ->
                new NextStep(
                    command, new Remark("diagnosis.run." + reason, facts.values(List.of()))));
  }

  private List<String> patterns(Facts facts, OperatingSystem system) {
    long times = facts.timesPasted(kind);
    if (times > 1) {
      return List.of();
    }
    return (times == 0 ? commands : again)
        .getOrDefault(system, List.of()).stream()
            .map(
                pattern ->
                    isMissing(pattern, facts) ? Errands.INSTEAD.getOrDefault(pattern, "") : pattern)
            .filter(pattern -> !pattern.isEmpty())
            .toList();
  }

  private static boolean isMissing(String pattern, Facts facts) {
    String bare = pattern.startsWith("sudo ") ? pattern.substring("sudo ".length()) : pattern;
    int end = bare.indexOf(' ');
    return facts.timesPasted("missing-" + (end < 0 ? bare : bare.substring(0, end))) > 0;
  }
}
