package dev.whence.chat.discord;

import static dev.whence.chat.discord.BotRun.until;
import static dev.whence.chat.discord.StandInDiscord.flag;
import static dev.whence.chat.discord.StandInDiscord.option;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.answer.Phrasebook;
import dev.whence.chat.discord.StandInDiscord.Request;
import dev.whence.chat.discord.StandInDiscord.Sent;
import dev.whence.language.Language;
import dev.whence.store.Database;
import dev.whence.store.Inbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real library against a Discord over loopback. */
class DiscordIT {
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";
  private static final String ASKER = "600000000000000001";
  private static final String OTHER = "600000000000000002";
  private static final String MANAGER = "600000000000000019";

  @TempDir Path directory;
  private StandInDiscord discord;
  private BotRun bot;
  private final Phrasebook phrasebook =
      new Phrasebook(Path.of(System.getProperty("whence.home", "."), "bot/replies"));

  @BeforeEach
  void open() throws IOException {
    discord = new StandInDiscord(3);
    bot = new BotRun(discord, directory, "auto").ready(1);
  }

  @AfterEach
  void close() {
    bot.stop();
    discord.close();
    assertEquals(List.of(), discord.faults);
    Contract.ofDiscord()
        .ifPresent(contract -> assertEquals(List.of(), contract.faults(discord.requests)));
  }

  private Sent sent(int count) {
    until(count + " messages", () -> discord.messages.size() >= count);
    return newest();
  }

  private Sent newest() {
    synchronized (discord.messages) {
      return List.copyOf(discord.messages.values()).getLast();
    }
  }

  private String say(Language language, String key) {
    return phrasebook.words(language, key);
  }

  private static String mention(String text) {
    return "<@" + StandInDiscord.BOT + "> " + text;
  }

  @Test
  void aMentionIsAnsweredAsAReplyAndFollowsItsEditsAndItsDeletion() {
    ObjectNode message = discord.written(discord.channel(0), ASKER, mention(ERROR));
    discord.says(message);
    Sent answer = sent(1);
    assertTrue(answer.text().contains("Connection refused"), answer.text());
    assertEquals(
        message.path("id").asText(),
        answer.body().path("message_reference").path("message_id").asText());
    assertEquals(ERROR, bot.answers.asked.getFirst().text());
    discord.edits(message, mention("refused by db2"));
    until("edited", () -> newest().text().contains("db2"));
    discord.deletes(message);
    until("deleted", () -> newest().deleted());
    assertEquals(1, discord.messages.size());
  }

  @Test
  void aDirectMessageAReplyAndAForumPostAreAnswered() {
    discord.says(discord.written(StandInDiscord.direct(), ASKER, ERROR));
    sent(1);
    discord.says(discord.written(discord.forumThread(), ASKER, mention(ERROR)));
    Sent inThread = sent(2);
    assertEquals(discord.forumThread(), inThread.channel());
    ObjectNode reply = discord.written(discord.forumThread(), OTHER, "refused again");
    ObjectNode referenced = discord.written(discord.forumThread(), StandInDiscord.BOT, "");
    referenced.put("id", inThread.id());
    reply.put("type", 19).set("referenced_message", referenced);
    reply
        .putObject("message_reference")
        .put("message_id", inThread.id())
        .put("channel_id", discord.forumThread());
    discord.says(reply);
    sent(3);
    assertEquals(bot.answers.asked.get(1).conversation(), bot.answers.asked.get(2).conversation());
  }

  @Test
  void botsWebhooksAndWhatIsNotAddressedAreLeftAlone() {
    ObjectNode bots = discord.written(discord.channel(0), OTHER, mention(ERROR));
    ((ObjectNode) bots.path("author")).put("bot", true);
    discord.says(bots);
    discord.says(discord.written(discord.channel(0), ASKER, mention(ERROR)).put("webhook_id", "1"));
    discord.says(discord.written(discord.channel(0), ASKER, ERROR));
    discord.says(discord.written(discord.channel(0), ASKER, mention(ERROR)));
    sent(1);
    assertEquals(1, bot.answers.asked.size());
  }

  @Test
  void aManagerSwitchesReadingAlongOn() {
    discord.slash(
        discord.channel(0),
        ASKER,
        "en-US",
        "settings",
        option("setting", "unprompted"),
        option("value", "on"),
        flag("here", true));
    assertTrue(sent(1).text().contains(say(Language.ENGLISH, "chat.only-manager")));
    discord.slash(
        discord.channel(0),
        MANAGER,
        "en-US",
        "settings",
        option("setting", "unprompted"),
        option("value", "on"),
        flag("here", true));
    sent(2);
    discord.says(discord.written(discord.channel(0), ASKER, ERROR));
    sent(3);
    discord.says(discord.written(discord.channel(1), ASKER, ERROR));
    discord.says(discord.written(discord.channel(0), ASKER, "thanks!"));
    discord.says(discord.written(discord.channel(0), ASKER, ERROR));
    sent(4);
    assertEquals(3, bot.answers.asked.size());
  }

  @Test
  void everySlashCommandAnswersTheAskerAloneInEveryLanguage() {
    int count = 0;
    for (Language language : Language.values()) {
      DiscordLocale locale = Locales.of(language).getFirst();
      for (String command : List.of("help", "privacy", "forget", "language")) {
        discord.slash(discord.channel(0), ASKER, locale.getLocale(), command);
        Sent answer = sent(++count);
        assertTrue(answer.ephemeral());
      }
      discord.slash(discord.channel(0), ASKER, locale.getLocale(), "why", option("text", ERROR));
      Sent why = sent(++count);
      assertTrue(why.ephemeral());
      assertTrue(why.text().contains(say(language, "answer.kind.connection-refused")), why.text());
      assertTrue(
          why.body()
              .findValuesAsText("label")
              .contains(say(language, "chat.button.show-everyone")));
    }
    assertEquals(count, discord.acknowledgedAfter.size());
    assertTrue(discord.acknowledgedAfter.values().stream().allMatch(millis -> millis < 3_000));
  }

  @Test
  void showEveryoneTellsThePlacesLanguageAndNotThePersons() {
    discord.slash(discord.channel(0), ASKER, "ja", "why", option("text", ERROR));
    Sent own = sent(1);
    assertTrue(own.text().contains(say(Language.JAPANESE, "answer.kind.connection-refused")));
    discord.presses(own, ASKER, "ja", own.button("e:").orElseThrow());
    Sent shown = sent(2);
    assertFalse(shown.ephemeral());
    assertTrue(shown.text().contains(say(Language.ENGLISH, "answer.kind.connection-refused")));
  }

  @Test
  void explainThisErrorReadsAnybodysMessageAndItsFile() {
    ObjectNode theirs = discord.written(discord.channel(0), OTHER, "look at this");
    discord.withFile(theirs, "app.log", "connection refused".getBytes(StandardCharsets.UTF_8));
    discord.explain(discord.channel(0), ASKER, "fr", theirs);
    Sent answer = sent(1);
    assertTrue(answer.ephemeral());
    assertTrue(answer.text().contains(say(Language.FRENCH, "answer.kind.connection-refused")));
    assertEquals("look at this\nconnection refused", bot.answers.asked.getFirst().text());
  }

  @Test
  void whyTakesAFileAndSaysWhatItCannotRead() {
    discord.slash(
        discord.channel(0),
        ASKER,
        "de",
        "why",
        discord.fileOption("a.log", "it refused".getBytes(StandardCharsets.UTF_8)));
    sent(1);
    assertEquals("it refused", bot.answers.asked.getFirst().text());
    discord.slash(discord.channel(0), ASKER, "de", "why", discord.fileOption("a.png", new byte[9]));
    assertTrue(sent(2).text().contains("a.png"));
  }

  @Test
  void theButtonsWork() {
    discord.says(discord.written(discord.channel(0), ASKER, mention(ERROR)));
    Sent answer = sent(1);
    discord.presses(answer, OTHER, "tr", answer.button("p:").orElseThrow());
    until("turned", () -> newest().text().contains("the rest"));
    discord.presses(answer, OTHER, "tr", answer.button("y:").orElseThrow());
    Sent thanks = sent(2);
    assertTrue(thanks.ephemeral());
    assertTrue(
        thanks.text().contains(say(Language.ENGLISH, "chat.thanks-helpful"))
            || thanks.text().contains(say(Language.TURKISH, "chat.thanks-helpful")));
    discord.presses(answer, OTHER, "tr", answer.button("d:").orElseThrow());
    assertTrue(sent(3).text().contains(say(Language.TURKISH, "chat.only-asker").substring(0, 20)));
    discord.presses(answer, OTHER, "tr", answer.button("c:").orElseThrow());
    until("checked", () -> current(answer).text().contains("checked"));
    assertEquals("discord:" + OTHER, bot.answers.checks.getFirst().person());
    discord.presses(answer, ASKER, "tr", answer.button("d:").orElseThrow());
    until("deleted", () -> current(answer).deleted());
  }

  private Sent current(Sent message) {
    return java.util.Objects.requireNonNull(discord.messages.get(message.id()));
  }

  @Test
  void checkEditsItsOwnMessageStageByStage() {
    discord.slash(discord.channel(0), ASKER, "ko", "check", option("target", "db:1"));
    Sent answer = sent(1);
    until("checked", () -> current(answer).text().contains("checked db:1"));
    assertEquals(1, discord.messages.size());
  }

  @Test
  void suggestionsComeInThePersonsLanguage() {
    discord.types(discord.channel(0), ASKER, "pt-BR", "conex");
    until(
        "suggested",
        () ->
            discord.requests.stream()
                .anyMatch(
                    request ->
                        request.path().endsWith("/callback")
                            && request.body().toString().contains("conex pt")));
  }

  @Test
  void theCommandsAreSetInEveryLocale() {
    until(
        "set", () -> discord.requests.stream().anyMatch(request -> request.method().equals("PUT")));
    var set =
        discord.requests.stream()
            .filter(request -> request.method().equals("PUT"))
            .findFirst()
            .orElseThrow()
            .body();
    assertEquals(8, set.size());
    List<String> locales =
        Arrays.stream(Language.values())
            .flatMap(language -> Locales.of(language).stream())
            .map(DiscordLocale::getLocale)
            .toList();
    set.forEach(
        command ->
            locales.forEach(
                locale -> {
                  String name = command.path("name_localizations").path(locale).asText();
                  assertFalse(name.isBlank(), command.path("name") + " " + locale);
                  assertTrue(name.length() <= 32);
                  if (command.path("type").asInt(1) == 1) {
                    assertTrue(
                        name.matches("[-_\\p{L}\\p{N}\\p{IsThai}\\p{IsDevanagari}]{1,32}"), name);
                    assertEquals(name.toLowerCase(java.util.Locale.ROOT), name);
                    assertFalse(
                        command.path("description_localizations").path(locale).asText().isBlank());
                  }
                }));
  }

  @Test
  void aCutLineIsResumedAndEachQuestionAnsweredOnce() {
    for (int number = 0; number < 6; number++) {
      discord.says(
          discord.written(discord.channel(number % 3), ASKER, mention("refused " + number)));
      if (number == 2) {
        discord.gateway.cut();
      }
    }
    sent(6);
    assertEquals(1, discord.gateway.resumed.get());
    discord.gateway.askToReconnect();
    until("reconnected", () -> discord.gateway.resumed.get() == 2);
    discord.says(discord.written(discord.channel(0), ASKER, mention("refused again")));
    sent(7);
    discord.gateway.forgetsSessions = true;
    discord.gateway.cut();
    until("identified anew", () -> discord.gateway.identified.size() == 2);
    discord.gateway.forgetsSessions = false;
    discord.says(discord.written(discord.channel(0), ASKER, mention("refused at last")));
    sent(8);
    assertEquals(8, discord.messages.size());
  }

  @Test
  void aRepeatedEventIsAnsweredOnceAlsoAfterARestart() {
    ObjectNode message = discord.written(discord.channel(0), ASKER, mention(ERROR));
    discord.says(message);
    sent(1);
    discord.says(message);
    bot.stop();
    bot = new BotRun(discord, directory, "0/1").ready(1);
    discord.says(message);
    discord.says(discord.written(discord.channel(0), ASKER, mention("refused later")));
    sent(2);
    assertEquals(2, discord.messages.size());
    Sent first = List.copyOf(discord.messages.values()).getFirst();
    discord.deletes(message);
    until("deleted after a restart", () -> current(first).deleted());
  }

  @Test
  void whatACrashInterruptedIsAnsweredAtTheNextStart() {
    ObjectNode message = discord.written(discord.channel(0), ASKER, mention(ERROR));
    bot.stop();
    Database database = new Database(directory.resolve("data"));
    Inbox inbox = new Inbox(database, InstantSource.system(), "discord");
    inbox.accept(List.of(inbox.item(message.path("id").asText(), "discord:x", discord.channel(0))));
    database.close();
    discord.says(message); // nobody listens; the stand-in keeps it for being fetched
    bot = new BotRun(discord, directory, "auto").ready(1);
    sent(1);
    assertEquals(ERROR, bot.answers.asked.getFirst().text());
  }

  @Test
  void troubleOnTheWayOutIsOvercome() {
    for (Trouble.Kind kind :
        List.of(
            Trouble.Kind.SERVER_ERROR,
            Trouble.Kind.TOO_MANY,
            Trouble.Kind.TOO_MANY_GLOBALLY,
            Trouble.Kind.DROPPED,
            Trouble.Kind.LOST_REPLY,
            Trouble.Kind.SLOW)) {
      Trouble trouble = new Trouble(kind, 1, Request::sends);
      discord.troubles.add(trouble);
      int before = discord.messages.size();
      discord.says(discord.written(discord.channel(1), ASKER, mention("refused " + kind)));
      assertTrue(sent(before + 1).text().contains("refused " + kind), kind.toString());
      assertTrue(trouble.isOver());
    }
    assertEquals(6, discord.messages.size());
  }

  @Test
  void aMissingPermissionIsSaidOnceInPrivate() {
    discord.troubles.add(
        new Trouble(
            Trouble.Kind.FORBIDDEN,
            99,
            request -> request.path().equals("/channels/" + discord.channel(2) + "/messages")));
    discord.says(discord.written(discord.channel(2), ASKER, mention(ERROR)));
    Sent told = sent(1);
    assertEquals(StandInDiscord.direct(), told.channel());
    assertTrue(told.text().contains("help-2"), told.text());
    discord.says(discord.written(discord.channel(2), ASKER, mention(ERROR)));
    discord.says(discord.written(discord.channel(1), ASKER, mention(ERROR)));
    sent(2);
    until("asked", () -> bot.answers.asked.size() == 3);
    assertEquals(2, discord.messages.size());
  }

  @Test
  void withoutTheContentIntentItGoesOnAndSaysWhatIsMissing() throws IOException {
    bot.stop();
    discord.close();
    discord = new StandInDiscord(2);
    discord.gateway.grantsContent = false;
    bot = new BotRun(discord, directory, "auto").ready(1);
    until("said", () -> bot.chat.describe().contains("Message Content"));
    discord.says(discord.written(discord.channel(0), ASKER, mention(ERROR)));
    sent(1);
  }

  @Test
  void aFloodIsAnsweredInOrderAndWithinTheLimits() throws IOException {
    assertEquals("", new Flood(discord, bot, 3, 60, 500, 1_000).run());
  }

  @Test
  void peoplesTextStandsInCodeAloneAndDoesNothing() {
    String hostile = "refused ``` @everyone <@&1> [x](https://evil.example) discord.gg/evil \u202e";
    discord.says(discord.written(discord.channel(0), ASKER, mention(hostile)));
    String text = sent(1).text();
    assertFalse(text.contains("discord.gg/"), text);
    assertFalse(text.contains("\u202e"), text);
    assertEquals(
        2, Stream.of(text.split("\n")).filter(line -> line.startsWith("```")).count(), text);
    assertTrue(text.indexOf("@everyone") > text.indexOf("```"), text);
  }
}
