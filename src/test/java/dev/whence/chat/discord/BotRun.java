package dev.whence.chat.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.RealAnswers;
import dev.whence.answer.Phrasebook;
import dev.whence.chat.Answering;
import dev.whence.chat.Checking;
import dev.whence.chat.Reception;
import dev.whence.chat.ScriptedAnswers;
import dev.whence.chat.Services;
import dev.whence.chat.Suggesting;
import dev.whence.language.Language;
import dev.whence.store.Database;
import dev.whence.store.Inbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One run of Whence's side, with the real library. */
final class BotRun {
  static final Phrasebook PHRASEBOOK =
      new Phrasebook(Path.of(System.getProperty("whence.home", "."), "bot/replies"));

  final ScriptedAnswers answers;
  final Database database;
  final DiscordChat chat;

  BotRun(StandInDiscord discord, Path directory, String shards) {
    this(discord, directory, shards, scripted());
  }

  private static ScriptedAnswers scripted() {
    return new ScriptedAnswers(PHRASEBOOK, BotRun::pause);
  }

  private BotRun(StandInDiscord discord, Path directory, String shards, ScriptedAnswers scripted) {
    this(discord, directory, shards, scripted, scripted, scripted, BotRun::suggested);
  }

  /** With everything that stands behind a chat in the bot. */
  BotRun(StandInDiscord discord, Path directory, RealAnswers real) {
    this(discord, directory, "auto", scripted(), real, real, real);
  }

  private static List<String> suggested(String typed, Language language, int limit) {
    return List.of(typed + " " + language.tag());
  }

  private BotRun(
      StandInDiscord discord,
      Path directory,
      String shards,
      ScriptedAnswers scripted,
      Answering answering,
      Checking checking,
      Suggesting suggesting) {
    answers = scripted;
    database = new Database(directory.resolve("data"));
    Services services =
        new Services(
            answering,
            checking,
            suggesting,
            PHRASEBOOK,
            database,
            InstantSource.system(),
            Language.ENGLISH,
            0.8);
    DiscordChat.Connection connection =
        new DiscordChat.Connection(
            "token", Optional.of(discord.apiUrl()), Optional.of(discord.gateway.url()), shards);
    Inbox inbox = new Inbox(database, InstantSource.system(), "discord");
    chat = new DiscordChat(connection, new Reception(services), inbox, PHRASEBOOK);
    chat.start();
  }

  /** Connected, with so many servers. */
  BotRun ready(int servers) {
    String told = servers == 1 ? "1 server" : servers + " servers";
    until("connected", () -> chat.describe().contains(told));
    return this;
  }

  void stop() {
    chat.stop();
    database.close();
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static void until(String what, BooleanSupplier condition) {
    until(what, Duration.ofSeconds(Integer.getInteger("patience", 60)), condition);
  }

  static void until(String what, Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "never: " + what);
      pause();
    }
  }
}
