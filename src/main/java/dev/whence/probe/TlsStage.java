package dev.whence.probe;

import dev.whence.evidence.Finding;
import dev.whence.evidence.Scheme;
import dev.whence.evidence.Step;
import dev.whence.probe.Handshake.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Shakes hands, and judges the certificates. */
final class TlsStage implements Stage {
  /** A WebSocket needs HTTP/1.1, so that is what is offered; HTTP/2 only where that is refused. */
  private static final List<String> OFFERED = List.of("http/1.1");

  /** Under TLS 1.3 a server that misses our certificate says so only after the handshake. */
  private static final Duration SECOND_THOUGHTS = Duration.ofMillis(700);

  private static final Set<Finding> LEFT_HANGING =
      Set.of(Finding.TLS_TIMED_OUT, Finding.TLS_CLOSED, Finding.TLS_RESET);

  private final CertificateJudge judge;

  TlsStage(Trust trust) {
    this.judge = new CertificateJudge(trust);
  }

  @Override
  public Step step() {
    return Step.TLS;
  }

  @Override
  public void look(Visit visit) {
    if (!visit.goesOn()) {
      return;
    }
    if (visit.endpoint().listenOnly()) {
      visit.skipped(Step.TLS, Finding.LISTEN_ONLY_PORT, Note.none());
      return;
    }
    switch (visit.endpoint().scheme()) {
      case HTTP, WS -> visit.skipped(Step.TLS, Finding.NOT_ASKED, Note.none());
      case TCP -> guess(visit);
      case TLS, HTTPS, WSS -> shake(visit);
    }
  }

  private void guess(Visit visit) {
    if (visit.spoken() != Protocol.UNKNOWN || !visit.isWaiting()) {
      visit.skipped(Step.TLS, Finding.NOT_SUGGESTED, Note.none());
      return;
    }
    shake(visit);
  }

  private void shake(Visit visit) {
    long start = System.nanoTime();
    if (!visit.isWaiting()) {
      Note note = Note.took(start).with("protocol", visit.spoken().id());
      visit.found(Finding.PLAIN_ON_TLS, note);
      return;
    }
    Handshake handshake = new Handshake();
    Result result = attempt(visit, handshake, OFFERED);
    boolean refused =
        result instanceof Result.Failed(Finding _, String word)
            && word.endsWith("no_application_protocol");
    if (refused
        && attempt(visit, new Handshake(), List.of("h2"))
            instanceof Result.Established(Channel channel, var _, String protocol, String _)) {
      visit.run().closed(channel.wire());
      visit.onlyHttp2();
      visit.found(
          Finding.HTTP2_ONLY, Note.took(start).with("version", protocol).with("alpn", "h2"));
      return;
    }
    switch (result) {
      case Result.Failed(Finding finding, String word) -> {
        boolean plain = LEFT_HANGING.contains(finding) && speaksHttp(visit);
        if (plain) {
          failed(visit, Finding.PLAIN_ON_TLS, Note.took(start).with("protocol", "http"));
        } else {
          failed(visit, finding, Note.took(start).word(word));
        }
      }
      case Result.Established established -> established(visit, handshake, established, start);
    }
  }

  /** An HTTP server may wait for a line that a handshake never holds; asked plainly, it answers. */
  private static boolean speaksHttp(Visit visit) {
    if (visit.isGuess() || visit.run().remaining().isZero()) {
      return false;
    }
    try {
      Channel channel = visit.newChannel();
      HttpReply reply =
          HttpRequest.get(channel, visit.endpoint().target(), visit.run().settings().contact());
      visit.run().closed(channel.wire());
      return reply instanceof HttpReply.Answered;
    } catch (IOException gone) {
      return false;
    }
  }

  private static Result attempt(Visit visit, Handshake handshake, List<String> alpn) {
    try {
      Channel channel = visit.openChannel();
      channel.wire().allow(visit.exchangeLimit());
      Result result =
          handshake.shake(channel, visit.endpoint().target().host(), visit.endpoint().port(), alpn);
      if (result instanceof Result.Failed) {
        visit.run().closed(channel.wire());
      }
      return result;
    } catch (IOException gone) {
      return new Result.Failed(
          Reading.endOf(gone) == Reading.End.TIMED_OUT ? Finding.TLS_TIMED_OUT : Finding.TLS_RESET,
          "cause=second-connection");
    }
  }

  private static void failed(Visit visit, Finding finding, Note note) {
    if (visit.run().remaining().isZero()) {
      return;
    }
    if (visit.endpoint().scheme() != Scheme.TCP) {
      visit.found(finding, note);
      return;
    }
    switch (finding) {
      case PLAIN_ON_TLS -> visit.found(Finding.SPEAKS_PLAIN, note);
      case TLS_CLOSED, TLS_RESET, TLS_TIMED_OUT ->
          visit.skipped(Step.TLS, Finding.NOT_SUGGESTED, note.with("tried", finding.id()));
      default -> visit.found(finding, note);
    }
  }

  private void established(
      Visit visit, Handshake handshake, Result.Established established, long start) {
    Note note =
        Note.took(start)
            .with("version", established.protocol())
            .with("alpn", established.alpn().isEmpty() ? "none" : established.alpn());
    String host = visit.endpoint().target().host();
    Date now = Date.from(visit.run().now());
    Set<Finding> faults = judge.judge(established.chain(), host, now);
    if (faults.isEmpty() && handshake.askedForOurs() && missesOurs(visit, established)) {
      faults = Set.of(Finding.CLIENT_CERTIFICATE_WANTED);
    }
    if (!faults.isEmpty()) {
      visit.run().closed(established.channel().wire());
      faults.forEach(fault -> visit.found(fault, note));
      return;
    }
    visit.nowEncrypted();
    visit.keepChannel(established.channel());
    visit.found(Finding.TLS_ESTABLISHED, note);
  }

  /** Whether the server ends the connection because we showed it no certificate. */
  private static boolean missesOurs(Visit visit, Result.Established established) {
    Channel channel = established.channel();
    channel.wire().allow(visit.run().atMost(SECOND_THOUGHTS));
    Reading reading = Reading.until(channel.in(), bytes -> bytes.length > 0);
    return reading.isEmpty() && reading.end() != Reading.End.TIMED_OUT;
  }
}
