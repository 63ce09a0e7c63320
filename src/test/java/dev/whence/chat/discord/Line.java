package dev.whence.chat.discord;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One WebSocket line. */
final class Line {
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
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII)));
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
