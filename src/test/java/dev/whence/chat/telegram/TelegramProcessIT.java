package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the proofs: Whence as a process of its own, with the real knowledge. */
class TelegramProcessIT {
  @TempDir Path directory;

  @Test
  void aFewKillsLoseNothing() throws IOException {
    try (StandInTelegram telegram = new StandInTelegram()) {
      Asking.Account account = new Kills(telegram, directory, 4, 150, 7).run();
      assertEquals(List.of(), account.never());
      assertEquals(List.of(), account.outOfOrder());
      // A question that is answered twice has been hit between its answer and the note of it.
      assertTrue(account.again().size() <= 4, account.toString());
      TelegramRun.assertWellBehaved(telegram);
    }
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
