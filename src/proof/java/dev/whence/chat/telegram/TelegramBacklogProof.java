package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 10,000 questions from 500 private chats and 50 groups wait when a real Whence process starts: all
 * are answered once and in order, within Telegram's own limits (nothing is scaled, so it takes as
 * long as 30 a second take), and its memory does not grow. {@code src/proof/run
 * TelegramBacklogProof} runs it; the last result stands beside it.
 */
class TelegramBacklogProof {
  private static final int QUESTIONS = Integer.getInteger("questions", 10_000);

  /** What the last four fifths of the answers may add to what is alive on the heap. */
  private static final long MOST_GROWTH_KILOBYTES = 16 << 10;

  @TempDir Path directory;

  @Test
  void tenThousandThatWaitAreAnsweredWithinTheLimits() throws IOException {
    try (StandInTelegram telegram = new StandInTelegram()) {
      Backlog.Result result = new Backlog(telegram, directory, QUESTIONS, 500, 50).run();
      System.out.printf(
          "result: %d questions answered in %d s, %d never, %d twice, %d chats out of order;"
              + " at most %d messages in any second, %d refusals for sending too fast;"
              + " alive on the heap after each fifth %s KiB, resident %s KiB%n",
          QUESTIONS,
          result.millis() / 1_000,
          result.account().never().size(),
          result.account().again().size(),
          result.account().outOfOrder().size(),
          result.mostInASecond(),
          telegram.rates.refused.size(),
          result.live(),
          result.resident());
      assertEquals(List.of(), result.account().never());
      assertEquals(List.of(), result.account().again());
      assertEquals(List.of(), result.account().outOfOrder());
      assertEquals(List.of(), telegram.rates.refused);
      assertEquals(List.of(), telegram.faults);
      long growth = result.live().getLast() - result.live().getFirst();
      assertTrue(growth < MOST_GROWTH_KILOBYTES, "the heap grew: " + result.live());
    }
  }
}
