package dev.whence.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Scheme;
import dev.whence.evidence.Step;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Cause;
import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each line of rows.txt: cause, the pasted error's kind, the target, the evidence, and the verdict
 * with its reason. No row of the table of rules is without such a line.
 */
class RuleRowsTest {
  private static final Path ROWS =
      Path.of(System.getProperty("whence.home", "."), "src/test/resources/diagnosis/rows.txt");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** One line, read. */
  private record Row(
      String cause,
      Optional<ErrorKind> pasted,
      Optional<Target> target,
      List<Evidence> evidence,
      String expected) {
    String judged() {
      Diagnosis diagnosis =
          new Diagnostician()
              .diagnose(
                  List.of(new Cause(Optional.of(cause), cause, cause, 1)),
                  evidence,
                  pasted,
                  Optional.empty(),
                  target);
      Verdict verdict = diagnosis.verdicts().getFirst();
      return verdict.ruling().id() + " " + verdict.reason().replace("diagnosis.", "");
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRowDecidesAsItSays() throws IOException {
    return lines()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> {
                      Row row = read(line);
                      assertEquals(row.expected(), row.judged(), line);
                    }));
  }

  @Test
  void noRuleIsWithoutARow() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (Rule rule : Rules.ALL) {
      missing.add(
          rule.cause() + " " + rule.ruling().id() + " " + rule.reason().replace("diagnosis.", ""));
    }
    lines()
        .map(RuleRowsTest::read)
        .forEach(row -> missing.remove(row.cause() + " " + row.expected()));
    assertEquals(List.of(), List.copyOf(missing));
  }

  private static Stream<String> lines() throws IOException {
    return Files.readAllLines(ROWS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static Row read(String line) {
    String[] cells = line.split("\\|", -1);
    Optional<Target> target = target(cells[2].strip());
    List<Evidence> evidence = new ArrayList<>();
    for (String word : cells[3].strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        evidence.add(evidence(word, target));
      }
    }
    return new Row(
        cells[0].strip(), ErrorKind.of(cells[1].strip()), target, evidence, cells[4].strip());
  }

  private static Optional<Target> target(String text) {
    if (text.equals("-")) {
      return Optional.empty();
    }
    int mark = text.indexOf("://");
    int colon = text.lastIndexOf(':');
    return Optional.of(
        new Target(
            Scheme.of(text.substring(0, mark)).orElseThrow(),
            text.substring(mark + 3, colon),
            OptionalInt.of(Integer.parseInt(text.substring(colon + 1))),
            ""));
  }

  /** finding, finding@address of a check, or finding{detail} with commas for the blanks. */
  private static Evidence evidence(String word, Optional<Target> target) {
    int brace = word.indexOf('{');
    int at = word.indexOf('@');
    String detail = brace < 0 ? "" : word.substring(brace + 1, word.length() - 1).replace(';', ' ');
    String name = word.substring(0, brace >= 0 ? brace : at >= 0 ? at : word.length());
    Finding finding = Finding.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    if (finding.step() == Step.OUTPUT) {
      String command = finding == Finding.OUTPUT_PASTED ? detail.replace("of=", "") : "command";
      return new Evidence.Reported(finding, command, detail, NOW);
    }
    if (finding.step() == Step.PASTE) {
      return new Evidence.Pasted(finding, detail, NOW);
    }
    return new Probed(
        finding.step(),
        finding,
        target.orElse(Target.tcp("server.example", 8080)),
        at < 0 ? Optional.empty() : Optional.of(word.substring(at + 1)),
        detail,
        5,
        NOW,
        "lab");
  }
}
