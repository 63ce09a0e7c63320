package dev.whence.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Receives updates that Telegram hands over by itself. Nobody is heard who does not know both path
 * and secret; both are compared in the same time whatever was guessed right.
 */
final class WebhookServer implements AutoCloseable {
  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** An update is some kilobytes; a message holds 4096 letters and what is drawn of them. */
  private static final int LARGEST_BODY = 1 << 20;

  /** Bodies held at the same time; Telegram opens at most a hundred connections. */
  private static final int AT_ONCE = 64;

  /** Seconds in which a request must be there, so that nobody keeps doors open. */
  private static final String REQUEST_SECONDS = "20";

  private static final int TAKEN = 200;
  private static final int UNREADABLE = 400;
  private static final int NOT_FOUND = 404;
  private static final int TOO_LARGE = 413;
  private static final int LATER = 503;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final byte[] path;
  private final byte[] secret;
  private final Predicate<List<Update>> intake;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final AtomicLong aside = new AtomicLong();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /**
   * Listens.
   *
   * @param intake stores what came; false where Telegram shall bring it again
   */
  WebhookServer(
      InetSocketAddress address, String path, String secret, Predicate<List<Update>> intake)
      throws IOException {
    this.path = path.getBytes(StandardCharsets.UTF_8);
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.intake = intake;
    System.setProperty("sun.net.httpserver.maxReqTime", REQUEST_SECONDS);
    this.server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = isKnown(exchange) ? received(exchange) : NOT_FOUND;
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** Both are always compared; that something stands here is told to nobody else. */
  private boolean isKnown(HttpExchange exchange) {
    String given =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(SECRET_HEADER), "");
    boolean rightPath =
        MessageDigest.isEqual(
            path, exchange.getRequestURI().getRawPath().getBytes(StandardCharsets.UTF_8));
    boolean rightSecret = MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    return rightPath && rightSecret && exchange.getRequestMethod().equals("POST");
  }

  private int received(HttpExchange exchange) throws IOException {
    if (!room.tryAcquire()) {
      return LATER;
    }
    try {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      return body.length > LARGEST_BODY ? TOO_LARGE : taken(body);
    } finally {
      room.release();
    }
  }

  /** What cannot be read as an update is put aside; Telegram would bring it again for ever. */
  private int taken(byte[] body) throws IOException {
    JsonNode json;
    try {
      json = MAPPER.readTree(body);
    } catch (JsonProcessingException damaged) {
      return UNREADABLE;
    }
    Optional<Update> update = Updates.read(json);
    if (update.isEmpty()) {
      aside.incrementAndGet();
      return TAKEN;
    }
    return intake.test(List.of(update.get())) ? TAKEN : LATER;
  }

  /** How many could not be read and were put aside. */
  long aside() {
    return aside.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
