package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivingKnowledgeTest {
  private static final String FAILURES =
      """
      # Why a client cannot connect

      There are two errors.

      ## Connection refused

      1. The client uses the wrong port.
      2. The server is not running.

      ## Connection timeout

      1. A firewall drops the packets.
      """;

  private static final String SENDING =
      """
      # Sending data to every client

      Keep the connections in a list and call `send` on each of them to broadcast a message.
      """;

  @TempDir Path home;

  private static String first(LivingKnowledge knowledge, String question, Language language) {
    List<Match> matches =
        knowledge.search(Documents.asked(question), language, Optional.empty(), 5);
    return matches.isEmpty() ? "" : matches.getFirst().section().file();
  }

  @Test
  void aNamedErrorDecidesAndWordsAnswerTheRest() {
    Documents documents =
        new Documents(home).write("en/failures.md", FAILURES).write("en/sending.md", SENDING);
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      Match refused =
          knowledge
              .search(
                  Documents.failed(
                      "connect ECONNREFUSED 127.0.0.1:80", ErrorKind.CONNECTION_REFUSED),
                  Language.ENGLISH,
                  Optional.empty(),
                  5)
              .getFirst();
      assertEquals("Connection refused", refused.section().heading());
      assertTrue(refused.confidence() > 0.9);
      assertEquals(
          "en/sending.md",
          first(knowledge, "how do I send a message to all clients", Language.ENGLISH));
      assertEquals(
          "Connection timeout",
          knowledge
              .about(ErrorKind.CONNECTION_TIMEOUT, Language.FRENCH, Optional.empty())
              .orElseThrow()
              .section()
              .heading());
    }
  }

  @Test
  void aFunctionThatNamesAPageIsFoundByTheWordsItsNameIsPutTogetherFrom() {
    String filler = "\n\nThe maximum of a package is a number.\n";
    Documents documents =
        new Documents(home)
            .write("en/a.md", "# maxPackageSize" + filler)
            .write("en/b.md", "# defaultTimeout" + filler)
            .write("en/c.md", "# pauseRecv" + filler);
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("en/b.md", first(knowledge, "which timeout is used", Language.ENGLISH));
      assertEquals("en/c.md", first(knowledge, "PAUSE", Language.ENGLISH));
    }
  }

  @Test
  void anIndexOfUnchangedDocumentsIsUsedAgainAndAChangedOneFollows() {
    Documents documents =
        new Documents(home).write("en/failures.md", FAILURES).write("en/sending.md", SENDING);
    LivingKnowledge.open(documents.setup()).close();
    Setup unread =
        new Setup(
            List.of(documents.folder),
            Optional.empty(),
            documents.data,
            List.of(),
            () -> {
              throw new AssertionError("nothing has changed, so nothing is to be read");
            },
            Documents::kinds,
            progress -> {});
    try (LivingKnowledge knowledge = LivingKnowledge.open(unread)) {
      assertEquals("en/sending.md", first(knowledge, "broadcast a message", Language.ENGLISH));
    }
    documents.write("en/sending.md", "# Timers\n\nA timer calls a function every second.\n");
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      assertEquals("en/sending.md", first(knowledge, "timer every second", Language.ENGLISH));
      assertEquals("", first(knowledge, "broadcast", Language.ENGLISH));
      assertFalse(knowledge.refresh());
    }
  }

  @Test
  void aBrokenSaveLeavesWhatWasGood() {
    Documents documents =
        new Documents(home).write("en/failures.md", FAILURES).write("en/sending.md", SENDING);
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      documents.write("en/sending.md", "");
      knowledge.refresh();
      assertEquals("en/sending.md", first(knowledge, "broadcast a message", Language.ENGLISH));
      documents.write("en/sending.md", "# Timers\n\nA timer calls a function every second.\n");
      assertTrue(knowledge.refresh());
      assertEquals("en/sending.md", first(knowledge, "timer every second", Language.ENGLISH));
    }
  }
}
