package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Telegram over loopback: the Bot API with its limits. A request that breaks a rule a bot can keep
 * is noted as a fault and refused, as Telegram would; so is one that the published contract does
 * not allow, where the machine has the contract.
 */
final class StandInTelegram implements AutoCloseable {
  static final long BOT = 4_242_424_242L;
  static final String NAME = "whence_test_bot";
  static final String TOKEN = BOT + ":AAtest_token_of_the_stand_in_0123456";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_KEPT_REQUEST = 20_000;

  /** A request as it came; its method in lower case. */
  record Request(String method, JsonNode body, long nanos) {
    long chat() {
      return body.path("chat_id").asLong();
    }
  }

  /** What goes wrong with a request. */
  enum Kind {
    /** Refused with a status. */
    STATUS,
    /** The connection ends before anything is done. */
    LOST_BEFORE,
    /** It is done, and the connection ends before that is said. */
    LOST_AFTER,
    /** It takes long. */
    SLOW,
    /** Something between answers with a page of its own. */
    GARBAGE
  }

  /** Trouble for the next requests that fit. */
  static final class Trouble {
    private final Predicate<Request> which;
    private final Kind kind;
    private final int status;
    private final String words;
    private int left;

    Trouble(Predicate<Request> which, Kind kind, int status, String words, int times) {
      this.which = which;
      this.kind = kind;
      this.status = status;
      this.words = words;
      this.left = times;
    }

    synchronized boolean isOver() {
      return left == 0;
    }

    private synchronized boolean strikes(Request request) {
      if (left > 0 && which.test(request)) {
        left--;
        return true;
      }
      return false;
    }
  }

  final List<Request> requests = new java.util.concurrent.CopyOnWriteArrayList<>();
  final List<String> faults = new CopyOnWriteArrayList<>();
  final List<Trouble> troubles = new CopyOnWriteArrayList<>();

  /** So many downloads more end before the file does. */
  final AtomicInteger cuts = new AtomicInteger();

  final StandInUpdates updates = new StandInUpdates();
  final StandInChats chats = new StandInChats();
  final Map<String, byte[]> files = new ConcurrentHashMap<>();
  final StandInPeople people = new StandInPeople(chats, updates, files);
  final StandInRates rates = new StandInRates();
  final StandInMethods methods = new StandInMethods(this);
  final StandInWebhook webhook = new StandInWebhook(updates);
  private final int port;
  private volatile Optional<HttpServer> server;

  StandInTelegram() throws IOException {
    HttpServer first = listen(0);
    this.port = first.getAddress().getPort();
    this.server = Optional.of(first);
  }

  private HttpServer listen(int wanted) throws IOException {
    HttpServer opened =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
    opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    opened.createContext("/", this::serve);
    opened.start();
    return opened;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The network goes: nothing listens, what was open is cut. */
  void goAway() {
    updates.poke();
    server.ifPresent(open -> open.stop(0));
    server = Optional.empty();
  }

  void comeBack() throws IOException {
    server = Optional.of(listen(port));
  }

  void trouble(String method, Kind kind, int status, String words, int times) {
    troubles.add(
        new Trouble(request -> request.method().equals(method), kind, status, words, times));
  }

  /** The bot's messages in the order of their sending, gone ones too. */
  List<StandInChats.Sent> sent() {
    synchronized (chats.sent) {
      return List.copyOf(chats.sent.values());
    }
  }

  List<Request> requests(String method) {
    String wanted = method.toLowerCase(Locale.ROOT);
    return requests.stream().filter(request -> request.method().equals(wanted)).toList();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/file/bot" + TOKEN + "/")) {
        download(exchange, path.substring(("/file/bot" + TOKEN + "/").length()));
        return;
      }
      if (!path.startsWith("/bot" + TOKEN + "/")) {
        reply(exchange, 401, Refused.of(401, "Unauthorized").body());
        return;
      }
      String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      Request request = new Request(method, StandInBodies.read(exchange), System.nanoTime());
      requests.add(request);
      answer(exchange, request);
    }
  }

  private void answer(HttpExchange exchange, Request request) throws IOException {
    Optional<Trouble> trouble = troubles.stream().filter(each -> each.strikes(request)).findFirst();
    if (trouble.isEmpty()) {
      done(exchange, request);
      return;
    }
    switch (trouble.get().kind) {
      case STATUS -> {
        Refused refusal = Refused.of(trouble.get().status, trouble.get().words);
        reply(exchange, refusal.status, refusal.body());
      }
      case LOST_BEFORE -> {}
      case LOST_AFTER -> methods.call(request);
      case SLOW -> {
        TelegramRun.pause(trouble.get().status);
        done(exchange, request);
      }
      case GARBAGE -> {
        byte[] page = "<html><h1>502 Bad Gateway</h1></html>".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(trouble.get().status, page.length);
        exchange.getResponseBody().write(page);
      }
    }
  }

  private void done(HttpExchange exchange, Request request) throws IOException {
    try {
      TelegramContract.find()
          .ifPresent(contract -> faults.addAll(contract.faults(request.method(), request.body())));
      reply(exchange, 200, result(request));
    } catch (Refused refused) {
      if (refused.isFault) {
        String body = request.body().toString();
        faults.add(
            request.method()
                + ": "
                + refused.getMessage()
                + " "
                + body.substring(0, Math.min(body.length(), LONGEST_KEPT_REQUEST)));
      }
      reply(exchange, refused.status, refused.body());
    }
  }

  /** Updates go out as they are, whatever they are. */
  private String result(Request request) {
    if (!request.method().equals("getupdates")) {
      ObjectNode body = JSON.createObjectNode().put("ok", true);
      body.set("result", methods.call(request));
      return body.toString();
    }
    if (webhook.isSet()) {
      throw Refused.of(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    try {
      List<String> handed =
          updates.poll(request.body()).stream().map(StandInUpdates.Waiting::json).toList();
      return "{\"ok\":true,\"result\":[" + String.join(",", handed) + "]}";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Refused.of(500, "Internal Server Error");
    }
  }

  private void download(HttpExchange exchange, String path) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith("|" + path)) {
        exchange.sendResponseHeaders(200, file.getValue().length);
        boolean cut = cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        int bytes = cut ? file.getValue().length / 2 : file.getValue().length;
        exchange.getResponseBody().write(file.getValue(), 0, bytes);
        return;
      }
    }
    reply(exchange, 404, Refused.of(404, "Not Found").body());
  }

  private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static ArrayNode array(List<? extends JsonNode> nodes) {
    return JSON.createArrayNode().addAll(nodes);
  }

  @Override
  public void close() {
    webhook.close();
    goAway();
  }
}
