package dev.whence.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.diagnosis.Verdict.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rules is whole: every cause has rows, every row has its words. */
class RulesTest {
  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));
  private static final Pattern MARKER = Pattern.compile("<!-- cause: ([a-z0-9-]+) -->");
  private static final Pattern VALUE = Pattern.compile("\\{([a-z]+)\\}");

  @Test
  void everyMarkedCauseOfTheShippedDocumentsHasRows() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(HOME.resolve("knowledge-base"))) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".md")).toList()) {
        Matcher marker = MARKER.matcher(Files.readString(page));
        while (marker.find()) {
          if (Rules.of(marker.group(1)).isEmpty()) {
            missing.add(marker.group(1));
          }
        }
      }
    }
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void theLastRowOfEveryCauseIsAnUnknownThatAlwaysHolds() {
    for (String cause : Rules.ALL.stream().map(Rule::cause).distinct().toList()) {
      List<Rule> rows = Rules.of(cause);
      assertEquals("otherwise", rows.getLast().when().words(), cause);
      assertEquals(Ruling.UNKNOWN, rows.getLast().ruling(), cause);
      assertEquals(
          1, rows.stream().filter(row -> row.when().words().equals("otherwise")).count(), cause);
    }
  }

  @Test
  void everyReasonIsSaidInEveryLanguageWithTheSameValues() throws IOException {
    List<String> english = Files.readAllLines(HOME.resolve("bot/replies/en.properties"));
    try (Stream<Path> files = Files.list(HOME.resolve("bot/replies"))) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        for (Rule rule : Rules.ALL) {
          String said = line(lines, rule.reason());
          assertTrue(!said.isEmpty(), file + " lacks " + rule.reason());
          assertEquals(values(line(english, rule.reason())), values(said), file + " " + said);
        }
      }
    }
  }

  private static String line(List<String> lines, String key) {
    return lines.stream().filter(line -> line.startsWith(key + " =")).findFirst().orElse("");
  }

  private static Set<String> values(String line) {
    Set<String> values = new TreeSet<>();
    Matcher matcher = VALUE.matcher(line);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }
}
