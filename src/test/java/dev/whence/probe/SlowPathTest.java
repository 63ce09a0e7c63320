package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Finding;
import dev.whence.probe.StandInPath.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Good servers at the end of a bad way: late, in slices, stalled or reset in the middle. */
class SlowPathTest {
  private static final String HOST = "staged.example.com";
  private static final Certificates CERTIFICATES = new Certificates();
  private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

  /** A way that is late and one that is too late lie further apart than a busy machine stalls. */
  private static final ProbeLimits PATIENCE =
      new ProbeLimits(
          Duration.ofSeconds(15),
          Duration.ofMillis(4500),
          Duration.ofMillis(800),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          16,
          100,
          16 * 1024,
          4,
          QuotaLimits.usual());

  private static StandInNameServer names;
  private static LiveCheck live;

  @BeforeAll
  static void start() throws Exception {
    names = StandInNameServer.start();
    names.addresses(HOST, "127.0.0.1");
    live = Bench.trusting(CERTIFICATES.trust(), PATIENCE);
  }

  @AfterAll
  static void printTable() throws IOException {
    names.close();
    System.out.println("What was told apart behind a slow, stalling or resetting way:");
    TABLE.stream().sorted().forEach(System.out::println);
  }

  private interface Start {
    StandInServer start() throws Exception;
  }

  private record Row(String way, String scheme, Start server, Manner manner, Finding seen) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("late", "tcp", SlowPathTest::ssh, Manner.slow(120), Finding.SERVER_SPOKE_FIRST),
          new Row("late", "http", SlowPathTest::http, Manner.slow(200), Finding.HTTP_ANSWERED),
          new Row("late", "https", SlowPathTest::https, Manner.slow(60), Finding.HTTP_ANSWERED),
          new Row("late", "ws", SlowPathTest::ws, Manner.slow(200), Finding.WEBSOCKET_ACCEPTED),
          new Row(
              "too late", "http", SlowPathTest::http, Manner.slow(1500), Finding.HTTP_TIMED_OUT),
          new Row(
              "too late", "https", SlowPathTest::https, Manner.slow(2000), Finding.TLS_TIMED_OUT),
          new Row("in slices", "http", SlowPathTest::http, Manner.sliced(3), Finding.HTTP_ANSWERED),
          new Row(
              "in slices", "https", SlowPathTest::https, Manner.sliced(40), Finding.HTTP_ANSWERED),
          new Row(
              "in slices", "tcp", SlowPathTest::ssh, Manner.sliced(1), Finding.SERVER_SPOKE_FIRST),
          new Row("stalls", "http", SlowPathTest::http, Manner.stalled(9), Finding.HTTP_TIMED_OUT),
          new Row(
              "stalls", "https", SlowPathTest::https, Manner.stalled(90), Finding.TLS_TIMED_OUT),
          new Row("stalls", "ws", SlowPathTest::ws, Manner.stalled(20), Finding.UPGRADE_TIMED_OUT),
          new Row("resets", "http", SlowPathTest::http, Manner.reset(9), Finding.HTTP_RESET),
          new Row("resets", "https", SlowPathTest::https, Manner.reset(90), Finding.TLS_RESET),
          new Row("resets", "ws", SlowPathTest::ws, Manner.reset(20), Finding.UPGRADE_CLOSED));

  private static StandInServer ssh() throws IOException {
    return StandInServer.start(here(), StandInServer.says("SSH-2.0-x\r\n"));
  }

  private static StandInServer http() throws IOException {
    return StandInServer.start(here(), StandInServer.answers(200));
  }

  private static StandInServer https() throws Exception {
    return StandInServer.start(
        CERTIFICATES
            .good(HOST)
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})),
        StandInServer.answers(200));
  }

  private static StandInServer ws() throws IOException {
    return StandInServer.start(
        here(),
        client -> {
          String head = StandInServer.readHead(client.getInputStream());
          String key = head.replaceAll("(?is).*sec-websocket-key: *([^\r]*)\r.*", "$1");
          String accept =
              Base64.getEncoder()
                  .encodeToString(
                      MessageDigest.getInstance("SHA-1")
                          .digest(
                              (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                  .getBytes(StandardCharsets.US_ASCII)));
          StandInServer.answer(
              client.getOutputStream(),
              101,
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Accept: " + accept);
        });
  }

  private static ServerSocket here() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  @TestFactory
  Stream<DynamicTest> isToldApart() {
    return ROWS.stream().map(row -> new Running(row, begin(row))).toList().stream()
        .map(
            running ->
                DynamicTest.dynamicTest(
                    running.row().scheme() + " " + running.row().way(),
                    () -> judge(running.row(), running.report().get())));
  }

  private record Running(Row row, FutureTask<CheckReport.Report> report) {}

  private static FutureTask<CheckReport.Report> begin(Row row) {
    FutureTask<CheckReport.Report> task = new FutureTask<>(() -> check(row));
    Thread.ofVirtual().start(task);
    return task;
  }

  private static CheckReport.Report check(Row row) throws Exception {
    try (StandInServer server = row.server().start();
        StandInPath path = StandInPath.to(server.port(), row.manner())) {
      return Bench.report(
          live.check(
              row.scheme() + "://" + HOST + ":" + path.port(),
              Bench.asking(names).withAllowPrivate(true),
              _ -> {}));
    }
  }

  private static void judge(Row row, CheckReport.Report report) {
    assertTrue(
        Bench.findings(report).contains(row.seen()),
        () -> row.seen() + " is not in " + report.steps());
    TABLE.add(
        String.format(Locale.ROOT, "  %-10s %-6s %s", row.way(), row.scheme(), row.seen().id()));
  }
}
