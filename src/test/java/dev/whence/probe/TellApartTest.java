package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every server that behaves in its own way, staged on loopback, and what the check says of it. */
class TellApartTest {
  private static final String HOST = "staged.example.com";
  private static final Certificates CERTIFICATES = new Certificates();
  private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

  private static StandInNameServer names;
  private static LiveCheck live;

  @BeforeAll
  static void start() throws Exception {
    names = StandInNameServer.start();
    names.addresses(HOST, "127.0.0.1");
    live = Bench.trusting(CERTIFICATES.trust());
  }

  @AfterAll
  static void printTable() throws IOException {
    names.close();
    System.out.println("What was told apart on loopback:");
    TABLE.stream().sorted().forEach(System.out::println);
  }

  private interface Start {
    StandInServer start() throws IOException;
  }

  /**
   * One way of behaving.
   *
   * @param kind the error that a client gets; null where it gets none
   */
  private record Row(
      String staged, String scheme, Start server, Finding seen, @Nullable ErrorKind kind) {
    String title() {
      return scheme + ": " + staged + " is " + seen.id();
    }
  }

  private static Row row(
      String staged,
      String scheme,
      StandInServer.Manner manner,
      Finding seen,
      @Nullable ErrorKind kind) {
    return new Row(staged, scheme, () -> StandInServer.start(manner), seen, kind);
  }

  private static Row tls(
      String staged,
      String scheme,
      SSLContext context,
      Consumer<SSLServerSocket> setting,
      StandInServer.Manner manner,
      Finding seen,
      @Nullable ErrorKind kind) {
    return new Row(
        staged, scheme, () -> StandInServer.start(listener(context, setting), manner), seen, kind);
  }

  private static ServerSocket listener(SSLContext context, Consumer<SSLServerSocket> setting)
      throws IOException {
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    setting.accept(socket);
    return socket;
  }

  private static void usual(SSLServerSocket socket) {
    socket.setNeedClientAuth(false);
  }

  private static List<Row> greetings() {
    return List.of(
        row("a mute server", "tcp", StandInServer.mute(), Finding.WAITS_FOR_CLIENT, null),
        row("SSH", "tcp", StandInServer.says("SSH-2.0-x\r\n"), Finding.SERVER_SPOKE_FIRST, null),
        row("SMTP", "tcp", StandInServer.says("220 ESMTP\r\n"), Finding.SERVER_SPOKE_FIRST, null),
        row("FTP", "tcp", StandInServer.says("220 FTP\r\n"), Finding.SERVER_SPOKE_FIRST, null),
        row("MySQL", "tcp", StandInServer.says(mysql()), Finding.SERVER_SPOKE_FIRST, null),
        row(
            "MySQL, host not allowed",
            "tcp",
            StandInServer.says("F\0\0\0\u00ffj\u0004Host 'x' is not allowed"),
            Finding.GREETED_WITH_ERROR,
            null),
        row(
            "accept, FIN",
            "tcp",
            StandInServer.closes(),
            Finding.CLOSED_AT_ONCE,
            ErrorKind.CONNECTION_RESET),
        row(
            "accept, RST",
            "tcp",
            StandInServer.resets(),
            Finding.RESET_AT_ONCE,
            ErrorKind.CONNECTION_RESET),
        row("HTTP, no scheme", "tcp", StandInServer.answers(200), Finding.HTTP_ANSWERED, null),
        row("HTTP, no scheme", "tcp", after("HTTP/1.1 400 B\r\n\r\n"), Finding.SPEAKS_PLAIN, null),
        row("mute, no scheme", "tcp", StandInServer.mute(), Finding.SPEAKS_OTHER, null),
        row("WebSocket, no scheme", "tcp", webSocketOnly(426), Finding.WEBSOCKET_ACCEPTED, null));
  }

  private static String mysql() {
    return "\u0010\0\0\0\n8.0.36\0" + "x".repeat(8);
  }

  private static List<Row> http() {
    List<Row> rows = new ArrayList<>();
    rows.add(status("http", 200, Finding.HTTP_ANSWERED, null));
    rows.add(status("http", 204, Finding.HTTP_ANSWERED, null));
    rows.add(status("http", 302, Finding.HTTP_REDIRECTED, null));
    rows.add(status("http", 403, Finding.HTTP_CLIENT_ERROR, null));
    rows.add(status("http", 404, Finding.HTTP_CLIENT_ERROR, null));
    rows.add(status("http", 400, Finding.HTTP_CLIENT_ERROR, null));
    rows.add(status("http", 500, Finding.HTTP_SERVER_ERROR, null));
    rows.add(status("http", 502, Finding.HTTP_BAD_GATEWAY, ErrorKind.BAD_GATEWAY));
    rows.add(status("http", 503, Finding.HTTP_UNAVAILABLE, ErrorKind.BAD_GATEWAY));
    rows.add(status("http", 504, Finding.HTTP_GATEWAY_TIMEOUT, ErrorKind.BAD_GATEWAY));
    rows.add(status("http", 522, Finding.HTTP_EDGE_ERROR, ErrorKind.BAD_GATEWAY));
    rows.add(status("http", 426, Finding.HTTP_UPGRADE_REQUIRED, ErrorKind.PROTOCOL_MISMATCH));
    rows.add(
        mismatch("WebSocket asked by HTTP", webSocketOnly(400), Finding.HTTP_UPGRADE_REQUIRED));
    rows.add(mismatch("WebSocket that closes", webSocketOnly(0), Finding.HTTP_UPGRADE_REQUIRED));
    rows.add(mismatch("SSH asked by HTTP", StandInServer.says("SSH-2.0-x\n"), Finding.NOT_HTTP));
    rows.add(mismatch("garbage", after("what do you want?\n"), Finding.NOT_HTTP));
    rows.add(mismatch("h2 without TLS", after("\0\0\0\4\0\0\0\0\0"), Finding.HTTP2_EXPECTED));
    rows.add(
        row(
            "request, FIN",
            "http",
            StandInServer.readsThenCloses(),
            Finding.HTTP_CLOSED,
            ErrorKind.CONNECTION_RESET));
    rows.add(
        row(
            "request, RST",
            "http",
            StandInServer.readsThenResets(),
            Finding.HTTP_RESET,
            ErrorKind.CONNECTION_RESET));
    rows.add(
        row(
            "request, silence",
            "http",
            StandInServer.mute(),
            Finding.HTTP_TIMED_OUT,
            ErrorKind.CONNECTION_TIMEOUT));
    rows.add(
        row(
            "a byte now and then",
            "http",
            TellApartTest::drips,
            Finding.NOT_HTTP,
            ErrorKind.PROTOCOL_MISMATCH));
    return rows;
  }

  private static Row mismatch(String staged, StandInServer.Manner manner, Finding seen) {
    return row(staged, "http", manner, seen, ErrorKind.PROTOCOL_MISMATCH);
  }

  private static Row status(String scheme, int status, Finding seen, @Nullable ErrorKind kind) {
    return row(
        "answers " + status,
        scheme,
        StandInServer.answers(status, "Location: http://169.254.169.254/"),
        seen,
        kind);
  }

  private static StandInServer.Manner after(String answer) {
    return client -> {
      client.getInputStream().read(new byte[8192]);
      client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      client.getOutputStream().flush();
      StandInServer.drain(client);
    };
  }

  private static void drips(Socket client) throws Exception {
    StandInServer.readHead(client.getInputStream());
    for (int number = 0; number < 100; number++) {
      client.getOutputStream().write('x');
      Thread.sleep(100);
    }
  }

  private static List<Row> webSocket() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("WebSocket", "ws", webSocketOnly(426), Finding.WEBSOCKET_ACCEPTED, null));
    ErrorKind mismatch = ErrorKind.PROTOCOL_MISMATCH;
    rows.add(status("ws", 200, Finding.UPGRADE_IGNORED, mismatch));
    rows.add(status("ws", 301, Finding.UPGRADE_REDIRECTED, mismatch));
    rows.add(status("ws", 400, Finding.UPGRADE_BAD_REQUEST, mismatch));
    rows.add(status("ws", 401, Finding.UPGRADE_FORBIDDEN, mismatch));
    rows.add(status("ws", 403, Finding.UPGRADE_FORBIDDEN, mismatch));
    rows.add(status("ws", 404, Finding.UPGRADE_NOT_FOUND, mismatch));
    rows.add(status("ws", 426, Finding.UPGRADE_REQUIRED, mismatch));
    rows.add(status("ws", 500, Finding.UPGRADE_OTHER_STATUS, mismatch));
    rows.add(status("ws", 502, Finding.UPGRADE_BAD_GATEWAY, ErrorKind.BAD_GATEWAY));
    rows.add(status("ws", 521, Finding.UPGRADE_BAD_GATEWAY, ErrorKind.BAD_GATEWAY));
    rows.add(status("ws", 101, Finding.UPGRADE_WRONG_ACCEPT, mismatch));
    rows.add(
        row(
            "upgrade, FIN",
            "ws",
            StandInServer.readsThenCloses(),
            Finding.UPGRADE_CLOSED,
            ErrorKind.CONNECTION_RESET));
    rows.add(
        row(
            "upgrade, RST",
            "ws",
            StandInServer.readsThenResets(),
            Finding.UPGRADE_CLOSED,
            ErrorKind.CONNECTION_RESET));
    rows.add(
        row(
            "upgrade, silence",
            "ws",
            StandInServer.mute(),
            Finding.UPGRADE_TIMED_OUT,
            ErrorKind.CONNECTION_TIMEOUT));
    return rows;
  }

  /** A server that speaks WebSocket alone, and answers what is none with this status, or not. */
  private static StandInServer.Manner webSocketOnly(int otherwise) {
    return client -> {
      String head = StandInServer.readHead(client.getInputStream());
      Matcher key = Pattern.compile("Sec-WebSocket-Key: (\\S+)").matcher(head);
      if (key.find()) {
        String salted = key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
        byte[] digest =
            MessageDigest.getInstance("SHA-1").digest(salted.getBytes(StandardCharsets.US_ASCII));
        StandInServer.answer(
            client.getOutputStream(),
            101,
            "Upgrade: websocket",
            "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(digest));
      } else if (otherwise > 0) {
        StandInServer.answer(client.getOutputStream(), otherwise);
      }
    };
  }

  private static List<Row> encrypted() {
    ErrorKind invalid = ErrorKind.CERTIFICATE_INVALID;
    ErrorKind mismatch = ErrorKind.PROTOCOL_MISMATCH;
    SSLContext good = CERTIFICATES.good(HOST);
    return List.of(
        tls(
            "good",
            "tls",
            good,
            TellApartTest::usual,
            StandInServer.mute(),
            Finding.TLS_ESTABLISHED,
            null),
        tls(
            "good",
            "https",
            good,
            TellApartTest::usual,
            StandInServer.answers(200),
            Finding.HTTP_ANSWERED,
            null),
        tls(
            "good",
            "wss",
            good,
            TellApartTest::usual,
            webSocketOnly(400),
            Finding.WEBSOCKET_ACCEPTED,
            null),
        tls(
            "good",
            "tcp",
            good,
            TellApartTest::usual,
            StandInServer.answers(200),
            Finding.HTTP_ANSWERED,
            null),
        bad("expired", CERTIFICATES.expired(HOST), Finding.CERTIFICATE_EXPIRED),
        bad("not yet", CERTIFICATES.notYetValid(HOST), Finding.CERTIFICATE_NOT_YET_VALID),
        bad("self-signed", CERTIFICATES.selfSigned(HOST), Finding.CERTIFICATE_SELF_SIGNED),
        bad("unknown", CERTIFICATES.unknownIssuer(HOST), Finding.CERTIFICATE_UNKNOWN_ISSUER),
        bad("other host", CERTIFICATES.good("other.example"), Finding.CERTIFICATE_WRONG_HOST),
        bad(
            "no intermediate",
            CERTIFICATES.withoutIntermediate(HOST),
            Finding.CERTIFICATE_CHAIN_INCOMPLETE),
        bad("for code", CERTIFICATES.forSigningCode(HOST), Finding.CERTIFICATE_UNACCEPTABLE),
        wantsOurs("TLSv1.3", good, invalid),
        wantsOurs("TLSv1.2", good, invalid),
        tls(
            "asks for ours, does without",
            "https",
            good,
            socket -> socket.setWantClientAuth(true),
            StandInServer.answers(200),
            Finding.HTTP_ANSWERED,
            null),
        tls("h2 only", "wss", good, TellApartTest::h2, serve(), Finding.HTTP2_ONLY, mismatch),
        tls("h2 only", "https", good, TellApartTest::h2, serve(), Finding.HTTP2_ONLY, null),
        tls(
            "TLS by HTTP",
            "http",
            good,
            TellApartTest::usual,
            serve(),
            Finding.TLS_EXPECTED,
            mismatch),
        tls(
            "TLS by ws",
            "ws",
            good,
            TellApartTest::usual,
            serve(),
            Finding.TLS_EXPECTED,
            mismatch));
  }

  private static StandInServer.Manner serve() {
    return StandInServer.answers(200);
  }

  private static Row wantsOurs(String version, SSLContext good, ErrorKind invalid) {
    return tls(
        "wants ours, " + version,
        "https",
        good,
        socket -> {
          socket.setEnabledProtocols(new String[] {version});
          socket.setNeedClientAuth(true);
        },
        serve(),
        Finding.CLIENT_CERTIFICATE_WANTED,
        invalid);
  }

  private static void h2(SSLServerSocket socket) {
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    socket.setSSLParameters(parameters);
  }

  private static Row bad(String staged, SSLContext context, Finding seen) {
    return tls(
        staged,
        "https",
        context,
        TellApartTest::usual,
        serve(),
        seen,
        ErrorKind.CERTIFICATE_INVALID);
  }

  private static List<Row> notEncrypted() {
    ErrorKind mismatch = ErrorKind.PROTOCOL_MISMATCH;
    return List.of(
        row("HTTP by TLS", "https", after("HTTP/1.1 400 B\r\n"), Finding.PLAIN_ON_TLS, mismatch),
        row("HTTP by wss", "wss", after("HTTP/1.1 400 B\r\n"), Finding.PLAIN_ON_TLS, mismatch),
        row("HTTP that waits", "https", StandInServer.answers(200), Finding.PLAIN_ON_TLS, mismatch),
        row("SSH by TLS", "tls", StandInServer.says("SSH-2\n"), Finding.PLAIN_ON_TLS, mismatch),
        row("MySQL by TLS", "tls", StandInServer.says(mysql()), Finding.PLAIN_ON_TLS, mismatch),
        row(
            "old TLS",
            "https",
            after("\u0015\u0003\u0001\0\u0002\u0002F"),
            Finding.TLS_TOO_OLD,
            mismatch),
        row(
            "refuses TLS",
            "https",
            after("\u0015\u0003\u0003\0\u0002\u0002("),
            Finding.TLS_REFUSED,
            mismatch),
        row(
            "hello, FIN",
            "https",
            StandInServer.readsThenCloses(),
            Finding.TLS_CLOSED,
            ErrorKind.CONNECTION_RESET),
        row(
            "hello, RST",
            "https",
            StandInServer.readsThenResets(),
            Finding.TLS_RESET,
            ErrorKind.CONNECTION_RESET),
        row(
            "hello, silence",
            "https",
            StandInServer.mute(),
            Finding.TLS_TIMED_OUT,
            ErrorKind.CONNECTION_TIMEOUT));
  }

  /**
   * The first checks of a process load what they need, while a greeting is waited for 400 ms: a
   * server in the same process would say it too late.
   */
  private static void warm() throws IOException {
    for (Row row : greetings()) {
      check(row);
    }
  }

  @TestFactory
  Stream<DynamicTest> isToldApart() throws IOException {
    warm();
    // All at once, as they come from people: the live check lets eight of them in at a time.
    return Stream.of(greetings(), http(), webSocket(), encrypted(), notEncrypted())
        .flatMap(List::stream)
        .map(row -> new Running(row, begin(row)))
        .toList()
        .stream()
        .map(
            running ->
                DynamicTest.dynamicTest(
                    running.row().title(), () -> judge(running.row(), running.report().get())));
  }

  private record Running(Row row, FutureTask<CheckReport.Report> report) {}

  private static FutureTask<CheckReport.Report> begin(Row row) {
    FutureTask<CheckReport.Report> task = new FutureTask<>(() -> check(row));
    Thread.ofVirtual().start(task);
    return task;
  }

  private static CheckReport.Report check(Row row) throws IOException {
    try (StandInServer server = row.server().start()) {
      String target = row.scheme() + "://" + HOST + ":" + server.port();
      CheckOptions options = Bench.asking(names).withAllowPrivate(true);
      return Bench.report(live.check(target, options, _ -> {}));
    }
  }

  private static void judge(Row row, CheckReport.Report report) {
    List<Finding> findings = Bench.findings(report);
    assertTrue(findings.contains(row.seen()), () -> row.seen() + " is not in " + report.steps());
    assertEquals(row.kind(), report.errorKind().orElse(null), () -> report.steps().toString());
    everyStageHasAFinalState(report);
    TABLE.add(
        String.format(
            Locale.ROOT,
            "  %-10s %-34s %-30s %s",
            row.seen().step().id(),
            row.scheme() + ": " + row.staged(),
            row.seen().id(),
            row.kind() == null ? "" : row.kind().id()));
  }

  private static void everyStageHasAFinalState(CheckReport.Report report) {
    Set<Step> seen = EnumSet.noneOf(Step.class);
    report.steps().stream().map(Probed::step).forEach(seen::add);
    assertEquals(EnumSet.range(Step.NAME, Step.WEBSOCKET), seen);
  }
}
