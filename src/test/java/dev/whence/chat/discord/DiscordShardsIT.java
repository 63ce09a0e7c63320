package dev.whence.chat.discord;

import static dev.whence.chat.discord.BotRun.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.chat.discord.StandInGateway.Identified;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several shards, in one process and in two that share one folder, each with servers of its own.
 */
class DiscordShardsIT {
  private static final String ASKER = "600000000000000001";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What Discord demands between two IDENTIFYs, and a little less for the clock. */
  private static final long APART_NANOS = 4_900_000_000L;

  @TempDir Path directory;

  @Test
  void recommendedShardsAreOpenedOneAfterTheOtherAndEachAnswersItsServers() throws IOException {
    try (StandInDiscord discord = new StandInDiscord(1, 3)) {
      discord.gateway.identifyEveryMillis = 4_900;
      BotRun bot = new BotRun(discord, directory, "auto");
      until("three shards", PATIENCE, () -> discord.gateway.sessions() == 3);
      bot.ready(3);
      List<Identified> times = List.copyOf(discord.gateway.times);
      assertEquals(List.of(0, 1, 2), times.stream().map(Identified::shard).toList());
      for (int number = 1; number < times.size(); number++) {
        long apart = times.get(number).nanos() - times.get(number - 1).nanos();
        assertTrue(apart >= APART_NANOS, "IDENTIFY after " + apart / 1_000_000 + " ms");
      }
      assertEquals(0, discord.gateway.tooSoon.get());
      everyServerIsAnswered(discord, 3);
      bot.stop();
      assertEquals(List.of(), discord.faults);
    }
  }

  @Test
  void twoProcessesShareTheShardsAndTheFolder() throws IOException {
    try (StandInDiscord discord = new StandInDiscord(1, 4)) {
      BotRun lower = new BotRun(discord, directory, "0-1/4");
      BotRun upper = new BotRun(discord, directory, "2-3/4");
      until("four shards", PATIENCE, () -> discord.gateway.sessions() == 4);
      lower.ready(2);
      upper.ready(2);
      for (JsonNode identify : discord.gateway.identified) {
        assertEquals(4, identify.path("shard").path(1).asInt(), identify.toString());
      }
      everyServerIsAnswered(discord, 4);
      assertEquals(2, lower.answers.asked.size());
      assertEquals(2, upper.answers.asked.size());
      lower.stop();
      BotRun again = new BotRun(discord, directory, "0-1/4").ready(2);
      assertEquals(4, discord.messages.size());
      again.stop();
      upper.stop();
      assertEquals(List.of(), discord.faults);
    }
  }

  private static void everyServerIsAnswered(StandInDiscord discord, int servers) {
    for (int server = 0; server < servers; server++) {
      String channel = discord.channel(server * Frames.CHANNELS_EACH);
      discord.says(
          discord.written(channel, ASKER, "<@" + StandInDiscord.BOT + "> refused " + server));
    }
    until("all answered", PATIENCE, () -> discord.messages.size() == servers);
  }
}
