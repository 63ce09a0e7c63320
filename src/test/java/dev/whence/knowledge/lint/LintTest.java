package dev.whence.knowledge.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Readers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with documents is found once, at its place. */
class LintTest {
  private static final String ENGLISH =
      """
      # Connections

      See [more](more.md).

      ## connection refused

      For these reasons:

      1. Wrong port.
      2. The domain resolves to the wrong IP address.

      > Error: connect ECONNREFUSED 127.0.0.1:80

      ## connection timeout

      For these reasons:

      1. The server firewall blocks the connection.
      2. The moon is full.
      """;

  @TempDir Path folder;

  @Test
  void goodDocumentsHaveNoFindings() {
    Report report = lint(Map.of("en/page.md", "# T\n\ntext\n", "de/page.md", "# T\n\nText\n"));
    assertEquals(List.of(), report.findings());
    assertFalse(report.fails(Fault.Severity.INFORMATION));
  }

  @Test
  void whatATranslationLacksIsFound() {
    String german =
        """
        # Verbindungen

        Siehe [mehr](mehr.md) und [dies](page.md#x).

        ## connection refused

        Aus diesen Gründen:

        1. Der Domainname wird auf eine falsche IP-Adresse aufgelöst.
        2. Falscher Port.
        3. Es wird Proxy-Software verwendet.

        > Fehler: Verbindung abgelehnt ECONNREFUSED 127.0.0.1:80
        """;
    assertEquals(
        List.of(
            "de/page.md:1 missing-section",
            "de/page.md:3 dead-link",
            "de/page.md:5 translated-error",
            "de/page.md:5 reordered-causes",
            "de/page.md:11 surplus-cause",
            "en/page.md:3 dead-link",
            "en/page.md:19 cause-without-id"),
        places(lint(Map.of("en/page.md", ENGLISH, "de/page.md", german))));
  }

  @Test
  void whatOnePageIsMissingIsFound() {
    Report report =
        lint(
            Map.of(
                "en/a.md", "# A\n\n## Same\n\none\n\n## Same\n\ntwo <!-- cause: no-such -->\n",
                "en/b.md", "# B\n",
                "fr/b.md", "# B\n"));
    assertEquals(
        List.of(
            "en/a.md:1 missing-translation",
            "en/a.md:7 duplicate-heading",
            "en/a.md:9 unknown-cause-marker"),
        places(report));
    assertTrue(report.fails(Fault.Severity.WARNING));
    assertFalse(report.fails(Fault.Severity.ERROR));
    assertEquals(Map.of("en", 3, "fr", -1), report.pages().getFirst().cells());
  }

  @Test
  void theReportIsTextAndJson() {
    Report report = lint(Map.of("en/a.md", "# A\n\n[x](gone.md)\n"));
    assertEquals(
        """
        en/a.md:3: warning: There is no file "gone.md" seen from this document. [dead-link]
            Correct the link, or add the file.

        page  en
        a     1
        . no finding   - no translation   3 three findings

        0 errors, 1 warning, 0 for information, in 1 pages and 1 languages
        """,
        report.text());
    JsonNode json = new ObjectMapper().valueToTree(report);
    assertEquals("dead-link", json.at("/findings/0/kind").asText());
    assertEquals(1, json.at("/counts/warning").asInt());
    assertEquals(1, json.at("/pages/0/cells/en").asInt());
    assertEquals(4, json.size());
  }

  private Report lint(Map<String, String> files) {
    Corpus corpus = Readers.corpus(folder, files);
    return new Lint(Set.of("wrong-port")).check(corpus);
  }

  private static List<String> places(Report report) {
    return report.findings().stream().map(f -> f.file() + ":" + f.line() + " " + f.kind()).toList();
  }
}
