package dev.whence.probe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.whence.evidence.Evidence.Probed;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The laboratory's client: listens in the server's namespace, checks from its own. */
final class NetworkLabClient {
  private static final List<AutoCloseable> KEPT = new ArrayList<>();

  private NetworkLabClient() {}

  public static void main(String[] situations) throws Exception {
    try (ExecutorService inServer = Executors.newSingleThreadExecutor();
        ExecutorService checks = Executors.newVirtualThreadPerTaskExecutor()) {
      inServer.submit(NetworkLabClient::enterServer).get();
      inServer.submit(NetworkLabClient::listen).get();
      LiveCheck live =
          new LiveCheck(
              ProbeSettings.usual("lab", "https://example.com/"),
              new MemoryLedger(),
              Clock.systemUTC());
      List<Future<String>> reports = new ArrayList<>();
      for (String name : situations) {
        Situation situation = Situation.valueOf(name);
        reports.add(checks.submit(() -> check(live, situation)));
      }
      for (Future<String> report : reports) {
        System.out.print(report.get());
      }
    }
    System.exit(0);
  }

  private static String check(LiveCheck live, Situation situation) {
    CheckReport report =
        live.check(situation.target(), CheckOptions.operator().withAllowPrivate(true), _ -> {});
    if (!(report instanceof CheckReport.Report made)) {
      throw new IllegalStateException(situation + " was not checked: " + report);
    }
    StringBuilder lines = new StringBuilder();
    for (Probed step : made.steps()) {
      lines.append(
          String.join(
                  "\t",
                  situation.name(),
                  step.step().name(),
                  step.finding().name(),
                  step.address().orElse(""),
                  step.detail(),
                  Long.toString(step.millis()),
                  step.at().toString())
              + "\n");
    }
    return lines.toString();
  }

  /** Moves this thread into the server's namespace; the sockets that it opens belong there. */
  @SuppressWarnings("restricted")
  private static Void enterServer() {
    Linker linker = Linker.nativeLinker();
    var open =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("open"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    var setns =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setns"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int space = (int) open.invokeExact(arena.allocateFrom("/run/netns/server"), 0);
      int failed = (int) setns.invokeExact(space, 0x40000000);
      if (space < 0 || failed != 0) {
        throw new IllegalStateException("the server's namespace cannot be entered");
      }
      return null;
    } catch (Throwable broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Void listen() throws IOException {
    KEPT.add(listener("::", 8000, 50));
    KEPT.add(listener("127.0.0.1", 8002, 50));
    KEPT.add(listener("::", 8011, 1));
    fill(new InetSocketAddress("10.77.2.2", 8011));
    return null;
  }

  private static ServerSocket listener(String address, int port, int backlog) throws IOException {
    return new ServerSocket(port, backlog, InetAddress.getByName(address));
  }

  /** Connects until nobody takes a connection any more. */
  private static void fill(InetSocketAddress there) throws IOException {
    for (int number = 0; number < 20; number++) {
      Socket one = new Socket();
      KEPT.add(one);
      try {
        one.connect(there, 200);
      } catch (SocketTimeoutException full) {
        return;
      }
    }
    throw new IOException("the queue never fills");
  }
}
