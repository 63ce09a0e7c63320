package dev.whence.probe;

import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import java.util.Optional;

/** Says what became of the upgrade that the HTTP stage asked for. */
final class WebSocketStage implements Stage {
  @Override
  public Step step() {
    return Step.WEBSOCKET;
  }

  @Override
  public void look(Visit visit) {
    if (visit.connected().isEmpty()) {
      return;
    }
    if (!visit.endpoint().scheme().isWebSocket()) {
      notAsked(visit);
      return;
    }
    if (visit.endpoint().listenOnly()) {
      visit.skipped(Step.WEBSOCKET, Finding.LISTEN_ONLY_PORT, Note.none());
      return;
    }
    visit.upgradeReply().ifPresent(reply -> judge(visit, reply));
  }

  private static void notAsked(Visit visit) {
    boolean accepted =
        visit.isGuess() && visit.upgradeReply().filter(WebSocketStage::isAccepted).isPresent();
    if (accepted) {
      visit.found(Finding.WEBSOCKET_ACCEPTED, Note.none().with("status", 101));
      return;
    }
    if (visit.goesOn()) {
      Finding reason = visit.isGuess() ? Finding.NOT_SUGGESTED : Finding.NOT_ASKED;
      visit.skipped(Step.WEBSOCKET, reason, Note.none());
    }
  }

  private static boolean isAccepted(HttpReply reply) {
    return reply instanceof HttpReply.Answered answered && answered.status() == 101;
  }

  private static void judge(Visit visit, HttpReply reply) {
    Optional<Finding> finding =
        switch (reply) {
          case HttpReply.Answered answered -> Optional.of(ofAnswer(answered));
          case HttpReply.Other _ -> Optional.empty();
          case HttpReply.Nothing(Reading.End end) ->
              Optional.of(
                  end == Reading.End.TIMED_OUT
                      ? Finding.UPGRADE_TIMED_OUT
                      : Finding.UPGRADE_CLOSED);
        };
    finding.ifPresent(found -> visit.found(found, HttpStage.note(System.nanoTime(), reply)));
  }

  private static Finding ofAnswer(HttpReply.Answered answered) {
    int status = answered.status();
    if (status == 101) {
      return HttpRequest.accepts(answered)
          ? Finding.WEBSOCKET_ACCEPTED
          : Finding.UPGRADE_WRONG_ACCEPT;
    }
    if (status / 100 == 2) {
      return Finding.UPGRADE_IGNORED;
    }
    if (status / 100 == 3) {
      return Finding.UPGRADE_REDIRECTED;
    }
    return switch (status) {
      case 400 -> Finding.UPGRADE_BAD_REQUEST;
      case 401, 403 -> Finding.UPGRADE_FORBIDDEN;
      case 404 -> Finding.UPGRADE_NOT_FOUND;
      case 426 -> Finding.UPGRADE_REQUIRED;
      case 502, 503, 504, 520, 521, 522, 523, 524, 525, 526 -> Finding.UPGRADE_BAD_GATEWAY;
      default -> Finding.UPGRADE_OTHER_STATUS;
    };
  }
}
