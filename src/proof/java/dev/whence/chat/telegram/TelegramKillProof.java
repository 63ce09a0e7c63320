package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Whence process is ended with {@code kill -9} 300 times, each at a random moment of its
 * first seconds, while people in 60 private chats and 6 groups ask: every question is answered at
 * least once, at most one in a hundred twice, none out of its chat's order. {@code src/proof/run
 * TelegramKillProof} runs it; the last result stands beside it.
 */
class TelegramKillProof {
  private static final int KILLS = Integer.getInteger("kills", 300);

  @TempDir Path directory;

  @Test
  void threeHundredKillsLoseNothing() throws IOException {
    trainStartUp();
    long began = System.nanoTime();
    try (StandInTelegram telegram = new StandInTelegram()) {
      Asking.Account account =
          new Kills(telegram, directory, KILLS, 350, 20_261_120, WhenceProcess::started).run();
      System.out.printf(
          "result: %d kills in %d s, %d questions: %d never answered, %d answered twice,"
              + " %d chats out of order; %d updates handed over, %d refusals for sending too"
              + " fast%n",
          KILLS,
          (System.nanoTime() - began) / 1_000_000_000,
          account.asked(),
          account.never().size(),
          account.again().size(),
          account.outOfOrder().size(),
          telegram.updates.delivered(),
          telegram.rates.refused.size());
      assertEquals(List.of(), account.never());
      assertEquals(List.of(), account.outOfOrder());
      assertTrue(account.again().size() * 100 <= account.asked(), account.again().toString());
      assertEquals(List.of(), telegram.faults);
    }
  }

  /** With a data folder of its own: another Telegram's updates have the same ids. */
  private void trainStartUp() throws IOException {
    Path aside = Files.createDirectory(directory.resolve("training"));
    try (StandInTelegram telegram = new StandInTelegram()) {
      telegram.people.says(telegram.people.direct(1, "en", "Error: connect ECONNREFUSED h:1"));
      WhenceProcess.trainStartUp(
          telegram,
          aside,
          directory,
          () ->
              TelegramRun.until(
                  "an answer", Duration.ofMinutes(5), () -> !telegram.sent().isEmpty()));
    }
  }
}
