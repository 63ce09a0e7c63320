package dev.whence.probe;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that uses up the ten local ports that its namespace is left with, until the real error
 * comes. It is the person's; the check goes out from another namespace, so that none of the check's
 * own sockets is counted.
 */
final class LocalPorts {
  private static final int MORE_THAN_THERE_ARE = 40;

  private LocalPorts() {}

  /**
   * Arguments: the server, and {@code open} or {@code wait}: to hold connections or to end each.
   */
  public static void main(String[] arguments) throws Exception {
    run("sysctl", "-qw", "net.ipv4.ip_local_port_range=40000 40009");
    run("sysctl", "-qw", "net.ipv4.tcp_tw_reuse=0");
    List<Socket> kept = useUp(arguments[0], arguments[1].equals("wait"));
    System.out.println("ready " + kept.size());
    Thread.sleep(Long.MAX_VALUE);
  }

  private static List<Socket> useUp(String server, boolean end) throws IOException {
    List<Socket> kept = new ArrayList<>();
    for (int number = 0; number < MORE_THAN_THERE_ARE; number++) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(server, 8000), 2_000);
      } catch (BindException | NoRouteToHostException usedUp) {
        socket.close();
        return kept;
      }
      if (end) {
        socket.close();
      } else {
        kept.add(socket);
      }
    }
    throw new IOException("the local ports are never used up");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
  }
}
