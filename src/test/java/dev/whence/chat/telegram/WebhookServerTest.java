package dev.whence.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is heard by the webhook, and what of what they send. */
class WebhookServerTest {
  private static final String UPDATE =
      "{\"update_id\":7,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"x\","
          + "\"chat\":{\"id\":5,\"type\":\"private\"},"
          + "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"A\"}}}";

  private final List<Integer> taken = new CopyOnWriteArrayList<>();
  private final AtomicBoolean stores = new AtomicBoolean(true);
  private final HttpClient client = HttpClient.newHttpClient();
  private WebhookServer server;

  @BeforeEach
  void open() throws IOException {
    server =
        new WebhookServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            "/hook/one",
            "secret",
            updates -> {
              updates.forEach(update -> taken.add(update.getUpdateId()));
              return stores.get();
            });
  }

  @AfterEach
  void close() {
    server.close();
    client.close();
  }

  private int post(String path, String secret, String body) throws Exception {
    return send(request(path, secret).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String secret) {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return secret.isEmpty() ? request : request.header(WebhookServer.SECRET_HEADER, secret);
  }

  private int send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void whoKnowsPathAndSecretIsHeard() throws Exception {
    assertEquals(200, post("/hook/one", "secret", UPDATE));
    assertEquals(List.of(7), taken);
  }

  @Test
  void nobodyElseIs() throws Exception {
    assertEquals(404, post("/hook/one", "", UPDATE));
    assertEquals(404, post("/hook/one", "Secret", UPDATE));
    assertEquals(404, post("/hook/one/", "secret", UPDATE));
    assertEquals(404, post("/", "secret", UPDATE));
    assertEquals(404, send(request("/hook/one", "secret").GET()));
    assertEquals(List.of(), taken);
  }

  @Test
  void whatIsTooLargeDamagedOrNoUpdateIsNotTaken() throws Exception {
    assertEquals(413, post("/hook/one", "secret", "x".repeat((1 << 20) + 1)));
    assertEquals(400, post("/hook/one", "secret", "{"));
    assertEquals(200, post("/hook/one", "secret", "{\"update_id\":8,\"message\":[1]}"));
    assertEquals(1, server.aside());
    assertEquals(List.of(), taken);
  }

  @Test
  void aBodyWhoseLengthIsNotToldIsReadWithinTheSameBound() throws Exception {
    HttpRequest.Builder request = request("/hook/one", "secret");
    byte[] update = UPDATE.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        200,
        send(request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(update)))));
    byte[] huge = new byte[3 << 20];
    int status;
    try {
      status =
          send(
              request("/hook/one", "secret")
                  .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge))));
    } catch (IOException hungUp) {
      status = 413;
    }
    assertEquals(413, status);
    assertEquals(List.of(7), taken);
  }

  /** Hundreds who say nothing, begin and do not end, or send what never stops being a header. */
  @Test
  void whoeverKeepsDoorsOpenHoldsNobodyUp() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int number = 0; number < 300; number++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        open.add(socket);
        String begun =
            switch (number % 4) {
              case 0 -> "";
              case 1 -> "POST /hook/one HTTP/1.1\r\nHost: x\r\nX-Lon";
              case 2 -> "POST /elsewhere HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n{";
              default -> "POST /hook/one HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{";
            };
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
      }
      assertEquals(200, post("/hook/one", "secret", UPDATE));
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  /** Who knows the secret is Telegram; a way there that stalls must not cost the next update. */
  @Test
  void aBodyThatStallsHoldsNoOtherUp() throws Exception {
    try (Socket stalled = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String begun =
          "POST /hook/one HTTP/1.1\r\nHost: x\r\n%s: secret\r\nContent-Length: 900\r\n\r\n{"
              .formatted(WebhookServer.SECRET_HEADER);
      stalled.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
      assertEquals(200, post("/hook/one", "secret", UPDATE));
    }
  }

  @Test
  void whatCannotBeStoredIsBroughtAgain() throws Exception {
    stores.set(false);
    assertEquals(503, post("/hook/one", "secret", UPDATE));
  }

  @Test
  void theSecretIsTheSameInEveryProcessOfOneBot() {
    Webhook webhook = new Webhook("https://example.com/hook", 8443, Optional.empty());
    assertEquals(webhook.secretFor("1:a"), webhook.secretFor("1:a"));
    assertEquals("/hook", webhook.path());
    assertEquals("/", new Webhook("https://example.com", 1, Optional.empty()).path());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Webhook("https://example.com", 1, Optional.of("not fit")));
  }
}
