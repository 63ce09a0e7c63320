package dev.whence.chat.discord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.answer.Phrasebook;
import dev.whence.chat.Reception;
import dev.whence.chat.ScriptedAnswers;
import dev.whence.chat.Services;
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
  final ScriptedAnswers answers;
  final Database database;
  final DiscordChat chat;

  BotRun(StandInDiscord discord, Path directory, String shards) {
    Phrasebook phrasebook =
        new Phrasebook(Path.of(System.getProperty("whence.home", "."), "bot/replies"));
    answers = new ScriptedAnswers(phrasebook, BotRun::pause);
    database = new Database(directory.resolve("data"));
    Services services =
        new Services(
            answers,
            answers,
            (typed, language, limit) -> List.of(typed + " " + language.tag()),
            phrasebook,
            database,
            InstantSource.system(),
            Language.ENGLISH,
            0.8);
    DiscordChat.Connection connection =
        new DiscordChat.Connection(
            "token", Optional.of(discord.apiUrl()), Optional.of(discord.gateway.url()), shards);
    Inbox inbox = new Inbox(database, InstantSource.system(), "discord");
    chat = new DiscordChat(connection, new Reception(services), inbox, phrasebook);
    chat.start();
    until("connected", () -> chat.describe().contains("1 server"));
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
    until(what, Duration.ofSeconds(20), condition);
  }

  static void until(String what, Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "never: " + what);
      pause();
    }
  }
}
