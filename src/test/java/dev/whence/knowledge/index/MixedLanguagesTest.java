package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** English words amid a person's own say what they say in English. */
class MixedLanguagesTest {
  @TempDir Path home;

  private String first(String tag, String question, Documents documents) {
    for (int page = 0; page < 8; page++) {
      documents.write(tag + "/more" + page + ".md", "# Abcd\n\nEfgh ijkl.\n");
    }
    Language language = Language.of(tag).orElseThrow();
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      var matches = knowledge.search(Documents.asked(question), language, Optional.empty(), 5);
      return matches.isEmpty() ? "" : matches.getFirst().section().file();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, snapshot machen, 'Sicherung', 'Man sichert alles.'",
    "fr, faire un snapshot, 'Sauvegarde', 'On sauvegarde tout.'",
    "es, hacer un snapshot, 'Copia de seguridad', 'Se respalda todo.'",
    "it, fare uno snapshot, 'Copie di sicurezza', 'Un backup di tutto.'",
    "pt, fazer um snapshot, 'Cópia de segurança', 'Um backup de tudo.'",
    "tr, snapshot almak, 'Yedekleme', 'Her şey yedeklenir.'",
    "vi, tạo snapshot, 'Sao lưu', 'Sao lưu tất cả.'",
  })
  void aWordThatTheLanguageLacksIsReadAsEnglish(
      String tag, String question, String title, String text) {
    Documents documents =
        new Documents(home).write(tag + "/keep.md", "# " + title + "\n\n" + text + "\n");
    assertEquals(tag + "/keep.md", first(tag, question, documents));
  }

  /** The French for a coin is no corner, and the German for almost is not quick. */
  @Test
  void aWordThatTheDocumentsKnowIsTheirs() {
    Documents documents =
        new Documents(home)
            .write("de/almost.md", "# Gleich da\n\nEs ist fast geschafft.\n")
            .write("de/speed.md", "# Leistung\n\nLeistung und Durchsatz, optimiert.\n");
    assertEquals("de/almost.md", first("de", "fast", documents));
  }
}
