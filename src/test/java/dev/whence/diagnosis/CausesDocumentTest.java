package dev.whence.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.diagnosis.Verdict.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/CAUSES.md is what the table of rules says; {@code -Dgolden.update=true} writes it anew. */
class CausesDocumentTest {
  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));

  private static final String HEAD =
      """
      # Causes and the evidence for them

      Every documented cause that Whence can name, and what it takes to confirm it or to rule it out. Each cause has
      rows; the first whose condition holds decides, from the top. What is in code font is a finding of `FINDINGS.md`.
      Written from `dev.whence.diagnosis.Rules`; a test keeps the two in step
      (`mvn test -Dtest=CausesDocumentTest -Dgolden.update=true` writes this page anew), and every row has a test
      (`src/test/resources/diagnosis/rows.txt`).

      A timeout never proves a firewall. That something works from where Whence stands never means that it works for
      everybody: every verdict names its vantage point and time. An address that a program printed may be the resolved
      one, so it rules out no cause about names. A cause that a document does not mark with an id is never judged.
      """;

  @Test
  void theDocumentSaysWhatTheRulesSay() throws IOException {
    Path document = HOME.resolve("docs/CAUSES.md");
    String expected = write();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(document, expected);
    }
    assertEquals(expected, Files.readString(document));
  }

  private static String write() throws IOException {
    List<String> english = Files.readAllLines(HOME.resolve("bot/replies/en.properties"));
    StringBuilder page = new StringBuilder(HEAD);
    page.append("\n| cause | confirmed by | ruled out by | left unknown |\n|---|---|---|---|\n");
    for (String cause : Rules.ALL.stream().map(Rule::cause).distinct().toList()) {
      page.append("| [`").append(cause).append("`](#").append(cause).append(") | ");
      page.append(conditions(cause, Ruling.CONFIRMED)).append(" | ");
      page.append(conditions(cause, Ruling.RULED_OUT)).append(" | ");
      page.append(said(english, Rules.of(cause).getLast())).append(" |\n");
    }
    for (String cause : Rules.ALL.stream().map(Rule::cause).distinct().toList()) {
      page.append("\n## ").append(cause).append("\n\n");
      page.append("| when | verdict | what a person reads |\n|---|---|---|\n");
      for (Rule rule : Rules.of(cause)) {
        page.append("| ").append(rule.when().words());
        page.append(" | ").append(rule.ruling().id());
        page.append(" | ").append(said(english, rule)).append(" |\n");
      }
    }
    return page.toString();
  }

  private static String conditions(String cause, Ruling ruling) {
    String all =
        Rules.of(cause).stream()
            .filter(rule -> rule.ruling() == ruling)
            .map(rule -> rule.when().words())
            .collect(Collectors.joining("; or "));
    return all.isEmpty() ? "—" : all;
  }

  private static String said(List<String> english, Rule rule) {
    return english.stream()
        .filter(line -> line.startsWith(rule.reason() + " ="))
        .map(line -> line.substring(line.indexOf('=') + 1).strip())
        .findFirst()
        .orElseThrow();
  }
}
