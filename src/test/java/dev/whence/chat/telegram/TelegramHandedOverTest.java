package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telegram hands updates over; whoever else knocks is not let in. */
class TelegramHandedOverTest {
  private static final String ERROR = "connect ECONNREFUSED db.example.com:3306 refused";
  private static final String SECRET = "a-secret_of-the-test";
  private static final long PERSON = 7_700_000_001L;

  @TempDir Path directory;
  private StandInTelegram telegram;
  private TelegramRun bot;
  private String url = "";

  @BeforeEach
  void open() throws IOException {
    telegram = new StandInTelegram();
    int port = freePort();
    url = "http://127.0.0.1:" + port + "/hidden/path";
    bot = run(port);
  }

  private TelegramRun run(int port) {
    Webhook webhook = new Webhook(url, port, Optional.of(SECRET));
    TelegramRun started =
        new TelegramRun(telegram, directory, StandInTelegram.TOKEN, Optional.of(webhook));
    TelegramRun.until("the webhook is set", () -> telegram.webhook.isSet());
    return started;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterEach
  void close() {
    bot.stop();
    telegram.close();
    TelegramRun.assertWellBehaved(telegram);
  }

  @Test
  void whatIsHandedOverIsAnsweredOnce() {
    assertEquals(url, telegram.webhook.url());
    assertEquals(SECRET, telegram.webhook.secret());
    telegram.people.says(telegram.people.direct(PERSON, "fr", ERROR));
    TelegramRun.until("answered", () -> telegram.sent().size() == 1);
    telegram.updates.raw("\"message\":{\"message_id\":\"seven\"}");
    telegram.people.says(telegram.people.direct(PERSON + 1, "fr", ERROR));
    TelegramRun.until("answered", () -> telegram.sent().size() == 2);
    TelegramRun.until("taken", () -> telegram.updates.count() == 0);
    assertTrue(telegram.webhook.statuses.stream().allMatch(status -> status == 200));
  }

  @ParameterizedTest
  @CsvSource({
    "/hidden/path, a-secret_of-the-test, 200",
    "/hidden/path, a-secret_of-the-tesT, 404",
    "/hidden/path, '', 404",
    "/hidden/pat, a-secret_of-the-test, 404",
    "/hidden/path/more, a-secret_of-the-test, 404",
    "/, a-secret_of-the-test, 404",
  })
  void onlyTheRightPathAndSecretAreLetIn(String path, String secret, int status) throws Exception {
    StandInUpdates.Waiting forged = forged();
    assertEquals(status, post(path, secret, forged.json()));
    TelegramRun.pause(300);
    assertEquals(status == 200 ? 1 : 0, bot.answers.asked.size());
  }

  /** An update as Telegram would write it, but not handed over by it. */
  private StandInUpdates.Waiting forged() {
    telegram.webhook.set("", "");
    TelegramRun.pause(100);
    telegram.people.says(telegram.people.direct(PERSON, "fr", ERROR));
    return telegram.updates.waiting().getFirst();
  }

  private int post(String path, String secret, String body) throws Exception {
    URI address = URI.create(url).resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException hungUp) {
      return 413;
    }
  }

  @Test
  void aBodyThatIsTooLargeOrDamagedIsRefusedAndNothingElseSuffers() throws Exception {
    String huge = "{\"update_id\":1,\"message\":{\"text\":\"" + "x".repeat(2 << 20) + "\"}}";
    assertEquals(413, post("/hidden/path", SECRET, huge));
    assertNotEquals(500, post("/hidden/path", SECRET, "{\"update_id\":"));
    assertNotEquals(500, post("/hidden/path", SECRET, ""));
    telegram.people.says(telegram.people.direct(PERSON, "fr", ERROR));
    TelegramRun.until("answered", () -> telegram.sent().size() == 1);
  }

  /** As behind a balancer: one starts while another answers, and both have the same data. */
  @Test
  void whatOneProcessAnswersAnotherThatStartsDoesNot() throws IOException {
    telegram.trouble("sendmessage", StandInTelegram.Kind.SLOW, 2_000, "", 3);
    for (int number = 0; number < 3; number++) {
      telegram.people.says(telegram.people.direct(PERSON + number, "fr", ERROR));
    }
    TelegramRun.until("sending", () -> telegram.requests("sendMessage").size() == 3);
    int port = freePort();
    TelegramRun second = run(port);
    TelegramRun.until("the second is there", () -> second.chat.describe().contains("connected"));
    telegram.people.says(telegram.people.direct(PERSON, "fr", ERROR + " again"));
    TelegramRun.until("answered", () -> telegram.sent().size() >= 4);
    TelegramRun.until("taken", () -> telegram.updates.count() == 0);
    second.stop();
    assertEquals(4, telegram.sent().size());
    assertEquals(4, bot.answers.asked.size() + second.answers.asked.size());
  }

  @Test
  void whoPollsAgainTakesTheWebhookAway() {
    bot.stop();
    bot = new TelegramRun(telegram, directory).connected();
    TelegramRun.until("taken away", () -> !telegram.webhook.isSet());
    telegram.people.says(telegram.people.direct(PERSON, "fr", ERROR));
    TelegramRun.until("answered", () -> telegram.sent().size() == 1);
  }
}
