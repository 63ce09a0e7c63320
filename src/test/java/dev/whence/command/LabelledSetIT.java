package dev.whence.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.Workshop;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds Whence to the figures that it has reached on the labelled set: none may fall below what is
 * recorded beside it. {@code -Dgolden.update=true} records what is reached now.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledSetIT {
  /** A figure is recorded in tenths of a per cent; less is rounding. */
  private static final double ROUNDING = 0.0005;

  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));
  private static final Path SET = HOME.resolve("src/test/resources/labelled");
  private static final Path RECORDED = SET.resolve("recorded.properties");

  private Workshop workshop;

  @BeforeAll
  void open(@TempDir Path data) {
    Workshop.Opened opened =
        Workshop.open(
            HOME,
            HOME.resolve("bot/config.json"),
            Map.of(),
            Map.of("data.directory", data.toString()),
            List.of());
    if (!(opened instanceof Workshop.Opened.Ready(Workshop ready))) {
      throw new AssertionError(opened.toString());
    }
    workshop = ready;
  }

  @AfterAll
  void close() {
    workshop.close();
  }

  @Test
  void everyLineCanBeUsed() throws IOException {
    for (String half : List.of("tune", "report")) {
      for (String part : List.of("errors", "questions", "silence")) {
        List<String> lines = Files.readAllLines(SET.resolve(half).resolve(part + ".jsonl"));
        assertEquals(List.of(), LabelledFile.read(lines).faults(), half + " " + part);
      }
    }
  }

  @Test
  void noFigureFallsBelowTheRecordedOne() throws IOException {
    Map<String, Double> reached = new TreeMap<>();
    for (String half : List.of("tune", "report")) {
      for (String part : List.of("errors", "questions", "silence")) {
        record(half, part, reached);
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      write(reached);
    }
    assertEquals(List.of(), fallen(reached), () -> "reached: " + reached);
  }

  private void record(String half, String part, Map<String, Double> reached) throws IOException {
    List<String> lines = Files.readAllLines(SET.resolve(half).resolve(part + ".jsonl"));
    EvaluationReport report = new Evaluation(workshop.troubleshooter()::ask).evaluate(lines);
    Path table = HOME.resolve("target/evaluation/" + half + "-" + part + ".txt");
    Files.createDirectories(table.getParent());
    Files.writeString(table, EvaluationTable.of(report));
    String name = half + "." + part + ".";
    if (part.equals("silence")) {
      reached.put(name + "silent", 1 - report.falseReplies());
      return;
    }
    reached.put(name + "mean-hit-rate", report.meanHitRate());
    reached.put(name + "not-wrong", 1 - report.wrongAnswers());
    reached.put(name + "language", report.languageRate());
  }

  private static List<String> fallen(Map<String, Double> reached) throws IOException {
    Properties recorded = new Properties();
    recorded.load(new StringReader(Files.readString(RECORDED)));
    List<String> fallen = new ArrayList<>();
    reached.forEach(
        (name, figure) -> {
          double least = Double.parseDouble(recorded.getProperty(name, "2")) / 100;
          if (figure < least - ROUNDING) {
            fallen.add(String.format(Locale.ROOT, "%s: %.4f, was %.4f", name, figure, least));
          }
        });
    return fallen;
  }

  private static void write(Map<String, Double> reached) throws IOException {
    StringWriter lines = new StringWriter();
    lines.write("# What Whence reaches on the labelled set, in per cent; see LabelledSetIT.\n");
    reached.forEach(
        (name, figure) -> lines.write(String.format(Locale.ROOT, "%s=%.1f%n", name, figure * 100)));
    Files.writeString(RECORDED, lines.toString(), StandardCharsets.UTF_8);
  }
}
