package dev.whence.chat.discord;

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Discord over loopback: its gateway and its REST interface, with its limits. Whatever breaks one
 * of them is noted as a fault and refused, as Discord would.
 */
final class StandInDiscord implements AutoCloseable {
  static final String BOT = "100000000000000001";
  static final String GUILD = "200000000000000001";
  private static final int COMPONENTS_V2 = 1 << 15;
  private static final int EPHEMERAL = 1 << 6;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;

  /** A message as it stands now. */
  record Sent(String id, String channel, JsonNode body, boolean ephemeral, boolean deleted) {
    String text() {
      StringBuilder all = new StringBuilder(body.path("content").asText());
      body.findValues("content").forEach(part -> all.append(part.asText()).append('\n'));
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
  record Request(String method, String path, JsonNode body) {}

  final StandInGateway gateway;
  final Map<String, Sent> messages = Collections.synchronizedMap(new LinkedHashMap<>());
  final List<Request> requests = new CopyOnWriteArrayList<>();
  final List<String> faults = new CopyOnWriteArrayList<>();
  final Map<String, Long> acknowledgedAfter = new ConcurrentHashMap<>();
  final Map<String, Integer> edits = new ConcurrentHashMap<>();

  /** Answers with this status instead, so many times; 0 hangs up. */
  final Map<Predicate<Request>, int[]> troubles = new ConcurrentHashMap<>();

  final int channels;
  private final HttpServer server;
  private final Map<String, String> byNonce = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> asked = new ConcurrentHashMap<>();
  private final Map<String, Long> interactionAt = new ConcurrentHashMap<>();
  private final Map<String, String> originals = new ConcurrentHashMap<>();
  private final Map<String, Boolean> deferredEphemeral = new ConcurrentHashMap<>();
  private final Map<String, int[]> buckets = new ConcurrentHashMap<>();
  private final AtomicLong sequence = new AtomicLong();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /** Sends a channel takes in five seconds; Discord's own limit is five. */
  volatile int sendsPerWindow = 5;

  volatile long windowMillis = 5_000;

  StandInDiscord(int channels) throws IOException {
    this.channels = channels;
    this.gateway = new StandInGateway(self().toString(), identify -> List.of(guild()));
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  String apiUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10";
  }

  String channel(int number) {
    return String.valueOf(300000000000000001L + number);
  }

  String forumThread() {
    return "400000000000000002";
  }

  static String direct() {
    return "500000000000000001";
  }

  // --- what the gateway tells

  private static ObjectNode user(String id, String name, boolean bot) {
    ObjectNode user = JSON.createObjectNode().put("id", id).put("username", name);
    user.put("discriminator", "0").put("bot", bot).putNull("avatar").putNull("global_name");
    return user;
  }

  private static ObjectNode self() {
    return user(BOT, "Whence", true);
  }

  private ObjectNode guild() {
    ObjectNode guild = JSON.createObjectNode().put("id", GUILD).put("name", "A server");
    guild.put("owner_id", "600000000000000009").put("member_count", 3).put("large", false);
    guild.put("unavailable", false).put("joined_at", "2026-01-01T00:00:00.000000+00:00");
    guild.put("verification_level", 0).put("default_message_notifications", 0);
    guild.put("explicit_content_filter", 0).put("mfa_level", 0).put("premium_tier", 0);
    guild.put("afk_timeout", 300).put("nsfw_level", 0).put("system_channel_flags", 0);
    guild.put("preferred_locale", "en-US").put("premium_progress_bar_enabled", false);
    guild.putNull("icon").putNull("splash").putNull("afk_channel_id").putNull("description");
    guild.putNull("rules_channel_id").putNull("system_channel_id").putNull("vanity_url_code");
    for (String list :
        List.of(
            "emojis",
            "stickers",
            "features",
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events")) {
      guild.putArray(list);
    }
    ArrayNode roles = guild.putArray("roles");
    role(roles, GUILD, "@everyone", "521942715968");
    role(roles, "210000000000000001", "manager", "8");
    ArrayNode channels = guild.putArray("channels");
    for (int number = 0; number < this.channels; number++) {
      textChannel(channels.addObject(), channel(number), "help-" + number);
    }
    ObjectNode forum = channels.addObject();
    textChannel(forum, "400000000000000001", "forum").put("type", 15).putArray("available_tags");
    ObjectNode thread = guild.putArray("threads").addObject();
    thread.put("id", forumThread()).put("guild_id", GUILD).put("parent_id", "400000000000000001");
    thread.put("owner_id", "600000000000000001").put("name", "a post").put("type", 11);
    thread
        .put("message_count", 1)
        .put("member_count", 1)
        .put("rate_limit_per_user", 0)
        .put("flags", 0);
    thread.putNull("last_message_id").putArray("applied_tags");
    ObjectNode data = thread.putObject("thread_metadata");
    data.put("archived", false).put("auto_archive_duration", 1440).put("locked", false);
    data.put("archive_timestamp", "2026-01-01T00:00:00.000000+00:00");
    data.put("create_timestamp", "2026-01-01T00:00:00.000000+00:00");
    ArrayNode members = guild.putArray("members");
    members.add(member(self(), List.of()));
    return guild;
  }

  private static void role(ArrayNode roles, String id, String name, String permissions) {
    ObjectNode role =
        roles.addObject().put("id", id).put("name", name).put("permissions", permissions);
    role.put("color", 0).put("hoist", false).put("position", 0).put("managed", false);
    role.put("mentionable", false).put("flags", 0).putNull("icon").putNull("unicode_emoji");
    ObjectNode colors = role.putObject("colors").put("primary_color", 0);
    colors.putNull("secondary_color").putNull("tertiary_color");
  }

  private static ObjectNode textChannel(ObjectNode channel, String id, String name) {
    channel.put("id", id).put("name", name).put("type", 0).put("position", 0).put("nsfw", false);
    channel.put("rate_limit_per_user", 0).put("flags", 0).putNull("topic").putNull("parent_id");
    channel.putNull("last_message_id").putArray("permission_overwrites");
    return channel;
  }

  private static ObjectNode member(@Nullable ObjectNode user, List<String> roles) {
    ObjectNode member =
        JSON.createObjectNode().put("joined_at", "2026-01-01T00:00:00.000000+00:00");
    member.put("deaf", false).put("mute", false).put("flags", 0).put("pending", false);
    member.putNull("nick").putNull("avatar").putNull("premium_since");
    member.putNull("communication_disabled_until");
    if (user != null) {
      member.set("user", user);
    }
    ArrayNode list = member.putArray("roles");
    roles.forEach(list::add);
    return member;
  }

  String snowflake() {
    return String.valueOf(
        ((System.currentTimeMillis() - DISCORD_EPOCH) << 22)
            | (sequence.incrementAndGet() & 0x3fffff));
  }

  /** A person's message, not yet told to anyone. */
  ObjectNode written(String channel, String person, String content) {
    ObjectNode message = JSON.createObjectNode().put("id", snowflake()).put("channel_id", channel);
    message.put("content", content).put("type", 0).put("flags", 0).put("tts", false);
    message.put("timestamp", "2026-01-01T00:00:00.000000+00:00").putNull("edited_timestamp");
    message.put("mention_everyone", false).put("pinned", false);
    message.set("author", user(person, "person" + person, false));
    for (String list :
        List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
      message.putArray(list);
    }
    if (content.contains("<@" + BOT + ">")) {
      message.withArray("mentions").add(self());
    }
    if (!channel.equals(direct())) {
      message.put("guild_id", GUILD);
      message.set("member", member(null, List.of()));
    }
    return message;
  }

  ObjectNode withFile(ObjectNode message, String name, byte[] content) {
    message.withArray("attachments").add(file(name, content));
    return message;
  }

  private ObjectNode file(String name, byte[] content) {
    files.put(name, content);
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/files/" + name;
    ObjectNode file = JSON.createObjectNode().put("id", snowflake()).put("filename", name);
    return file.put("size", content.length).put("url", url).put("proxy_url", url);
  }

  /** A person writes. */
  String says(ObjectNode message) {
    if (message.path("channel_id").asText().equals(direct())) {
      openDirect(message.path("author"));
    }
    asked.put(message.path("id").asText(), message.deepCopy());
    gateway.dispatch("MESSAGE_CREATE", message);
    return message.path("id").asText();
  }

  private void openDirect(JsonNode person) {
    ObjectNode channel = JSON.createObjectNode().put("id", direct()).put("type", 1);
    channel.putNull("last_message_id").putArray("recipients").add(person);
    gateway.dispatch("CHANNEL_CREATE", channel);
  }

  void edits(ObjectNode message, String content) {
    ObjectNode edited = message.deepCopy().put("content", content);
    edited.put("edited_timestamp", "2026-01-01T00:01:00.000000+00:00");
    gateway.dispatch("MESSAGE_UPDATE", edited);
  }

  void deletes(ObjectNode message) {
    ObjectNode deleted = JSON.createObjectNode();
    deleted.put("id", message.path("id").asText());
    deleted.put("channel_id", message.path("channel_id").asText());
    if (message.has("guild_id")) {
      deleted.put("guild_id", GUILD);
    }
    gateway.dispatch("MESSAGE_DELETE", deleted);
  }

  /** An interaction's frame; its data is the caller's. */
  private ObjectNode interaction(int type, String channel, String person, String locale) {
    String id = snowflake();
    ObjectNode node = JSON.createObjectNode().put("id", id).put("application_id", BOT);
    node.put("type", type).put("token", "token" + id).put("version", 1).put("channel_id", channel);
    node.put("locale", locale).put("app_permissions", "521942715968");
    node.put("attachment_size_limit", 10_485_760);
    node.putArray("entitlements");
    boolean direct = channel.equals(direct());
    node.put("context", direct ? 1 : 0);
    ObjectNode owners = node.putObject("authorizing_integration_owners");
    owners.put("0", direct ? "0" : GUILD);
    ObjectNode where = node.putObject("channel");
    ObjectNode user = user(person, "person" + person, false);
    if (direct) {
      where.put("id", channel).put("type", 1).putNull("last_message_id");
      where.putArray("recipients").add(user);
      node.set("user", user);
      return node;
    }
    textChannel(where, channel, "help").put("guild_id", GUILD).put("permissions", "521942715968");
    node.put("guild_id", GUILD).put("guild_locale", "en-US");
    node.putObject("guild").put("id", GUILD).put("locale", "en-US").putArray("features");
    boolean manages = person.endsWith("9");
    ObjectNode member = member(user, manages ? List.of("210000000000000001") : List.of());
    member.put("permissions", manages ? "8" : "521942715968");
    node.set("member", member);
    return node;
  }

  String slash(String channel, String person, String locale, String name, ObjectNode... options) {
    ObjectNode node = interaction(2, channel, person, locale);
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
    return begin(node);
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
    ObjectNode node = interaction(2, channel, person, locale);
    ObjectNode data = node.putObject("data").put("id", "700000000000000002");
    String id = message.path("id").asText();
    data.put("name", "Explain this error").put("type", 3).put("target_id", id);
    data.putObject("resolved").putObject("messages").set(id, message);
    return begin(node);
  }

  String types(String channel, String person, String locale, String typed) {
    ObjectNode node = interaction(4, channel, person, locale);
    ObjectNode data = node.putObject("data").put("id", "700000000000000001").put("name", "why");
    data.put("type", 1).putArray("options").add(option("text", typed).put("focused", true));
    return begin(node);
  }

  String presses(Sent message, String person, String locale, String token) {
    ObjectNode node = interaction(3, message.channel(), person, locale);
    node.putObject("data").put("custom_id", token).put("component_type", 2).put("id", 1);
    node.set("message", stored(message));
    originals.put("token" + node.path("id").asText(), message.id());
    return begin(node);
  }

  private String begin(ObjectNode node) {
    interactionAt.put(node.path("id").asText(), System.nanoTime());
    originals.computeIfAbsent(node.path("token").asText(), token -> "@" + token);
    channelOf.put(node.path("token").asText(), node.path("channel_id").asText());
    gateway.dispatch("INTERACTION_CREATE", node);
    return node.path("id").asText();
  }

  private final Map<String, String> channelOf = new ConcurrentHashMap<>();

  // --- what REST takes

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
          new Request(exchange.getRequestMethod(), path.replaceFirst("^/api/v10", ""), body);
      requests.add(request);
      if (!troubled(exchange, request)) {
        answer(exchange, request);
      }
    } catch (RuntimeException ours) {
      faults.add("stand-in: " + ours);
    }
  }

  private boolean troubled(HttpExchange exchange, Request request) throws IOException {
    for (var trouble : troubles.entrySet()) {
      if (trouble.getKey().test(request) && trouble.getValue()[1]-- > 0) {
        int status = trouble.getValue()[0];
        if (status == 0) {
          return true; // closed without a word
        }
        if (status == 429) {
          exchange.getResponseHeaders().add("Retry-After", "1");
          exchange.getResponseHeaders().add("Via", "1.1 stand-in");
          exchange.getResponseHeaders().add("X-RateLimit-Scope", "user");
          reply(
              exchange,
              429,
              JSON.createObjectNode()
                  .put("message", "slow")
                  .put("retry_after", 0.3)
                  .put("global", false));
          return true;
        }
        reply(
            exchange,
            status,
            JSON.createObjectNode()
                .put("message", "trouble")
                .put("code", status == 403 ? 50013 : 0));
        return true;
      }
    }
    return false;
  }

  private void answer(HttpExchange exchange, Request request) throws IOException {
    String[] path = request.path().substring(1).split("/", -1);
    String route = request.method() + " " + path[0] + (path.length > 1 ? "/" + path.length : "");
    switch (route) {
      case "GET users/2" -> reply(exchange, 200, self());
      case "GET gateway/2" -> reply(exchange, 200, gatewayBot());
      case "GET oauth2/3", "GET applications/2" ->
          reply(exchange, 200, JSON.createObjectNode().put("id", BOT).put("name", "Whence"));
      case "PUT applications/3" -> reply(exchange, 200, commands(request.body()));
      case "POST users/3" -> reply(exchange, 200, privateChannel(request.body()));
      case "POST channels/3" -> create(exchange, path[1], request.body());
      case "GET channels/4" -> {
        ObjectNode found = asked.get(path[3]);
        reply(exchange, found == null ? 404 : 200, found == null ? unknown() : found);
      }
      case "PATCH channels/4" -> edit(exchange, path[3], request.body());
      case "DELETE channels/4" -> delete(exchange, path[3]);
      case "POST interactions/4" -> callback(exchange, path[1], path[2], request.body());
      case "POST webhooks/3" -> followUp(exchange, path[2], request.body());
      case "PATCH webhooks/5" -> edit(exchange, resolve(path[2], path[4]), request.body());
      case "DELETE webhooks/5" -> delete(exchange, resolve(path[2], path[4]));
      case "GET webhooks/5" -> reply(exchange, 200, stored(known(resolve(path[2], path[4]))));
      default -> {
        faults.add("unknown route " + request.method() + " " + request.path());
        reply(exchange, 404, unknown());
      }
    }
  }

  private Sent known(String id) {
    return java.util.Objects.requireNonNull(messages.get(id), id);
  }

  private static ObjectNode unknown() {
    return JSON.createObjectNode().put("message", "Unknown Message").put("code", 10008);
  }

  private ObjectNode gatewayBot() {
    ObjectNode bot = JSON.createObjectNode().put("url", gateway.url()).put("shards", 1);
    bot.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 1000)
        .put("max_concurrency", 1);
    return bot;
  }

  private static JsonNode commands(JsonNode body) {
    ArrayNode all = body.deepCopy();
    int id = 0;
    for (JsonNode command : all) {
      ObjectNode made = (ObjectNode) command;
      made.put("id", "70000000000000000" + id++).put("application_id", BOT).put("version", "1");
      made.putIfAbsent("default_member_permissions", JSON.nullNode());
    }
    return all;
  }

  private ObjectNode privateChannel(JsonNode body) {
    ObjectNode channel = JSON.createObjectNode().put("id", direct()).put("type", 1);
    channel
        .putNull("last_message_id")
        .putArray("recipients")
        .add(user(body.path("recipient_id").asText(), "person", false));
    return channel;
  }

  private void create(HttpExchange exchange, String channel, JsonNode body) throws IOException {
    if (limited(exchange, channel)) {
      return;
    }
    String nonce = body.path("nonce").asText("");
    String known = nonce.isEmpty() ? null : byNonce.get(channel + nonce);
    if (known != null && body.path("enforce_nonce").asBoolean()) {
      reply(exchange, 200, stored(known(known)));
      return;
    }
    check("create", body, true);
    Sent sent = new Sent(snowflake(), channel, body, false, false);
    if (!nonce.isEmpty()) {
      byNonce.put(channel + nonce, sent.id());
    }
    messages.put(sent.id(), sent);
    reply(exchange, 200, stored(sent));
  }

  /** Discord's bucket for sends of one channel, with its headers. */
  private boolean limited(HttpExchange exchange, String channel) throws IOException {
    long now = System.currentTimeMillis();
    long window = now / windowMillis;
    int[] bucket = buckets.computeIfAbsent(channel, any -> new int[2]);
    int remaining;
    synchronized (bucket) {
      if (bucket[0] != (int) window) {
        bucket[0] = (int) window;
        bucket[1] = 0;
      }
      bucket[1]++;
      remaining = sendsPerWindow - bucket[1];
    }
    double resetAfter = ((window + 1) * windowMillis - now) / 1000.0;
    var headers = exchange.getResponseHeaders();
    headers.add("Via", "1.1 stand-in");
    headers.add("X-RateLimit-Limit", String.valueOf(sendsPerWindow));
    headers.add("X-RateLimit-Remaining", String.valueOf(Math.max(0, remaining)));
    headers.add("X-RateLimit-Reset", String.valueOf((now + resetAfter * 1000) / 1000.0));
    headers.add("X-RateLimit-Reset-After", String.valueOf(resetAfter));
    headers.add("X-RateLimit-Bucket", "send");
    if (remaining >= 0) {
      return false;
    }
    tooMany.incrementAndGet();
    headers.add("Retry-After", String.valueOf((int) Math.ceil(resetAfter)));
    headers.add("X-RateLimit-Scope", "user");
    reply(
        exchange,
        429,
        JSON.createObjectNode()
            .put("message", "slow")
            .put("retry_after", resetAfter)
            .put("global", false));
    return true;
  }

  final AtomicInteger tooMany = new AtomicInteger();

  private void edit(HttpExchange exchange, String id, JsonNode body) throws IOException {
    if (id.startsWith("@")) {
      String token = id.substring(1);
      check("edit", body, true);
      boolean ephemeral = deferredEphemeral.getOrDefault(token, false);
      Sent sent = new Sent(snowflake(), channelOf.getOrDefault(token, ""), body, ephemeral, false);
      originals.put(token, sent.id());
      messages.put(sent.id(), sent);
      reply(exchange, 200, stored(sent));
      return;
    }
    Sent before = messages.get(id);
    if (before == null || before.deleted()) {
      reply(exchange, 404, unknown());
      return;
    }
    check("edit", body, true);
    edits.merge(id, 1, Integer::sum);
    Sent after = new Sent(id, before.channel(), body, before.ephemeral(), false);
    messages.put(id, after);
    reply(exchange, 200, stored(after));
  }

  private String resolve(String token, String message) {
    return message.equals("@original") ? originals.getOrDefault(token, message) : message;
  }

  private void delete(HttpExchange exchange, String id) throws IOException {
    Sent before = messages.get(id);
    if (before == null || before.deleted()) {
      reply(exchange, 404, unknown());
      return;
    }
    messages.put(id, new Sent(id, before.channel(), before.body(), before.ephemeral(), true));
    exchange.sendResponseHeaders(204, -1);
  }

  private void callback(HttpExchange exchange, String id, String token, JsonNode body)
      throws IOException {
    Long began = interactionAt.get(id);
    if (began == null || acknowledgedAfter.containsKey(id)) {
      reply(
          exchange, 400, JSON.createObjectNode().put("message", "acknowledged").put("code", 40060));
      return;
    }
    long millis = (System.nanoTime() - began) / 1_000_000;
    acknowledgedAfter.put(id, millis);
    if (millis > 3_000) {
      faults.add("acknowledged after " + millis + " ms");
      reply(
          exchange,
          404,
          JSON.createObjectNode().put("message", "Unknown interaction").put("code", 10062));
      return;
    }
    deferredEphemeral.put(token, (body.path("data").path("flags").asInt() & EPHEMERAL) != 0);
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("interaction").put("id", id).put("type", 2);
    answer.putObject("resource").put("type", body.path("type").asInt());
    reply(exchange, 200, answer);
  }

  private void followUp(HttpExchange exchange, String token, JsonNode body) throws IOException {
    check("follow-up", body, true);
    boolean ephemeral = (body.path("flags").asInt() & EPHEMERAL) != 0;
    Sent sent = new Sent(snowflake(), channelOf.getOrDefault(token, ""), body, ephemeral, false);
    messages.put(sent.id(), sent);
    reply(exchange, 200, stored(sent));
  }

  private static ObjectNode stored(Sent sent) {
    ObjectNode message =
        JSON.createObjectNode().put("id", sent.id()).put("channel_id", sent.channel());
    message.put("content", "").put("type", 0).put("tts", false).put("mention_everyone", false);
    message.put("pinned", false).put("flags", COMPONENTS_V2 | (sent.ephemeral() ? EPHEMERAL : 0));
    message.put("timestamp", "2026-01-01T00:00:00.000000+00:00").putNull("edited_timestamp");
    message.set("author", self());
    for (String list : List.of("mentions", "mention_roles", "attachments", "embeds")) {
      message.putArray(list);
    }
    JsonNode components = sent.body().path("components").deepCopy();
    number(components, new int[1]);
    message.set("components", components);
    return message;
  }

  private static void number(JsonNode node, int[] next) {
    node.forEach(
        child -> {
          if (child instanceof ObjectNode object && object.has("type")) {
            object.put("id", ++next[0]);
          }
          number(child, next);
        });
  }

  /** Discord's limits on a message. */
  private void check(String what, JsonNode body, boolean mentions) {
    JsonNode allowed = body.path("allowed_mentions");
    if (mentions && !(allowed.path("parse").isArray() && allowed.path("parse").isEmpty())) {
      faults.add(what + ": mentions are allowed: " + allowed);
    }
    if (allowed.path("replied_user").asBoolean(false)) {
      faults.add(what + ": mentions whom it replies to");
    }
    if ((body.path("flags").asInt() & COMPONENTS_V2) == 0) {
      faults.add(what + ": without the flag of its components");
    }
    if (!body.path("content").asText("").isEmpty() || body.path("embeds").size() > 0) {
      faults.add(what + ": content or embeds beside components");
    }
    int text =
        body.path("components").findValuesAsText("content").stream().mapToInt(String::length).sum();
    if (text == 0 || text > 4_000) {
      faults.add(what + ": " + text + " characters");
    }
    int[] count = new int[1];
    count(body.path("components"), count);
    if (count[0] > 40) {
      faults.add(what + ": " + count[0] + " components");
    }
    List<String> ids = body.findValuesAsText("custom_id");
    if (ids.stream().distinct().count() != ids.size()
        || ids.stream().anyMatch(id -> id.isEmpty() || id.length() > 100)) {
      faults.add(what + ": custom ids " + ids);
    }
    body.findValuesAsText("label").stream()
        .filter(label -> label.isEmpty() || label.length() > 80)
        .forEach(label -> faults.add(what + ": label " + label));
    if (body.path("nonce").asText("").length() > 25) {
      faults.add(what + ": nonce too long");
    }
  }

  private static void count(JsonNode components, int[] count) {
    for (JsonNode component : components) {
      count[0]++;
      count(component.path("components"), count);
      if (component.path("type").asInt() == 1 && component.path("components").size() > 5) {
        count[0] += 100;
      }
    }
  }

  private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    gateway.close();
    server.stop(0);
  }
}
