package dev.whence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Page;
import dev.whence.knowledge.lint.Lint;
import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents that come along are whole: nothing for lint to say, in any language. */
class KnowledgeBaseTest {
  private static final Path HOME = Path.of(System.getProperty("whence.home", ".")).toAbsolutePath();

  @Test
  void lintFindsNothingAndEveryPageIsThereInEveryLanguage() {
    Workshop.Opened opened =
        Workshop.open(HOME, HOME.resolve("bot/config.json"), Map.of(), Map.of(), List.of());
    if (!(opened instanceof Workshop.Opened.Ready(Workshop workshop))) {
      throw new AssertionError(opened.toString());
    }
    try (workshop) {
      Corpus corpus = workshop.corpus();
      List<String> grave =
          new Lint(workshop.knownCauses())
              .check(corpus).findings().stream()
                  .filter(finding -> !finding.severity().equals(Fault.Severity.INFORMATION.id()))
                  .map(finding -> finding.file() + ":" + finding.line() + " " + finding.what())
                  .toList();
      assertEquals(List.of(), grave);
      Set<Language> all = Arrays.stream(Language.values()).collect(Collectors.toSet());
      for (Page page : corpus.pages()) {
        Set<Language> there =
            page.documents().stream()
                .map(document -> document.language())
                .collect(Collectors.toSet());
        assertEquals(all, there, page.id());
      }
    }
  }
}
