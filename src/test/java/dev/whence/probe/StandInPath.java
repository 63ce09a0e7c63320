package dev.whence.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * A proxy on loopback that stands for a bad way to a server: it forwards both directions late, in
 * slices, or only so far, and then is silent or resets.
 */
final class StandInPath implements AutoCloseable {
  /** What the way does with what the server sends. */
  enum End {
    GOES_ON,
    STALLS,
    RESETS
  }

  /**
   * How the way behaves.
   *
   * @param latency added to each direction
   * @param slice bytes forwarded to the client at a time
   * @param after so many bytes of the server's have passed, the end comes
   */
  record Manner(Duration latency, int slice, int after, End end) {
    static Manner slow(int millis) {
      return new Manner(Duration.ofMillis(millis), 8192, Integer.MAX_VALUE, End.GOES_ON);
    }

    static Manner sliced(int bytes) {
      return new Manner(Duration.ofMillis(1), bytes, Integer.MAX_VALUE, End.GOES_ON);
    }

    static Manner stalled(int after) {
      return new Manner(Duration.ofMillis(1), 8192, after, End.STALLS);
    }

    static Manner reset(int after) {
      return new Manner(Duration.ofMillis(1), 8192, after, End.RESETS);
    }
  }

  private final Manner manner;
  private final int goal;
  private final StandInServer server;

  private StandInPath(Manner manner, int goal) throws IOException {
    this.manner = manner;
    this.goal = goal;
    this.server =
        StandInServer.start(
            new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})),
            this::forward);
  }

  static StandInPath to(int port, Manner manner) throws IOException {
    return new StandInPath(manner, port);
  }

  int port() {
    return server.port();
  }

  private void forward(Socket client) throws IOException, InterruptedException {
    try (Socket there = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), goal)) {
      Thread.ofVirtual().start(() -> upwards(client, there));
      downwards(there, client);
    }
  }

  private void upwards(Socket client, Socket there) {
    try {
      byte[] piece = new byte[8192];
      InputStream in = client.getInputStream();
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        Thread.sleep(manner.latency());
        there.getOutputStream().write(piece, 0, length);
      }
      there.shutdownOutput();
    } catch (IOException | InterruptedException gone) {
      return;
    }
  }

  private void downwards(Socket there, Socket client) throws IOException, InterruptedException {
    byte[] piece = new byte[manner.slice()];
    OutputStream out = client.getOutputStream();
    int passed = 0;
    InputStream in = there.getInputStream();
    for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
      Thread.sleep(manner.latency());
      int open = Math.min(length, manner.after() - passed);
      out.write(piece, 0, open);
      out.flush();
      passed += open;
      if (passed >= manner.after()) {
        end(client);
        return;
      }
    }
  }

  private void end(Socket client) throws IOException {
    switch (manner.end()) {
      case GOES_ON -> {}
      case RESETS -> client.setSoLinger(true, 0);
      case STALLS -> StandInServer.drain(client);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
