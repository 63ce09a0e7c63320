package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.chat.Reception;
import dev.whence.chat.ScriptedAnswers;
import dev.whence.chat.Services;
import dev.whence.language.Language;
import dev.whence.store.Database;
import dev.whence.store.Inbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates that Telegram hands over by itself. */
class TelegramWebhookTest {
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";

  @TempDir Path directory;

  @Test
  void whatTelegramHandsOverIsAnsweredAndNothingIsPolled() throws IOException {
    int port = freePort();
    String url = "http://127.0.0.1:" + port + "/hook";
    try (StandInTelegram telegram = new StandInTelegram();
        Database database = new Database(directory)) {
      telegram.updates.raw("\"message\":[]");
      TelegramChat chat = chat(telegram, database, new Webhook(url, port, Optional.of("s3cret")));
      chat.start();
      TelegramRun.until("connected", () -> chat.describe().contains(url));
      assertEquals("s3cret", telegram.webhook.secret());
      for (long person = 1; person <= 3; person++) {
        telegram.people.says(telegram.people.direct(7_700_000_000L + person, "en", ERROR));
      }
      TelegramRun.until("answered", () -> telegram.sent().size() == 3);
      TelegramRun.until("taken", () -> telegram.updates.count() == 0);
      assertEquals(List.of(), telegram.requests("getUpdates"));
      assertTrue(chat.counts().contains("put aside 1"), chat.counts());
      chat.stop();
      TelegramRun.assertWellBehaved(telegram);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static TelegramChat chat(StandInTelegram telegram, Database database, Webhook webhook) {
    InstantSource clock = InstantSource.system();
    ScriptedAnswers answers = new ScriptedAnswers(TelegramRun.PHRASEBOOK, () -> {});
    Services services =
        new Services(
            answers,
            answers,
            (typed, language, limit) -> List.of(),
            TelegramRun.PHRASEBOOK,
            database,
            clock,
            Language.ENGLISH,
            0.8);
    TelegramChat.Connection connection =
        new TelegramChat.Connection(
            StandInTelegram.TOKEN,
            Optional.of(telegram.url()),
            Duration.ofHours(1),
            Optional.of(webhook));
    Inbox inbox = new Inbox(database, clock, "telegram");
    return new TelegramChat(
        connection, new Reception(services), inbox, TelegramRun.PHRASEBOOK, clock);
  }
}
