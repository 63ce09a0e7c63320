package dev.whence.probe;

import dev.whence.evidence.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Servers that mean harm, and checks against them: what they took, and what was left behind. */
final class HostileServers {
  /**
   * Twice the deadline of a check here: whatever lasts longer was held, on however busy a machine.
   */
  static final long HELD_MILLIS = 10_000;

  private HostileServers() {}

  /** What many checks cost. */
  record Outcome(int checks, long longestMillis, long socketsLeft, long threadsLeft) {}

  private static final List<StandInServer.Manner> MANNERS =
      List.of(
          StandInServer.mute(),
          StandInServer.closes(),
          StandInServer.resets(),
          StandInServer.readsThenResets(),
          HostileServers::endless,
          HostileServers::endlessHead,
          HostileServers::drips,
          HostileServers::endlessTls);

  /** Greets without end. */
  private static void endless(Socket client) throws IOException {
    byte[] flood = new byte[8192];
    while (true) {
      client.getOutputStream().write(flood);
    }
  }

  private static void endlessHead(Socket client) throws IOException {
    StandInServer.readHead(client.getInputStream());
    OutputStream out = client.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
    while (true) {
      out.write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void drips(Socket client) throws Exception {
    while (true) {
      client.getInputStream().read();
      client.getOutputStream().write('H');
      Thread.sleep(250);
    }
  }

  /** A record that says it is long, and never ends. */
  private static void endlessTls(Socket client) throws IOException {
    client.getInputStream().read(new byte[4096]);
    OutputStream out = client.getOutputStream();
    while (true) {
      out.write(new byte[] {0x16, 3, 3, 0x3F, (byte) 0xFF});
      out.write(new byte[0x3FFF]);
    }
  }

  static Outcome check(int checks) throws Exception {
    LiveCheck live = Bench.live();
    warmUp(live);
    List<StandInServer> servers = new ArrayList<>();
    for (StandInServer.Manner manner : MANNERS) {
      servers.add(StandInServer.start(manner));
    }
    AtomicLong longest = new AtomicLong();
    long threads = threads();
    long sockets = sockets();
    List<FutureTask<CheckReport>> all = new ArrayList<>();
    for (int number = 0; number < checks; number++) {
      String scheme = List.of("tcp", "http", "https", "wss").get(number / MANNERS.size() % 4);
      int port = servers.get(number % servers.size()).port();
      FutureTask<CheckReport> task =
          new FutureTask<>(() -> timed(live, scheme + "://127.0.0.1:" + port, longest));
      Thread.ofVirtual().start(task);
      all.add(task);
    }
    for (FutureTask<CheckReport> task : all) {
      Bench.report(task.get());
    }
    for (StandInServer server : servers) {
      server.close();
    }
    return new Outcome(checks, longest.get(), settled(sockets), Math.max(0, threads() - threads));
  }

  private static void warmUp(LiveCheck live) throws IOException {
    try (StandInServer server = StandInServer.start(StandInServer.answers(200))) {
      live.check("https://127.0.0.1:" + server.port(), Bench.opened(), _ -> {});
    }
  }

  private static CheckReport timed(LiveCheck live, String target, AtomicLong longest) {
    AtomicLong begun = new AtomicLong();
    CheckReport report =
        live.check(
            target,
            Bench.opened(),
            step -> {
              if (step.finding() == Finding.LITERAL_ADDRESS) {
                begun.set(System.nanoTime());
              }
            });
    longest.accumulateAndGet((System.nanoTime() - begun.get()) / 1_000_000, Math::max);
    return report;
  }

  /** Sockets beyond those that were open before, once closing has had its time. */
  private static long settled(long before) throws Exception {
    long more = Long.MAX_VALUE;
    for (int look = 0; look < 40 && more > 0; look++) {
      Thread.sleep(50);
      more = Math.max(0, sockets() - before);
    }
    return more;
  }

  /** Open TCP sockets of this process, by the kernel's own list. */
  private static long sockets() throws IOException {
    List<String> own = new ArrayList<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      descriptors.forEach(descriptor -> inode(descriptor).ifPresent(own::add));
    }
    long count = 0;
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      Path path = Path.of(table);
      if (Files.exists(path)) {
        count +=
            Files.readAllLines(path).stream()
                .filter(line -> own.stream().anyMatch(inode -> line.contains(" " + inode + " ")))
                .filter(line -> line.contains("0100007F:"))
                .filter(line -> !line.contains(" 0A "))
                .count();
      }
    }
    return count;
  }

  private static Optional<String> inode(Path descriptor) {
    try {
      String there = Files.readSymbolicLink(descriptor).toString();
      boolean socket = there.startsWith("socket:[");
      return socket ? Optional.of(there.substring(8, there.length() - 1)) : Optional.empty();
    } catch (IOException closedMeanwhile) {
      return Optional.empty();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
        .filter(thread -> !thread.getName().startsWith("VirtualThread"))
        .count();
  }
}
