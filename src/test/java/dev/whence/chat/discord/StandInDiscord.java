package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Discord over loopback: its gateway and its REST interface, with its limits. Whatever breaks one
 * of them is noted as a fault and refused, as Discord would.
 */
final class StandInDiscord implements AutoCloseable {
  static final String BOT = Frames.BOT;
  private static final long ACKNOWLEDGE_MILLIS = 3_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A message as it stands now. */
  record Sent(String id, String channel, JsonNode body, boolean ephemeral, boolean deleted) {
    String text() {
      StringBuilder all = new StringBuilder();
      body.path("components")
          .findValues("content")
          .forEach(part -> all.append(part.asText()).append('\n'));
      return all.toString();
    }

    Optional<String> button(String start) {
      return body.findValues("custom_id").stream()
          .map(JsonNode::asText)
          .filter(id -> id.startsWith(start))
          .findFirst();
    }
  }

  /** A request as it came. */
  record Request(String method, String path, JsonNode body) {
    boolean sends() {
      return method.equals("POST") && path.startsWith("/channels/") && path.endsWith("/messages");
    }
  }

  final StandInGateway gateway;
  final List<Request> requests = new CopyOnWriteArrayList<>();
  final List<String> faults = new CopyOnWriteArrayList<>();
  final Map<String, Long> acknowledgedAfter = new ConcurrentHashMap<>();
  final List<Trouble> troubles = new CopyOnWriteArrayList<>();
  final SendLimits sends = new SendLimits();
  final StandInMessages sent = new StandInMessages(faults);
  final Map<String, Sent> messages = sent.all;
  final AtomicInteger sessionsLeft = new AtomicInteger(999);

  /** Does what it is asked and says nothing. */
  volatile boolean silently;

  private final StandInRest rest;
  private final int shards;
  private final Map<String, ObjectNode> asked = new ConcurrentHashMap<>();
  private final Map<String, Long> interactionAt = new ConcurrentHashMap<>();

  StandInDiscord(int channels) throws IOException {
    this(channels, 1);
  }

  /** With one server a shard. */
  StandInDiscord(int channels, int shards) throws IOException {
    this.shards = shards;
    List<ObjectNode> servers =
        IntStream.range(0, shards).mapToObj(server -> Frames.guild(server, channels)).toList();
    this.gateway = new StandInGateway(Frames.self().toString(), servers);
    this.rest = new StandInRest(this);
  }

  String apiUrl() {
    return rest.url() + "/api/v10";
  }

  String channel(int number) {
    return Frames.channel(number);
  }

  String forumThread() {
    return Frames.FORUM_THREAD;
  }

  static String direct() {
    return Frames.DIRECT;
  }

  ObjectNode gatewayBot() {
    ObjectNode bot = JSON.createObjectNode().put("url", gateway.url()).put("shards", shards);
    bot.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", sessionsLeft.getAndUpdate(left -> left == 0 ? 999 : left))
        .put("reset_after", 700)
        .put("max_concurrency", 1);
    return bot;
  }

  Optional<ObjectNode> asked(String message) {
    return Optional.ofNullable(asked.get(message));
  }

  // --- what people do

  ObjectNode written(String channel, String person, String content) {
    return Frames.written(channel, person, content);
  }

  ObjectNode withFile(ObjectNode message, String name, byte[] content) {
    message.withArray("attachments").add(file(name, content));
    return message;
  }

  private ObjectNode file(String name, byte[] content) {
    String url = rest.store(name, content);
    ObjectNode file = JSON.createObjectNode().put("id", Frames.snowflake()).put("filename", name);
    return file.put("size", content.length).put("url", url).put("proxy_url", url);
  }

  String says(ObjectNode message) {
    if (message.path("channel_id").asText().equals(direct())) {
      gateway.dispatch("CHANNEL_CREATE", Frames.direct(message.path("author")));
    }
    asked.put(message.path("id").asText(), message.deepCopy());
    gateway.dispatch("MESSAGE_CREATE", message);
    return message.path("id").asText();
  }

  void edits(ObjectNode message, String content) {
    ObjectNode edited = message.deepCopy().put("content", content);
    edited.put("edited_timestamp", "2026-01-01T00:01:00.000000+00:00");
    gateway.dispatch("MESSAGE_UPDATE", edited);
  }

  void deletes(ObjectNode message) {
    ObjectNode deleted = JSON.createObjectNode();
    for (String field : List.of("id", "channel_id", "guild_id")) {
      if (message.has(field)) {
        deleted.put(field, message.path(field).asText());
      }
    }
    gateway.dispatch("MESSAGE_DELETE", deleted);
  }

  String slash(String channel, String person, String locale, String name, ObjectNode... options) {
    ObjectNode node = Frames.interaction(2, channel, person, locale);
    ObjectNode data = node.putObject("data").put("id", "700000000000000001").put("name", name);
    data.put("type", 1);
    ArrayNode list = data.putArray("options");
    for (ObjectNode option : options) {
      if (option.path("type").asInt() == 11) {
        ObjectNode file = (ObjectNode) option.remove("file");
        option.put("value", file.path("id").asText());
        data.withObject("resolved").withObject("attachments").set(file.path("id").asText(), file);
      }
      list.add(option);
    }
    return begin(node, Optional.empty());
  }

  static ObjectNode option(String name, String value) {
    return JSON.createObjectNode().put("name", name).put("type", 3).put("value", value);
  }

  static ObjectNode flag(String name, boolean value) {
    return JSON.createObjectNode().put("name", name).put("type", 5).put("value", value);
  }

  ObjectNode fileOption(String name, byte[] content) {
    ObjectNode option = JSON.createObjectNode().put("name", "file").put("type", 11);
    option.set("file", file(name, content));
    return option;
  }

  String explain(String channel, String person, String locale, ObjectNode message) {
    ObjectNode node = Frames.interaction(2, channel, person, locale);
    ObjectNode data = node.putObject("data").put("id", "700000000000000002");
    String id = message.path("id").asText();
    data.put("name", "Explain this error").put("type", 3).put("target_id", id);
    data.putObject("resolved").putObject("messages").set(id, message);
    return begin(node, Optional.empty());
  }

  String types(String channel, String person, String locale, String typed) {
    ObjectNode node = Frames.interaction(4, channel, person, locale);
    ObjectNode data = node.putObject("data").put("id", "700000000000000001").put("name", "why");
    data.put("type", 1).putArray("options").add(option("text", typed).put("focused", true));
    return begin(node, Optional.empty());
  }

  String presses(Sent message, String person, String locale, String token) {
    ObjectNode node = Frames.interaction(3, message.channel(), person, locale);
    node.putObject("data").put("custom_id", token).put("component_type", 2).put("id", 1);
    node.set("message", StandInMessages.written(message));
    return begin(node, Optional.of(message.id()));
  }

  private String begin(ObjectNode node, Optional<String> pressed) {
    String id = node.path("id").asText();
    interactionAt.put(id, System.nanoTime());
    sent.begin(node.path("token").asText(), node.path("channel_id").asText(), pressed);
    gateway.dispatch("INTERACTION_CREATE", node);
    return id;
  }

  /** What Discord objects to; empty where it takes the acknowledgement. */
  Optional<String> acknowledge(String id) {
    Long began = interactionAt.get(id);
    if (began == null || acknowledgedAfter.containsKey(id)) {
      return Optional.of("Unknown or acknowledged before");
    }
    long millis = (System.nanoTime() - began) / 1_000_000;
    acknowledgedAfter.put(id, millis);
    if (millis > ACKNOWLEDGE_MILLIS) {
      faults.add("acknowledged after " + millis + " ms");
      return Optional.of("Unknown interaction");
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    gateway.close();
    rest.close();
  }
}
