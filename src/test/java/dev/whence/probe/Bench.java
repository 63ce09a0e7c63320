package dev.whence.probe;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A live check with short patience, for servers that answer at once or never. */
final class Bench {
  private Bench() {}

  static ProbeLimits limits() {
    return new ProbeLimits(
        Duration.ofSeconds(5),
        Duration.ofMillis(4500),
        Duration.ofMillis(150),
        Duration.ofMillis(800),
        Duration.ofMillis(900),
        8,
        2000,
        16 * 1024,
        4,
        QuotaLimits.usual());
  }

  static ProbeSettings settings() {
    return ProbeSettings.usual("bench", "https://example.com/").withLimits(limits());
  }

  static LiveCheck live() {
    return new LiveCheck(settings(), new MemoryLedger(), Clock.systemUTC());
  }

  static LiveCheck trusting(Trust trust) {
    return trusting(trust, limits());
  }

  static LiveCheck trusting(Trust trust, ProbeLimits limits) {
    ProbeSettings settings = settings().withLimits(limits);
    return new LiveCheck(
        settings, new MemoryLedger(), Clock.systemUTC(), trust, new Policy(settings));
  }

  static CheckOptions opened() {
    return CheckOptions.operator().withAllowPrivate(true);
  }

  static CheckOptions asking(StandInNameServer names) {
    return CheckOptions.operator().withResolver(Optional.of(names.address()));
  }

  static CheckReport.Report report(CheckReport report) {
    if (report instanceof CheckReport.Report made) {
      return made;
    }
    throw new AssertionError("not checked: " + report);
  }

  static List<Finding> findings(CheckReport report) {
    return report(report).steps().stream().map(Probed::finding).toList();
  }
}
