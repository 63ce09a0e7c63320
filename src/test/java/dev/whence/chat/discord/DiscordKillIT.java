package dev.whence.chat.discord;

import static dev.whence.chat.discord.BotRun.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.discord.StandInDiscord.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway is cut in the middle of answers, and the process killed as by {@code kill -9}, twice,
 * while each send takes a second and a half: what Discord had taken and what not, nobody knows.
 */
class DiscordKillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String ASKER = "600000000000000001";
  private static final int CHANNELS = 6;
  private static final int QUESTIONS = 24;

  @TempDir Path directory;

  @Test
  void eachQuestionIsAnsweredOnceWhateverIsKilled() throws IOException {
    try (StandInDiscord discord = new StandInDiscord(CHANNELS)) {
      WhenceOnDiscord first = started(discord, 1);
      discord.troubles.add(new Trouble(Trouble.Kind.SLOW, 10_000, Request::sends));
      Set<String> asked = ask(discord);
      discord.gateway.cut();
      until("all noted", PATIENCE, () -> noted() == QUESTIONS);
      until("some answered", PATIENCE, () -> discord.messages.size() >= CHANNELS / 2);
      first.kill();
      int afterFirst = discord.messages.size();
      assertTrue(afterFirst < QUESTIONS, "killed in the middle: " + afterFirst);
      WhenceOnDiscord second = started(discord, 2);
      until("some more", PATIENCE, () -> discord.messages.size() > afterFirst);
      second.kill();
      assertTrue(discord.messages.size() < QUESTIONS, "killed in the middle again");
      discord.troubles.clear();
      WhenceOnDiscord third = started(discord, 3);
      until("all answered", PATIENCE, () -> discord.messages.size() >= QUESTIONS);
      until("all done", PATIENCE, () -> waiting() == 0);
      third.stop();
      assertEquals(asked, answered(discord));
      assertEquals(QUESTIONS, discord.messages.size());
      assertEquals(List.of(), discord.faults);
    }
  }

  private WhenceOnDiscord started(StandInDiscord discord, int times) {
    WhenceOnDiscord whence = new WhenceOnDiscord(discord, directory, "auto");
    until(
        "started",
        PATIENCE,
        () ->
            discord.requests.stream().filter(request -> request.method().equals("PUT")).count()
                >= times);
    return whence;
  }

  private static Set<String> ask(StandInDiscord discord) {
    Set<String> asked = new TreeSet<>();
    for (int number = 0; number < QUESTIONS; number++) {
      String text = "<@" + StandInDiscord.BOT + "> why ETIMEDOUT 203.0.113.7:" + (1_000 + number);
      ObjectNode message = discord.written(discord.channel(number % CHANNELS), ASKER, text);
      asked.add(discord.says(message));
    }
    return asked;
  }

  private static Set<String> answered(StandInDiscord discord) {
    List<String> answered = new ArrayList<>();
    discord
        .messages
        .values()
        .forEach(
            sent ->
                answered.add(sent.body().path("message_reference").path("message_id").asText()));
    return new TreeSet<>(answered);
  }

  private int noted() {
    return count("SELECT count(*) FROM inbox");
  }

  private int waiting() {
    return count("SELECT count(*) FROM inbox WHERE done = 0");
  }

  private int count(String query) {
    String url = "jdbc:sqlite:" + directory.resolve("data/whence.db");
    try (var connection = DriverManager.getConnection(url);
        var rows = connection.createStatement().executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    } catch (SQLException notYet) {
      return -1;
    }
  }
}
