package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the proofs: Whence as a process of its own, with the real knowledge. */
class TelegramProcessIT {
  private static final int KILLS = 4;

  /**
   * Twice comes what a kill hits between its answer and the note of it. How many they are of all
   * that is asked is for the proof to tell.
   */
  private static final int MOST_UNDER_WAY = 1;

  @TempDir Path directory;

  @Test
  void aFewKillsLoseNothing() throws IOException {
    try (StandInTelegram telegram = new StandInTelegram()) {
      Asking.Account account =
          new Kills(telegram, directory, KILLS, 150, 7, WhenceProcess::new).run();
      assertEquals(List.of(), account.never());
      assertEquals(List.of(), account.outOfOrder());
      assertTrue(account.again().size() <= KILLS * MOST_UNDER_WAY, account.toString());
      TelegramRun.assertWellBehaved(telegram);
    }
  }

  /** Whole answers with all that is drawn in them, to several errors at once, as Telegram takes. */
  @Test
  void realAnswersToSeveralErrorsAreTakenInEveryLanguage() throws IOException {
    String errors =
        """
        Error: connect ECONNREFUSED db.example.com:3306
        Error: connect ETIMEDOUT 203.0.113.7:443
        getaddrinfo ENOTFOUND nowhere.example.com\
        """;
    try (StandInTelegram telegram = new StandInTelegram();
        WhenceProcess process = new WhenceProcess(telegram, directory)) {
      for (Language language : Language.values()) {
        String client = language.tag().toLowerCase(Locale.ROOT);
        telegram.people.says(telegram.people.direct(person(language), client, errors));
      }
      TelegramRun.until(
          "all answered",
          Duration.ofMinutes(2),
          () -> telegram.sent().size() >= Language.values().length || !process.isAlive());
      for (Language language : Language.values()) {
        String text =
            telegram.sent().stream()
                .filter(sent -> sent.chat() == person(language))
                .findFirst()
                .map(StandInChats.Sent::text)
                .orElse("nothing");
        for (String kind : List.of("connection-refused", "name-not-resolved")) {
          String title = TelegramRun.PHRASEBOOK.words(language, "answer.kind." + kind);
          assertTrue(text.contains(title), language + " without " + kind + ": " + text);
        }
      }
      TelegramRun.assertWellBehaved(telegram);
    }
  }

  private static long person(Language language) {
    return 7_800_000_000L + List.of(Language.values()).indexOf(language);
  }

  @Test
  void twoHundredThatWaitAreAnsweredWithinTheLimits() throws IOException {
    try (StandInTelegram telegram = new StandInTelegram()) {
      Backlog.Result result = new Backlog(telegram, directory, 200, 50, 5).run();
      assertEquals(List.of(), result.account().never());
      assertEquals(List.of(), result.account().again());
      assertEquals(List.of(), result.account().outOfOrder());
      assertEquals(List.of(), telegram.rates.refused);
      TelegramRun.assertWellBehaved(telegram);
    }
  }
}
