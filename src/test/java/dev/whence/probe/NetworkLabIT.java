package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import dev.whence.probe.CheckReport.Report;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every way in which a network can say no, staged for real, and what the check makes of it. */
class NetworkLabIT {
  private static Optional<String> missing = Optional.empty();
  private static Map<Situation, Report> reports = Map.of();

  @BeforeAll
  static void look() throws IOException {
    missing = NetworkLab.missing();
    if (missing.isPresent()) {
      System.out.printf(
          "%d situations of the network laboratory are skipped: %s%n",
          Situation.values().length, missing.get());
      return;
    }
    reports = NetworkLab.look(List.of(Situation.values()));
    System.out.println("What was told apart in the network laboratory:");
    reports.forEach(NetworkLabIT::print);
  }

  private static void print(Situation situation, Report report) {
    Probed connect = connect(report);
    System.out.printf(
        "  %-38s %-24s %5d ms  %s%n",
        situation, connect.finding().id(), connect.millis(), connect.detail());
  }

  @TestFactory
  Stream<DynamicTest> isToldApart() {
    return Stream.of(Situation.values())
        .map(
            situation ->
                DynamicTest.dynamicTest(
                    situation.name(),
                    () -> {
                      assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
                      Finding found =
                          connect(Objects.requireNonNull(reports.get(situation))).finding();
                      assertEquals(situation.expected(), found);
                    }));
  }

  private static Probed connect(Report report) {
    return report.steps().stream()
        .filter(step -> step.step() == Step.CONNECT)
        .findFirst()
        .orElseThrow();
  }
}
