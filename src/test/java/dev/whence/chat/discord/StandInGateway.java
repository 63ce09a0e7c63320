package dev.whence.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  private final ServerSocket server;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Function<JsonNode, List<ObjectNode>> afterReady;
  private final String self;
  private final AtomicInteger ids = new AtomicInteger();

  StandInGateway(String self, Function<JsonNode, List<ObjectNode>> afterReady) throws IOException {
    this.self = self;
    this.afterReady = afterReady;
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
    final List<String> told = new ArrayList<>();
    volatile Line line;

    Session(int shard, Line line) {
      this.shard = shard;
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
    for (Session session : sessions.values()) {
      session.tell(event, data);
    }
  }

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

  private void identify(Line line, JsonNode identify) {
    identified.add(identify);
    if (!grantsContent && (identify.path("intents").asInt() & MESSAGE_CONTENT) != 0) {
      line.closeWith(4014, "Disallowed intent(s).");
      return;
    }
    int shard = identify.path("shard").path(0).asInt(0);
    sessions.values().removeIf(old -> old.shard == shard);
    Session session = new Session(shard, line);
    sessions.put(session.id, session);
    ObjectNode ready = JSON.createObjectNode().put("v", 10).put("session_id", session.id);
    ready.put("resume_gateway_url", url());
    ready.set("user", read(self));
    ready.putArray("guilds");
    ready.putArray("private_channels");
    ready.putObject("application").put("id", read(self).path("id").asText()).put("flags", 0);
    if (identify.has("shard")) {
      ready.set("shard", identify.get("shard"));
    }
    List<ObjectNode> guilds = afterReady.apply(identify);
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

  /** One WebSocket line. */
  private static final class Line {
    private final Socket socket;

    private final DataInputStream in;

    Line(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    void upgrade() throws IOException {
      String key = "";
      for (String header = header(); !header.isEmpty(); header = header()) {
        if (header.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18)) {
          key = header.substring(18).strip();
        }
      }
      String accept = sha1(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
      write(
          ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Accept: "
                  + accept
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
    }

    private String header() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int letter = in.read(); letter != '\n'; letter = in.read()) {
        if (letter < 0) {
          throw new IOException("cut");
        }
        if (letter != '\r') {
          line.append((char) letter);
        }
      }
      return line.toString();
    }

    private static String sha1(String text) {
      try {
        return Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-1")
                    .digest(text.getBytes(StandardCharsets.US_ASCII)));
      } catch (NoSuchAlgorithmException everyPlatformHasIt) {
        throw new IllegalStateException(everyPlatformHasIt);
      }
    }

    /** The next text frame, or null where the other end closed. */
    @Nullable String read() throws IOException {
      ByteBuffer text = ByteBuffer.allocate(1 << 20);
      while (true) {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        long length = second & 0x7f;
        if (length == 126) {
          length = in.readUnsignedShort();
        } else if (length == 127) {
          length = in.readLong();
        }
        byte[] mask = new byte[4];
        if ((second & 0x80) != 0) {
          in.readFully(mask);
        }
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        for (int at = 0; at < payload.length; at++) {
          payload[at] ^= mask[at % 4];
        }
        int opcode = first & 0x0f;
        if (opcode == 8) {
          frame(8, payload);
          return null;
        }
        if (opcode == 9) {
          frame(10, payload);
          continue;
        }
        text.put(payload);
        if ((first & 0x80) != 0) {
          return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        }
      }
    }

    void send(String text) {
      try {
        frame(1, text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException cut) {
        // told again when it resumes
      }
    }

    void closeWith(int code, String reason) {
      byte[] words = reason.getBytes(StandardCharsets.UTF_8);
      try {
        frame(8, ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words).array());
      } catch (IOException cut) {
        // it is closed
      }
    }

    private void frame(int opcode, byte[] payload) throws IOException {
      ByteBuffer out = ByteBuffer.allocate(payload.length + 10);
      out.put((byte) (0x80 | opcode));
      if (payload.length < 126) {
        out.put((byte) payload.length);
      } else if (payload.length < 65_536) {
        out.put((byte) 126).putShort((short) payload.length);
      } else {
        out.put((byte) 127).putLong(payload.length);
      }
      out.put(payload);
      write(java.util.Arrays.copyOf(out.array(), out.position()));
    }

    private synchronized void write(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
    }

    void close() {
      try {
        socket.close();
      } catch (IOException closed) {
        // it is closed
      }
    }
  }
}
