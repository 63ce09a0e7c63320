package dev.whence.probe;

import dev.whence.evidence.Finding;
import dev.whence.evidence.Scheme;
import dev.whence.evidence.Step;
import dev.whence.evidence.Target;
import dev.whence.probe.Reading.End;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Asks once by HTTP, and follows nothing. A WebSocket target is asked for the upgrade, and the next
 * stage reads the same answer.
 */
final class HttpStage implements Stage {
  /** How servers that speak nothing but WebSocket answer an ordinary request. */
  private static final Set<Integer> PERHAPS_WEBSOCKET = Set.of(400, 404, 405, 426, 501);

  @Override
  public Step step() {
    return Step.HTTP;
  }

  @Override
  public void look(Visit visit) {
    if (!visit.goesOn()) {
      return;
    }
    if (visit.endpoint().listenOnly()) {
      visit.skipped(Step.HTTP, Finding.LISTEN_ONLY_PORT, Note.none());
      return;
    }
    boolean greeted = !visit.isWaiting() && visit.spoken() != Protocol.HTTP;
    switch (visit.endpoint().scheme()) {
      case TLS -> visit.skipped(Step.HTTP, Finding.NOT_ASKED, Note.none());
      case TCP -> guess(visit, greeted);
      case HTTP, HTTPS, WS, WSS -> {
        if (greeted) {
          visit.found(Finding.NOT_HTTP, Note.none().with("protocol", visit.spoken().id()));
        } else {
          ask(visit);
        }
      }
    }
  }

  private void guess(Visit visit, boolean greeted) {
    if (greeted) {
      visit.skipped(Step.HTTP, Finding.NOT_SUGGESTED, Note.none());
    } else {
      ask(visit);
    }
  }

  private void ask(Visit visit) {
    if (visit.isHttp2Only()) {
      return;
    }
    long start = System.nanoTime();
    boolean webSocket = visit.endpoint().scheme().isWebSocket();
    HttpReply reply =
        exchange(
            visit,
            (channel, target) ->
                webSocket
                    ? HttpRequest.upgrade(channel, target, contact(visit))
                    : HttpRequest.get(channel, target, contact(visit)));
    if (visit.run().remaining().isZero() && reply instanceof HttpReply.Nothing) {
      return;
    }
    if (mayBeTls(visit, reply) && TlsTry.answers(visit)) {
      visit.found(Finding.TLS_EXPECTED, note(start, reply));
      return;
    }
    visit.upgradeAnswered(reply);
    if (webSocket) {
      judgeUpgrade(visit, reply, start);
    } else {
      judge(visit, reply, start);
    }
  }

  private static String contact(Visit visit) {
    return visit.run().settings().contact();
  }

  private static HttpReply exchange(Visit visit, BiFunction<Channel, Target, HttpReply> request) {
    try {
      Channel channel = visit.isEncrypted() ? encrypted(visit) : visit.openChannel();
      channel.wire().allow(visit.exchangeLimit());
      try {
        return request.apply(channel, visit.endpoint().target());
      } finally {
        visit.run().closed(channel.wire());
      }
    } catch (IOException gone) {
      return new HttpReply.Nothing(Reading.endOf(gone));
    }
  }

  private static Channel encrypted(Visit visit) throws IOException {
    Optional<Channel> kept = visit.takeChannel();
    return kept.isPresent() ? kept.get() : TlsTry.open(visit);
  }

  /** What a plain request to a TLS server looks like; only a handshake tells for sure. */
  private static boolean mayBeTls(Visit visit, HttpReply reply) {
    if (visit.isEncrypted() || visit.endpoint().scheme() == Scheme.TCP) {
      return false;
    }
    return switch (reply) {
      case HttpReply.Answered answered -> answered.status() == 400;
      case HttpReply.Other(Protocol protocol) -> protocol == Protocol.TLS;
      case HttpReply.Nothing _ -> true;
    };
  }

  private void judge(Visit visit, HttpReply reply, long start) {
    boolean guess = visit.isGuess();
    switch (reply) {
      case HttpReply.Answered answered -> judgeStatus(visit, answered, start);
      case HttpReply.Other other ->
          visit.found(ofOther(guess, other.protocol()), note(start, reply));
      case HttpReply.Nothing(End end) -> {
        if (!guess && end == End.CLOSED && upgrades(visit)) {
          visit.found(
              Finding.HTTP_UPGRADE_REQUIRED, note(start, reply).with("websocket", "accepted"));
        } else {
          visit.found(guess ? Finding.SPEAKS_OTHER : ofNothing(end), note(start, reply));
        }
      }
    }
  }

  private void judgeStatus(Visit visit, HttpReply.Answered answered, long start) {
    Note note = note(start, answered);
    boolean upgrades = PERHAPS_WEBSOCKET.contains(answered.status()) && upgrades(visit);
    if (upgrades) {
      note = note.with("websocket", "accepted");
    }
    if (visit.isGuess() && (upgrades || answered.status() == 426)) {
      visit.found(Finding.SPEAKS_HTTP, note);
      return;
    }
    visit.found(upgrades ? Finding.HTTP_UPGRADE_REQUIRED : ofStatus(answered.status()), note);
  }

  /** Whether the same address accepts an upgrade; then it is a WebSocket server. */
  private static boolean upgrades(Visit visit) {
    HttpReply reply =
        exchange(visit, (channel, target) -> HttpRequest.upgrade(channel, target, contact(visit)));
    boolean accepted =
        reply instanceof HttpReply.Answered answered
            && answered.status() == 101
            && HttpRequest.accepts(answered);
    if (accepted) {
      visit.upgradeAnswered(reply);
    }
    return accepted;
  }

  private static void judgeUpgrade(Visit visit, HttpReply reply, long start) {
    switch (reply) {
      case HttpReply.Answered _ -> visit.found(Finding.SPEAKS_HTTP, note(start, reply));
      case HttpReply.Other other ->
          visit.found(ofOther(false, other.protocol()), note(start, reply));
      case HttpReply.Nothing(End end) -> visit.found(ofNothing(end), note(start, reply));
    }
  }

  private static Finding ofOther(boolean guess, Protocol protocol) {
    if (guess) {
      return Finding.SPEAKS_OTHER;
    }
    return protocol == Protocol.HTTP2 ? Finding.HTTP2_EXPECTED : Finding.NOT_HTTP;
  }

  private static Finding ofNothing(End end) {
    return switch (end) {
      case CLOSED, ENOUGH, FULL, REFUSED_BY_TLS -> Finding.HTTP_CLOSED;
      case RESET -> Finding.HTTP_RESET;
      case TIMED_OUT -> Finding.HTTP_TIMED_OUT;
    };
  }

  static Finding ofStatus(int status) {
    if (status == 426) {
      return Finding.HTTP_UPGRADE_REQUIRED;
    }
    if (status < 300) {
      return Finding.HTTP_ANSWERED;
    }
    if (status < 400) {
      return Finding.HTTP_REDIRECTED;
    }
    if (status < 500) {
      return Finding.HTTP_CLIENT_ERROR;
    }
    return switch (status) {
      case 502 -> Finding.HTTP_BAD_GATEWAY;
      case 503 -> Finding.HTTP_UNAVAILABLE;
      case 504 -> Finding.HTTP_GATEWAY_TIMEOUT;
      case 520, 521, 522, 523, 524, 525, 526 -> Finding.HTTP_EDGE_ERROR;
      default -> Finding.HTTP_SERVER_ERROR;
    };
  }

  /** The status, and of the headers what is recognised: where a redirect leads, which software. */
  static Note note(long start, HttpReply reply) {
    Note note = Note.took(start);
    return switch (reply) {
      case HttpReply.Answered answered -> describe(note, answered);
      case HttpReply.Other other -> note.with("protocol", other.protocol().id());
      case HttpReply.Nothing nothing -> note.with("end", nothing.end().id());
    };
  }

  private static Note describe(Note note, HttpReply.Answered answered) {
    Note described = note.with("status", answered.status());
    Optional<String> software = answered.header("server").flatMap(HttpStage::software);
    if (software.isPresent()) {
      described = described.with("server", software.get());
    }
    Optional<String> location = answered.header("location");
    if (answered.status() / 100 == 3 && location.isPresent()) {
      described = described.with("to", schemeOf(location.get()));
    }
    return described;
  }

  private static Optional<String> software(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    return List.of(
            "nginx",
            "apache",
            "cloudflare",
            "caddy",
            "envoy",
            "haproxy",
            "iis",
            "openresty",
            "litespeed",
            "gunicorn",
            "jetty",
            "traefik",
            "awselb",
            "gws")
        .stream()
        .filter(lower::contains)
        .findFirst();
  }

  /** The kind of place a redirect leads to; the place itself is the far end's words. */
  private static String schemeOf(String location) {
    int colon = location.indexOf("://");
    if (colon < 0) {
      return "same-host";
    }
    return Scheme.of(location.substring(0, colon)).map(Scheme::id).orElse("other");
  }
}
