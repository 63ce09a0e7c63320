package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An error after which no section is named: the words say which of those that speak of it. */
class UnnamedErrorTest {
  private static final String CAUSES =
      """
      # Sending fails

      A message is lost when there was a timeout before. Usual causes:

      1. The far end reads too slowly.
      2. The buffer is full.
      """;

  private static final String DATABASE =
      """
      # The database went away

      After eight idle hours there is a timeout, and the database parts from the worker. Ask it something now and then.
      """;

  private static final String BACKUP =
      """
      # Nightly backup of the tables

      A job copies the tables every night.
      """;

  @TempDir Path home;

  private String first(String question) {
    try (LivingKnowledge knowledge =
        LivingKnowledge.open(
            new Documents(home)
                .write("en/causes.md", CAUSES)
                .write("en/database.md", DATABASE)
                .write("en/backup.md", BACKUP)
                .setup())) {
      return knowledge
          .search(
              Documents.failed(question, ErrorKind.CONNECTION_TIMEOUT),
              Language.ENGLISH,
              Optional.empty(),
              5)
          .getFirst()
          .section()
          .file();
    }
  }

  @Test
  void wordsChooseAmongTheTopicsThatSpeakOfIt() {
    assertEquals("en/database.md", first("database went away after idle hours"));
    assertEquals("en/causes.md", first("sending fails, buffer is full"));
  }

  @Test
  void wordsThatFitAnotherTopicClearlyBetterLeadThere() {
    assertEquals("en/backup.md", first("nightly backup of the tables, a job every night"));
  }
}
