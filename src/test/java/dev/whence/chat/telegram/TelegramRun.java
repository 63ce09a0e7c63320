package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.answer.Phrasebook;
import dev.whence.chat.Reception;
import dev.whence.chat.ScriptedAnswers;
import dev.whence.chat.Services;
import dev.whence.chat.telegram.StandInChats.Sent;
import dev.whence.language.Language;
import dev.whence.store.Database;
import dev.whence.store.Inbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** One run of Whence's side, with the real library. */
final class TelegramRun {
  static final Phrasebook PHRASEBOOK =
      new Phrasebook(Path.of(System.getProperty("whence.home", "."), "bot/replies"));

  /** Added to the system's time, so that a test can let hours pass. */
  final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

  final InstantSource clock = () -> Instant.now().plus(later.get());
  final ScriptedAnswers answers;
  final Database database;
  final TelegramChat chat;
  private final StandInTelegram telegram;

  TelegramRun(StandInTelegram telegram, Path directory) {
    this(telegram, directory, StandInTelegram.TOKEN);
  }

  TelegramRun(StandInTelegram telegram, Path directory, String token) {
    this(telegram, directory, token, Optional.empty());
  }

  TelegramRun(StandInTelegram telegram, Path directory, String token, Optional<Webhook> webhook) {
    this.telegram = telegram;
    answers = new ScriptedAnswers(PHRASEBOOK, () -> pause(20));
    database = new Database(directory.resolve("data"));
    Services services =
        new Services(
            answers,
            answers,
            (typed, language, limit) -> List.of(typed + " " + language.tag()),
            PHRASEBOOK,
            database,
            clock,
            Language.ENGLISH,
            0.8);
    TelegramChat.Connection connection =
        new TelegramChat.Connection(
            token, Optional.of(telegram.url()), Duration.ofHours(1), webhook);
    chat =
        new TelegramChat(
            connection,
            new Reception(services),
            new Inbox(database, clock, "telegram"),
            PHRASEBOOK,
            clock);
    chat.start();
  }

  TelegramRun connected() {
    until("connected", () -> chat.describe().contains("@" + StandInTelegram.NAME));
    return this;
  }

  void stop() {
    chat.stop();
    database.close();
  }

  /** The answer to a person's message, once it is there. */
  Sent answerTo(ObjectNode message) {
    int id = message.path("message_id").asInt();
    long place = message.path("chat").path("id").asLong();
    until("an answer to " + message, () -> find(place, id).isPresent());
    return find(place, id).orElseThrow();
  }

  private Optional<Sent> find(long place, int id) {
    return telegram.sent().stream()
        .filter(sent -> sent.chat() == place && sent.repliesTo() == id)
        .findFirst();
  }

  /** What the message reads now. */
  Sent now(Sent message) {
    return telegram.sent().stream()
        .filter(sent -> sent.chat() == message.chat() && sent.id() == message.id())
        .findFirst()
        .orElseThrow();
  }

  /** What Whence answered to a press or an inline query, once it did. */
  JsonNode answered(String query) {
    until("an answer to " + query, () -> telegram.methods.answered.containsKey(query));
    return java.util.Objects.requireNonNull(telegram.methods.answered.get(query));
  }

  /** What must hold of everything that was asked of Telegram, whatever the test was about. */
  static void assertWellBehaved(StandInTelegram telegram) {
    assertEquals(List.of(), telegram.faults);
    assertEquals(List.of(), telegram.rates.impatient);
    for (String method : List.of("sendmessage", "editmessagetext")) {
      for (StandInTelegram.Request request : telegram.requests(method)) {
        assertTrue(
            request.body().path("link_preview_options").path("is_disabled").asBoolean(),
            () -> "a link may show a preview: " + request.body());
      }
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Generous, for the machine may be busy with other things; who waits in vain waits for that. */
  static void until(String what, BooleanSupplier condition) {
    until(what, Duration.ofSeconds(60), condition);
  }

  static void until(String what, Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "never: " + what);
      pause(10);
    }
  }
}
