package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a translation says with a word that nobody thought of, the others say for it. */
class SpeakingPagesTest {
  private static final String QUESTION = "Verzeichnis löschen in der Ablage";

  @TempDir Path home;

  private static String first(LivingKnowledge knowledge) {
    List<Match> matches =
        knowledge.search(Documents.asked(QUESTION), Language.GERMAN, Optional.empty(), 5);
    return matches.isEmpty() ? "" : matches.getFirst().section().file();
  }

  private Documents german() {
    Documents documents =
        new Documents(home)
            .write(
                "de/tidy.md",
                "# Wegräumen\n\nSo räumt man in der Ablage auf, wie man es immer tat.\n")
            .write("de/store.md", "# Allerlei\n\nIn der Ablage liegt vieles.\n");
    for (int page = 0; page < 8; page++) {
      documents.write("de/more" + page + ".md", "# Wetter\n\nRegen fällt.\n");
    }
    return documents;
  }

  private static Documents translated(Documents documents, String folder, String tidy) {
    documents.write(folder + "/tidy.md", tidy).write(folder + "/store.md", "# ABC\n\nXYZ.\n");
    for (int page = 0; page < 8; page++) {
      documents.write(folder + "/more" + page + ".md", "# Aaa\n\nBbb.\n");
    }
    return documents;
  }

  @Test
  void wordsDecideWhereThereIsNoTranslation() {
    try (LivingKnowledge knowledge = LivingKnowledge.open(german().setup())) {
      assertEquals("de/store.md", first(knowledge));
    }
  }

  @Test
  void otherTranslationsSayWhatAPageSpeaksOf() {
    Documents documents = german();
    translated(documents, "fr", "# Supprimer un dossier\n\nLe dossier est supprimé.\n");
    translated(documents, "es", "# Borrar una carpeta\n\nLa carpeta se borra.\n");
    translated(documents, "ja", "# フォルダを削除\n\nフォルダを削除します。\n");
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("de/tidy.md", first(knowledge));
    }
  }

  @Test
  void aPageWithoutTranslationsLosesNothingByThatOfOthers() {
    Documents documents = german();
    documents.write("de/delete.md", "# Verzeichnis löschen\n\nEin Verzeichnis wird gelöscht.\n");
    translated(documents, "fr", "# Supprimer un dossier\n\nLe dossier est supprimé.\n");
    translated(documents, "es", "# Borrar una carpeta\n\nLa carpeta se borra.\n");
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("de/delete.md", first(knowledge));
    }
  }
}
