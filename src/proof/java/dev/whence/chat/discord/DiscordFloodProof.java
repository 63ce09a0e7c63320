package dev.whence.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 questions in 10 seconds over 50 channels, against Discord's own limits: all answered once, in
 * their channel's order, the heap no larger afterwards. Run with {@code mvn test
 * -Dtest=DiscordFloodProof}; the last result stands in {@code DiscordFloodProof.txt} beside it.
 */
class DiscordFloodProof {
  private static final long MOST_GROWTH = 24L << 20;

  @TempDir Path directory;

  @Test
  void fiveHundredQuestionsInTenSeconds() throws IOException {
    try (StandInDiscord discord = new StandInDiscord(50)) {
      BotRun bot = new BotRun(discord, directory, "auto").ready(1);
      assertEquals("", new Flood(discord, bot, 50, 500, 5_000, 10_000).run());
      long after = usedHeap();
      int counted = discord.messages.size();
      discord.messages.clear();
      discord.requests.clear();
      long began = System.nanoTime();
      assertEquals("", new Flood(discord, bot, 50, 500, 5_000, 10_000).run());
      long millis = (System.nanoTime() - began) / 1_000_000;
      long again = usedHeap();
      System.out.printf(
          "%d + %d questions over 50 channels answered once and in order, the second 500 in %d ms;"
              + " %d refusals for sending too fast; heap %d MiB after the first, %d MiB after the"
              + " second%n",
          counted,
          discord.messages.size(),
          millis,
          discord.sends.tooMany.get(),
          after >> 20,
          again >> 20);
      assertTrue(again - after < MOST_GROWTH, "the heap grew by " + (again - after));
      bot.stop();
      assertEquals(java.util.List.of(), discord.faults);
    }
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
