package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.whence.chat.discord.StandInDiscord.Request;
import dev.whence.chat.discord.StandInDiscord.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** What Discord's REST interface takes, and answers. */
final class StandInRest implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "^/api/v10";
  private static final int SUGGESTIONS = 8;

  private final StandInDiscord discord;
  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  StandInRest(StandInDiscord discord) throws IOException {
    this.discord = discord;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String store(String name, byte[] content) {
    files.put(name, content);
    return url() + "/files/" + name;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/files/")) {
        byte[] content = files.getOrDefault(path.substring(7), new byte[0]);
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        return;
      }
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
      Request request =
          new Request(exchange.getRequestMethod(), path.replaceFirst(PREFIX, ""), body);
      discord.requests.add(request);
      take(exchange, request);
    } catch (RuntimeException ours) {
      discord.faults.add("stand-in: " + ours);
    }
  }

  private void take(HttpExchange exchange, Request request) throws IOException {
    Optional<Trouble> trouble =
        discord.troubles.stream().filter(one -> one.strikes(request)).findFirst();
    if (trouble.isEmpty()) {
      if (!discord.sends.refusesOverAll(exchange, request.path())) {
        answer(exchange, request);
      }
      return;
    }
    switch (trouble.get().kind) {
      case DROPPED -> {} // closed without a word
      case LOST_REPLY -> {
        discord.silently = true;
        answer(exchange, request);
        discord.silently = false;
      }
      case SLOW -> {
        Trouble.sleep();
        answer(exchange, request);
      }
      case TOO_MANY, TOO_MANY_GLOBALLY, SERVER_ERROR, FORBIDDEN -> trouble.get().refuse(exchange);
    }
  }

  private void answer(HttpExchange exchange, Request request) throws IOException {
    String[] path = request.path().substring(1).split("/", -1);
    String route = request.method() + " " + path[0] + (path.length > 1 ? "/" + path.length : "");
    JsonNode body = request.body();
    switch (route) {
      case "GET users/2" -> reply(exchange, 200, Frames.self());
      case "GET gateway/2" -> reply(exchange, 200, discord.gatewayBot());
      case "GET oauth2/3", "GET applications/2" -> reply(exchange, 200, application());
      case "PUT applications/3" -> reply(exchange, 200, commands(body));
      case "POST users/3" ->
          reply(
              exchange,
              200,
              Frames.direct(Frames.user(body.path("recipient_id").asText(), "person", false)));
      case "POST channels/3" -> {
        if (!discord.sends.refuses(exchange, path[1])) {
          tell(exchange, Optional.of(discord.sent.create(path[1], body)));
        }
      }
      case "GET channels/4" -> {
        Optional<ObjectNode> found = discord.asked(path[3]);
        reply(exchange, found.isEmpty() ? 404 : 200, found.orElseGet(StandInRest::unknown));
      }
      case "PATCH channels/4" -> tell(exchange, discord.sent.edit(path[3], body));
      case "DELETE channels/4" -> gone(exchange, discord.sent.delete(path[3]));
      case "POST interactions/4" -> callback(exchange, path[1], path[2], body);
      case "POST webhooks/3" -> tell(exchange, Optional.of(discord.sent.followUp(path[2], body)));
      case "PATCH webhooks/5" ->
          tell(exchange, discord.sent.editOfInteraction(path[2], path[4], body));
      case "DELETE webhooks/5" ->
          gone(exchange, discord.sent.deleteOfInteraction(path[2], path[4]));
      default -> {
        discord.faults.add("unknown route " + request.method() + " " + request.path());
        reply(exchange, 404, unknown());
      }
    }
  }

  private void tell(HttpExchange exchange, Optional<Sent> sent) throws IOException {
    if (!discord.silently) {
      reply(
          exchange,
          sent.isEmpty() ? 404 : 200,
          sent.map(StandInMessages::written).orElseGet(StandInRest::unknown));
    }
  }

  private static void gone(HttpExchange exchange, Optional<Sent> sent) throws IOException {
    if (sent.isEmpty()) {
      reply(exchange, 404, unknown());
      return;
    }
    exchange.sendResponseHeaders(204, -1);
  }

  private static ObjectNode unknown() {
    return JSON.createObjectNode().put("message", "Unknown Message").put("code", 10008);
  }

  private static ObjectNode application() {
    return JSON.createObjectNode().put("id", Frames.BOT).put("name", "Whence");
  }

  private JsonNode commands(JsonNode body) {
    Limits.ofCommands(body).forEach(fault -> discord.faults.add("commands: " + fault));
    ArrayNode all = body.deepCopy();
    int id = 0;
    for (JsonNode command : all) {
      ObjectNode made = (ObjectNode) command;
      made.put("id", "70000000000000000" + id++).put("application_id", Frames.BOT);
      made.put("version", "1").putIfAbsent("default_member_permissions", JSON.nullNode());
    }
    return all;
  }

  private void callback(HttpExchange exchange, String id, String token, JsonNode body)
      throws IOException {
    Optional<String> refusal = discord.acknowledge(id);
    if (refusal.isPresent()) {
      ObjectNode why = JSON.createObjectNode().put("message", refusal.get());
      reply(exchange, 404, why.put("code", 10062));
      return;
    }
    discord.sent.deferred(token, body.path("data"));
    if (body.path("type").asInt() == SUGGESTIONS) {
      Limits.ofSuggestions(body.path("data"))
          .forEach(fault -> discord.faults.add("suggestions: " + fault));
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("interaction").put("id", id).put("type", 2);
    answer.putObject("resource").put("type", body.path("type").asInt());
    reply(exchange, 200, answer);
  }

  static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
