package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.chat.Reception;
import dev.whence.chat.ScriptedAnswers;
import dev.whence.chat.Services;
import dev.whence.language.Language;
import dev.whence.store.Database;
import dev.whence.store.Inbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes on one data folder tell each other of Telegram's patience. */
class ShareTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path directory;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final List<Database> databases = new ArrayList<>();

  @AfterEach
  void close() {
    databases.forEach(Database::close);
  }

  private Share share(Pace pace) {
    Database database = new Database(directory);
    databases.add(database);
    ScriptedAnswers answers = new ScriptedAnswers(TelegramRun.PHRASEBOOK, () -> {});
    Reception reception =
        new Reception(
            new Services(
                answers,
                answers,
                (typed, language, limit) -> List.of(),
                TelegramRun.PHRASEBOOK,
                database,
                now::get,
                Language.ENGLISH,
                0.8));
    Share share =
        new Share(pace, reception, new Inbox(database, now::get, "telegram").claims(), now::get);
    share.count();
    return share;
  }

  /** Nothing is taken in any chat. */
  private static void refuse(Pace pace, Duration again) {
    for (long chat = 1; chat <= 3; chat++) {
      try (Pace.Turn turn = pace.take(chat)) {
        turn.hold(again);
      }
    }
  }

  @Test
  void whatOneIsToldForTheWholeBotReachesTheOther() {
    Pace told = new Pace();
    Pace other = new Pace();
    Share first = share(told);
    Share second = share(other);
    first.count();
    refuse(told, Duration.ofSeconds(60));
    first.tell();
    assertTrue(other.isFree(9));
    second.tell();
    assertFalse(other.isFree(9));
    assertEquals(Duration.ZERO, other.toldToWait(), "it passes nothing on but what Telegram said");
  }

  @Test
  void whatIsOverOrFromAWrongClockSilencesNobody() {
    Pace told = new Pace();
    Pace other = new Pace();
    Share first = share(told);
    Share second = share(other);
    first.count();
    refuse(told, Duration.ofSeconds(60));
    first.tell();
    now.set(NOON.plusSeconds(90));
    second.tell();
    assertTrue(other.isFree(9));
    now.set(NOON.minus(Duration.ofDays(1)));
    second.tell();
    assertTrue(other.isFree(9));
  }
}
