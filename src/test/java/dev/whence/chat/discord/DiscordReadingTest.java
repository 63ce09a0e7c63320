package dev.whence.chat.discord;

import static dev.whence.chat.discord.BotRun.until;
import static dev.whence.chat.discord.StandInDiscord.flag;
import static dev.whence.chat.discord.StandInDiscord.option;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.chat.discord.StandInDiscord.Sent;
import dev.whence.symptom.Question;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of what people write, wherever in a message it stands, and who may read along. */
class DiscordReadingTest {
  private static final String ASKER = "600000000000000001";
  private static final String OTHER = "600000000000000002";
  private static final String MANAGER = "600000000000000019";

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
    assertEquals(java.util.List.of(), discord.faults);
  }

  private Question asked() {
    return bot.answers.asked.getLast();
  }

  @Test
  void aMentionThatAnswersSomebodysErrorBringsThatErrorAndItsFile() {
    ObjectNode theirs = discord.written(discord.channel(0), OTHER, "it says refused");
    discord.withFile(
        theirs, "app.log", "at line 7".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    ObjectNode ours = Frames.reply(talk.mentions(discord.channel(0), ASKER, "why?"), theirs);
    talk.next(() -> discord.says(ours));
    assertEquals("why?\nit says refused\nat line 7", asked().text());
    ObjectNode bare = Frames.reply(talk.mentions(discord.channel(0), ASKER, ""), theirs);
    talk.next(() -> discord.says(bare));
    assertEquals("it says refused\nat line 7", asked().text());
  }

  @Test
  void aForwardedMessageAndAProgramsCardAreRead() {
    ObjectNode forward = discord.written(StandInDiscord.direct(), ASKER, "");
    forward
        .putObject("message_reference")
        .put("type", 1)
        .put("message_id", "900000000000000001")
        .put("channel_id", discord.channel(2));
    ObjectNode snapshot = forward.putArray("message_snapshots").addObject().putObject("message");
    snapshot.put("type", 0).put("content", "connection refused").put("flags", 0);
    snapshot.put("timestamp", "2026-01-01T00:00:00.000000+00:00").putNull("edited_timestamp");
    for (String list : new String[] {"mentions", "mention_roles", "attachments", "embeds"}) {
      snapshot.putArray(list);
    }
    talk.next(() -> discord.says(forward));
    assertEquals("connection refused", asked().text());
    ObjectNode card = discord.written(discord.channel(0), OTHER, "");
    ObjectNode embed = card.withArray("embeds").addObject().put("type", "rich");
    embed.put("title", "Build failed").put("description", "connection refused by db");
    embed.putArray("fields").addObject().put("name", "step").put("value", "migrate");
    talk.next(() -> discord.explain(discord.channel(0), ASKER, "en-US", card));
    assertEquals("Build failed\nconnection refused by db\nstep migrate", asked().text());
  }

  /** One of the two has installed Whence; the other never asked it anything. */
  @Test
  void inADirectConversationOfTwoPeopleTheAskerAloneSeesTheAnswer() {
    Sent answer =
        talk.next(
            () ->
                discord.slash(
                    Frames.STRANGERS, ASKER, "ja", "why", option("text", "it is refused")));
    assertTrue(answer.ephemeral());
    Sent open =
        talk.next(() -> discord.presses(answer, ASKER, "ja", answer.button("e:").orElseThrow()));
    assertTrue(open.text().contains("Connection refused"), open.text());
    assertFalse(open.ephemeral());
  }

  @Test
  void aThreadIsOneConversationWhoeverGoesOn() {
    String post = discord.forumThread();
    talk.next(() -> discord.says(talk.mentions(post, ASKER, "it is refused")));
    talk.next(() -> discord.says(talk.mentions(post, OTHER, "and port 8443? refused")));
    assertEquals(
        bot.answers.asked.getFirst().conversation(), bot.answers.asked.getLast().conversation());
    talk.next(() -> discord.says(talk.mentions(discord.channel(0), ASKER, "refused")));
    talk.next(() -> discord.says(talk.mentions(discord.channel(0), OTHER, "refused")));
    assertNotEquals(
        bot.answers.asked.get(2).conversation(), bot.answers.asked.getLast().conversation());
  }

  @Test
  void whatAManagerSwitchesOnInAPostHoldsForTheWholeForum() {
    talk.next(
        () ->
            discord.slash(
                discord.forumThread(),
                MANAGER,
                "en-US",
                "settings",
                option("setting", "unprompted"),
                option("value", "on"),
                flag("here", true)));
    Sent answer =
        talk.next(
            () -> discord.says(discord.written(discord.forumThread(), ASKER, "it is refused")));
    assertTrue(answer.text().contains("Connection refused"));
    discord.says(discord.written(discord.channel(0), ASKER, "it is refused"));
    talk.next(() -> discord.says(talk.mentions(discord.channel(0), OTHER, "refused")));
    assertEquals(2, bot.answers.asked.size());
  }

  @Test
  void aDirectMessageThatACrashInterruptedIsAnsweredAtTheNextStart() {
    ObjectNode message = discord.written(StandInDiscord.direct(), ASKER, "it is refused");
    bot.answers.thinking =
        () -> {
          throw new StackOverflowError("the process dies here, as far as the question can tell");
        };
    discord.says(message);
    until("asked", () -> bot.answers.asked.size() == 1);
    bot.stop();
    bot = new BotRun(discord, directory, "auto").ready(1);
    until("answered", () -> discord.messages.size() == 1);
    assertEquals("it is refused", asked().text());
  }

  @Test
  void onlyThoseWhoManageTheServerAreOfferedItsSettings() {
    until(
        "set", () -> discord.requests.stream().anyMatch(request -> request.method().equals("PUT")));
    discord.requests.stream()
        .filter(request -> request.method().equals("PUT"))
        .findFirst()
        .orElseThrow()
        .body()
        .forEach(
            command ->
                assertEquals(
                    command.path("name").asText().equals("settings") ? "32" : "null",
                    command.path("default_member_permissions").asText("null")));
  }
}
