package dev.whence.chat.discord;

import static dev.whence.chat.discord.BotRun.until;
import static dev.whence.chat.discord.StandInDiscord.option;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.discord.StandInDiscord.Request;
import dev.whence.chat.discord.StandInDiscord.Sent;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slow index, a slow disk, lines that break in the middle, limits that are used up. */
class DiscordTroubleIT {
  private static final String ASKER = "600000000000000001";
  private static final String OTHER = "600000000000000002";

  @TempDir Path directory;
  private StandInDiscord discord;
  private BotRun bot;
  private Talk talk;

  @BeforeEach
  void open() throws IOException {
    discord = new StandInDiscord(3);
    bot = new BotRun(discord, directory, "auto").ready(1);
    talk = new Talk(discord);
  }

  @AfterEach
  void close() {
    bot.stop();
    discord.close();
    assertEquals(List.of(), discord.faults);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aSlowIndexHoldsUpNoAcknowledgement() {
    bot.answers.thinking =
        () -> until("all acknowledged", () -> discord.acknowledgedAfter.size() == 5);
    for (int number = 0; number < 5; number++) { // one after the other: the first holds up the rest
      discord.slash(discord.channel(0), ASKER, "en-US", "why", option("text", "refused " + number));
    }
    until("all answered", () -> discord.messages.size() == 5);
    assertTrue(
        discord.acknowledgedAfter.values().stream().allMatch(millis -> millis < 3_000),
        discord.acknowledgedAfter.toString());
  }

  @Test
  void aLockedDatabaseHoldsUpNoAcknowledgement() throws SQLException {
    talk.next(() -> discord.says(talk.mentions(discord.channel(0), OTHER, "refused")));
    Path file = directory.resolve("data/whence.db");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      other.createStatement().execute("BEGIN IMMEDIATE");
      for (int number = 0; number < 3; number++) {
        discord.says(talk.mentions(discord.channel(number), OTHER, "refused " + number));
      }
      discord.slash(discord.channel(0), ASKER, "en-US", "help");
      until("acknowledged", () -> discord.acknowledgedAfter.size() == 1);
      assertTrue(
          discord.acknowledgedAfter.values().stream()
              .allMatch(millis -> millis < 3_000)); // a lock is waited for 5 s
      other.createStatement().execute("ROLLBACK");
    }
    until("all answered", () -> discord.messages.size() == 5);
  }

  @Test
  void aLineThatIsCutWhileItThinksCostsNoAnswerAndMakesNoSecond() {
    bot.answers.thinking = () -> sleep(400);
    for (int number = 0; number < 6; number++) {
      discord.says(talk.mentions(discord.channel(number % 3), ASKER, "refused " + number));
    }
    until("one thinks", () -> !bot.answers.asked.isEmpty());
    discord.gateway.cut();
    until("all answered", () -> discord.messages.size() == 6);
    until("resumed", () -> discord.gateway.resumed.get() == 1);
    talk.next(() -> discord.says(talk.mentions(discord.channel(0), ASKER, "refused at last")));
    assertEquals(7, discord.messages.size());
    assertEquals(7, bot.answers.asked.size());
  }

  /** Without a nonce nobody can tell: rather one answer too few than the same one twice. */
  @Test
  void whatWasSentAndNotConfirmedIsNotSentTwice() {
    discord.troubles.add(new Trouble(Trouble.Kind.LOST_REPLY, 1, Request::sends));
    Sent answer =
        talk.next(() -> discord.says(talk.mentions(discord.channel(0), ASKER, "refused")));
    until("sent again", () -> discord.requests.stream().filter(Request::sends).count() >= 2);
    talk.becomes(
        answer,
        now -> now.text().contains("the rest"),
        () -> discord.presses(answer, OTHER, "en-US", answer.button("p:").orElseThrow()));
    assertEquals(1, discord.messages.size());
  }

  @Test
  void whatIsShownToEveryoneIsShownOnceWhereTheLineBreaks() {
    Sent own =
        talk.next(
            () ->
                discord.slash(
                    discord.channel(0), ASKER, "en-US", "why", option("text", "refused")));
    discord.troubles.add(new Trouble(Trouble.Kind.LOST_REPLY, 1, Request::sends));
    Sent open =
        talk.next(() -> discord.presses(own, ASKER, "en-US", own.button("e:").orElseThrow()));
    until("sent again", () -> discord.requests.stream().filter(Request::sends).count() >= 2);
    talk.becomes(
        open,
        now -> now.text().contains("the rest"),
        () -> discord.presses(open, OTHER, "en-US", open.button("p:").orElseThrow()));
    assertEquals(2, discord.messages.size());
  }

  @Test
  void everyRequestOfOneAnswerMayBeRefusedOnce() {
    for (Trouble.Kind kind :
        List.of(Trouble.Kind.SERVER_ERROR, Trouble.Kind.TOO_MANY, Trouble.Kind.TOO_MANY_GLOBALLY)) {
      discord.troubles.add(new Trouble(kind, 1, request -> request.method().equals("PATCH")));
      Sent answer =
          talk.next(
              () ->
                  discord.slash(
                      discord.channel(1), ASKER, "en-US", "why", option("text", "refused")));
      assertTrue(answer.text().contains("Connection refused"));
    }
  }

  @Test
  void aMissingPermissionIsSaidInThePersonsLanguage() {
    talk.next(
        () ->
            discord.slash(
                discord.channel(0), ASKER, "en-US", "language", option("language", "ko")));
    ObjectNode question = talk.mentions(discord.channel(2), ASKER, "refused");
    discord.troubles.add(
        new Trouble(
            Trouble.Kind.FORBIDDEN,
            9,
            request -> request.path().equals("/channels/" + discord.channel(2) + "/messages")));
    Sent told = talk.next(() -> discord.says(question));
    assertEquals(StandInDiscord.direct(), told.channel());
    String words =
        BotRun.PHRASEBOOK.words(
            Language.KOREAN, "discord.no-permission", java.util.Map.of("channel", "#help-2"));
    assertEquals(words, told.text().replace("\\", "").strip());
  }

  @Test
  void whereNoSessionIsLeftItWaitsForTheNextDay() throws IOException {
    bot.stop();
    discord.sessionsLeft.set(0);
    int before = discord.gateway.identified.size();
    bot = new BotRun(discord, directory, "auto");
    until("said", () -> bot.chat.describe().contains("no more sessions"));
    assertEquals(before, discord.gateway.identified.size());
    bot.ready(1);
    assertEquals(before + 1, discord.gateway.identified.size());
  }
}
