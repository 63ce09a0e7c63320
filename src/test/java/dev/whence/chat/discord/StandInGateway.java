package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Discord's gateway over loopback, written by hand: hello, identify, ready, heartbeats, resume with
 * replay, reconnect, invalid session, refused intents, and a line that can be cut.
 */
final class StandInGateway implements AutoCloseable {
  static final int MESSAGE_CONTENT = 1 << 15;
  private static final ObjectMapper JSON = new ObjectMapper();

  final List<JsonNode> identified = new CopyOnWriteArrayList<>();
  final AtomicInteger resumed = new AtomicInteger();
  volatile boolean grantsContent = true;
  volatile boolean forgetsSessions;
  volatile int heartbeatMillis = 41_250;
  volatile long identifyEveryMillis;
  final AtomicInteger tooSoon = new AtomicInteger();
  private long lastIdentify = System.nanoTime() - 3_600_000_000_000L;
  private final ServerSocket server;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final List<ObjectNode> servers;
  private final String self;
  private final AtomicInteger ids = new AtomicInteger();

  StandInGateway(String self, List<ObjectNode> servers) throws IOException {
    this.self = self;
    this.servers = servers;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("stand-in gateway").start(this::accept);
  }

  String url() {
    return "ws://127.0.0.1:" + server.getLocalPort() + "/";
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Line line = new Line(socket);
        Thread.ofVirtual().start(() -> serve(line));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** What a shard has been told, so that it can be told again. */
  private final class Session {
    final String id = "session" + ids.incrementAndGet();
    final int shard;
    final int shards;
    final List<String> told = new ArrayList<>();
    volatile Line line;

    Session(int shard, int shards, Line line) {
      this.shard = shard;
      this.shards = shards;
      this.line = line;
    }

    synchronized void tell(String event, JsonNode data) {
      ObjectNode frame =
          JSON.createObjectNode().put("op", 0).put("s", told.size() + 1).put("t", event);
      frame.set("d", data);
      told.add(frame.toString());
      line.send(frame.toString());
    }

    synchronized void resume(Line newer, int after) {
      line = newer;
      told.subList(Math.min(after, told.size()), told.size()).forEach(newer::send);
    }
  }

  /** Tells the shard that the server belongs to; shard 0 gets direct messages. */
  void dispatch(String event, ObjectNode data) {
    synchronized (sessions) {
      for (Session session : sessions.values()) {
        if (isOf(session, data.path("guild_id").asLong(0))) {
          session.tell(event, data);
        }
      }
    }
  }

  private static boolean isOf(Session session, long server) {
    return (server >> 22) % session.shards == session.shard;
  }

  /** When each session was asked for, and for which shard. */
  record Identified(long nanos, int shard) {}

  final List<Identified> times = new CopyOnWriteArrayList<>();

  /** Cuts every line without a word, as a network does. */
  void cut() {
    sessions.values().forEach(session -> session.line.close());
  }

  /** Asks every client to reconnect. */
  void askToReconnect() {
    sessions.values().forEach(session -> session.line.send("{\"op\":7,\"d\":null}"));
  }

  int sessions() {
    return sessions.size();
  }

  private void serve(Line line) {
    try {
      line.upgrade();
      line.send("{\"op\":10,\"d\":{\"heartbeat_interval\":" + heartbeatMillis + "}}");
      for (String frame = line.read(); frame != null; frame = line.read()) {
        handle(line, JSON.readTree(frame));
      }
    } catch (IOException | UncheckedIOException cut) {
      // as any line may be
    } finally {
      line.close();
    }
  }

  private void handle(Line line, JsonNode frame) {
    switch (frame.path("op").asInt()) {
      case 1 -> line.send("{\"op\":11}");
      case 2 -> identify(line, frame.path("d"));
      case 6 -> resume(line, frame.path("d"));
      default -> {}
    }
  }

  /** Under the lock of what is dispatched: what is said from here on finds the new session. */
  private void identify(Line line, JsonNode identify) {
    synchronized (sessions) {
      identified.add(identify);
      int shard = identify.path("shard").path(0).asInt(0);
      if (!grantsContent && (identify.path("intents").asInt() & MESSAGE_CONTENT) != 0) {
        line.closeWith(4014, "Disallowed intent(s).");
        return;
      }
      times.add(new Identified(System.nanoTime(), shard));
      if (isTooSoon()) {
        tooSoon.incrementAndGet();
        line.send("{\"op\":9,\"d\":false}");
        return;
      }
      Session session = new Session(shard, identify.path("shard").path(1).asInt(1), line);
      greet(session, identify);
      sessions.values().removeIf(old -> old.shard == shard);
      sessions.put(session.id, session);
    }
  }

  private void greet(Session session, JsonNode identify) {
    ObjectNode ready = JSON.createObjectNode().put("v", 10).put("session_id", session.id);
    ready.put("resume_gateway_url", url());
    ready.set("user", read(self));
    ready.putArray("guilds");
    ready.putArray("private_channels");
    ready.putObject("application").put("id", read(self).path("id").asText()).put("flags", 0);
    if (identify.has("shard")) {
      ready.set("shard", identify.get("shard"));
    }
    List<ObjectNode> guilds =
        servers.stream().filter(server -> isOf(session, server.path("id").asLong())).toList();
    guilds.forEach(
        guild ->
            ready
                .withArray("guilds")
                .addObject()
                .put("id", guild.path("id").asText())
                .put("unavailable", true));
    session.tell("READY", ready);
    guilds.forEach(guild -> session.tell("GUILD_CREATE", guild));
  }

  /** Discord takes one IDENTIFY in five seconds; counted only where a test is about that. */
  private synchronized boolean isTooSoon() {
    long now = System.nanoTime();
    boolean soon = now - lastIdentify < identifyEveryMillis * 1_000_000;
    lastIdentify = now;
    return soon && identifyEveryMillis > 0;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException ours) {
      throw new UncheckedIOException(ours);
    }
  }

  private void resume(Line line, JsonNode resume) {
    Session session = sessions.get(resume.path("session_id").asText());
    if (session == null || forgetsSessions) {
      line.send("{\"op\":9,\"d\":false}");
      return;
    }
    resumed.incrementAndGet();
    session.resume(line, resume.path("seq").asInt());
    session.tell("RESUMED", JSON.createObjectNode());
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException closed) {
      // it is closed
    }
    cut();
  }
}
