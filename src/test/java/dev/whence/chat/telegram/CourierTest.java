package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.chat.telegram.StandInTelegram.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** What is tried again, how often, and what is given up. */
class CourierTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private StandInTelegram telegram;
  private Courier courier;

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    Api api = new Api(StandInTelegram.TOKEN, Optional.of(telegram.url()));
    courier = new Courier(api, new Pace(), Duration.ofMillis(1));
  }

  @AfterEach
  void close() {
    courier.end();
    telegram.close();
  }

  /** Telegram's servers are in trouble now and then, for longer than anybody would wait. */
  @Test
  void whileTelegramFailsAtEverythingNothingIsGivenUp() {
    telegram.trouble("getmycommands", Kind.STATUS, 500, "Internal Server Error", 40);
    telegram.trouble("getmycommands", Kind.GARBAGE, 502, "", 10);
    assertInstanceOf(Reply.Done.class, courier.ask(new GetMyCommands(), LONG));
  }

  @Test
  void whatTelegramFailsAtWhileItDoesOtherThingsIsGivenUp() throws InterruptedException {
    telegram.trouble("getmycommands", Kind.STATUS, 500, "Internal Server Error", 1_000_000);
    AtomicBoolean over = new AtomicBoolean();
    Thread other =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!over.get()) {
                    courier.atOnce(new GetMe());
                  }
                });
    assertInstanceOf(Reply.Refused.class, courier.ask(new GetMyCommands(), LONG));
    over.set(true);
    other.join();
    assertTrue(telegram.requests("getMyCommands").size() >= 20);
  }

  /** A network that loses every answer must not multiply one message without end. */
  @Test
  void whatMayHaveArrivedIsSentThreeTimesAtMost() {
    telegram.trouble("sendmessage", Kind.LOST_AFTER, 0, "", 1_000_000);
    assertInstanceOf(Reply.Lost.class, courier.bring(5, new SendMessage("5", "refused")));
    assertEquals(3, telegram.sent().size());
  }

  @Test
  void whatFoundNobodyIsTriedUntilThereIsSomebody() throws IOException, InterruptedException {
    telegram.goAway();
    Thread back =
        Thread.ofVirtual()
            .start(
                () -> {
                  TelegramRun.pause(500);
                  try {
                    telegram.comeBack();
                  } catch (IOException taken) {
                    throw new AssertionError(taken);
                  }
                });
    assertInstanceOf(Reply.Done.class, courier.bring(5, new SendMessage("5", "refused")));
    back.join();
    assertEquals(1, telegram.sent().size());
  }

  @Test
  void aTokenThatIsRevokedHoldsWhatIsSaidBack() {
    telegram.trouble("sendmessage", Kind.STATUS, 401, "Unauthorized", 1);
    assertInstanceOf(Reply.Done.class, courier.bring(5, new SendMessage("5", "refused")));
    assertEquals(2, telegram.requests("sendMessage").size());
  }

  @Test
  void waitingAsToldEndsWhereNobodyWaitsSoLong() {
    telegram.trouble("getmycommands", Kind.STATUS, 429, "Too Many Requests: retry after 3600", 1);
    Reply<?> reply = courier.ask(new GetMyCommands(), Duration.ofSeconds(30));
    assertTrue(reply instanceof Reply.Refused<?> refused && refused.isTooMany());
    assertEquals(1, telegram.requests("getMyCommands").size());
  }

  @Test
  void whoStopsDoesNotWait() {
    telegram.trouble("sendmessage", Kind.STATUS, 429, "Too Many Requests: retry after 3600", 1);
    Thread.ofVirtual()
        .start(
            () -> {
              TelegramRun.until("sent", () -> !telegram.requests("sendMessage").isEmpty());
              courier.end();
            });
    assertThrows(EndedException.class, () -> courier.bring(5, new SendMessage("5", "refused")));
  }
}
