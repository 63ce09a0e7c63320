package dev.whence.probe;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Uses up the ten local ports that this namespace is left with, until the real error comes. */
final class LocalPorts {
  private static final int MORE_THAN_THERE_ARE = 40;
  private static final List<Socket> KEPT = new ArrayList<>();

  private LocalPorts() {}

  /**
   * Opens connections.
   *
   * @param close whether each is closed at once, so that it stays behind in TIME_WAIT
   */
  static void stage(String server, boolean close) throws IOException, InterruptedException {
    run("sysctl", "-qw", "net.ipv4.ip_local_port_range=40000 40009");
    run("sysctl", "-qw", "net.ipv4.tcp_tw_reuse=0");
    for (Socket old : KEPT) {
      old.close();
    }
    KEPT.clear();
    for (int number = 0; number < MORE_THAN_THERE_ARE; number++) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(server, 8000), 2_000);
      } catch (BindException | NoRouteToHostException usedUp) {
        socket.close();
        return;
      }
      if (close) {
        socket.close();
      } else {
        KEPT.add(socket);
      }
    }
    throw new IOException("the local ports are never used up");
  }

  /** Gives the ports back, so that the next scenario is its own. */
  static void release() throws IOException, InterruptedException {
    for (Socket old : KEPT) {
      old.close();
    }
    KEPT.clear();
    run("sysctl", "-qw", "net.ipv4.ip_local_port_range=32768 60999");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
  }
}
