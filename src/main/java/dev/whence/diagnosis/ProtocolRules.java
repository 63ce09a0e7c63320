package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.fact;
import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import dev.whence.evidence.Scheme;
import java.util.List;

/** Both ends must speak the same: HTTP or WebSocket, TLS or plain. */
final class ProtocolRules {
  private ProtocolRules() {}

  private static final Condition WANTS_TLS =
      fact("the target's scheme is https, wss or tls", facts -> schemeIs(facts, true));

  private static final Condition WANTS_PLAIN =
      fact("the target's scheme is http or ws", facts -> schemeIs(facts, false));

  private static final Condition WANTS_HTTP =
      fact(
          "the target's scheme is http or https",
          facts ->
              facts
                  .target()
                  .filter(one -> one.scheme() == Scheme.HTTP || one.scheme() == Scheme.HTTPS)
                  .isPresent());

  private static final Condition PASTED_SUCCESS_STATUS =
      fact(
          "`pasted-http-status` is 200 to 299",
          facts ->
              facts
                  .last(PASTED_HTTP_STATUS)
                  .filter(one -> one.detail().matches(".*\\b2[0-9]{2}\\b.*"))
                  .isPresent(),
          PASTED_HTTP_STATUS);

  static final List<Rule> ALL =
      List.of(
          confirmed("protocol-mismatch", seen(UPGRADE_IGNORED), "plain-http-there"),
          confirmed(
              "protocol-mismatch",
              seen(UPGRADE_REQUIRED, HTTP_UPGRADE_REQUIRED),
              "wants-other-protocol"),
          confirmed("protocol-mismatch", seen(NOT_HTTP, HTTP2_EXPECTED), "not-http-there"),
          ruledOut("protocol-mismatch", seen(WEBSOCKET_ACCEPTED), "protocol-fits"),
          ruledOut(
              "protocol-mismatch",
              WANTS_HTTP.and(seen(HTTP_ANSWERED, HTTP_REDIRECTED)),
              "protocol-fits"),
          confirmed("protocol-mismatch", PASTED_SUCCESS_STATUS, "pasted-success"),
          unknown("protocol-mismatch", seen(UPGRADE_BAD_REQUEST), "upgrade-failed"),
          unknown("protocol-mismatch", seen(UPGRADE_NOT_FOUND), "upgrade-failed"),
          unknown(
              "protocol-mismatch",
              seen(
                  UPGRADE_BAD_GATEWAY,
                  UPGRADE_FORBIDDEN,
                  UPGRADE_REDIRECTED,
                  UPGRADE_OTHER_STATUS,
                  UPGRADE_CLOSED,
                  UPGRADE_TIMED_OUT,
                  UPGRADE_WRONG_ACCEPT),
              "upgrade-failed"),
          unknown("protocol-mismatch", seen(PASTED_HTTP_STATUS), "upgrade-failed"),
          unknown("protocol-mismatch", otherwise(), "check-tells"),
          confirmed("tls-mismatch", WANTS_TLS.and(seen(PLAIN_ON_TLS)), "plain-on-tls"),
          confirmed("tls-mismatch", seen(TLS_EXPECTED), "tls-expected"),
          // What the person tried by hand, by TLS or plain, says what the port speaks; whether that
          // is
          // amiss depends on what their program speaks.
          confirmed("tls-mismatch", WANTS_TLS.and(seen(REPORTED_PLAIN_ON_TLS)), "reported-so"),
          confirmed("tls-mismatch", WANTS_PLAIN.and(seen(REPORTED_TLS_EXPECTED)), "reported-so"),
          ruledOut(
              "tls-mismatch",
              WANTS_TLS.and(seen(REPORTED_TLS_EXPECTED, REPORTED_TLS_ESTABLISHED)),
              "reported-fits"),
          ruledOut("tls-mismatch", WANTS_PLAIN.and(seen(REPORTED_PLAIN_ON_TLS)), "reported-fits"),
          ruledOut("tls-mismatch", WANTS_TLS.and(seen(TLS_ESTABLISHED)), "protocol-fits"),
          ruledOut(
              "tls-mismatch",
              WANTS_PLAIN.and(
                  seen(HTTP_ANSWERED, HTTP_REDIRECTED, SPEAKS_HTTP, WEBSOCKET_ACCEPTED)),
              "protocol-fits"),
          unknown("tls-mismatch", seen(PASTED_TLS_ON_PLAIN_PORT), "tls-on-plain-port"),
          unknown("tls-mismatch", seen(PASTED_PLAIN_ON_TLS_PORT), "plain-on-tls-port"),
          unknown("tls-mismatch", otherwise(), "check-tells"));

  private static boolean schemeIs(Facts facts, boolean encrypted) {
    return facts
        .target()
        .filter(one -> one.scheme() != Scheme.TCP && one.scheme().isEncrypted() == encrypted)
        .isPresent();
  }
}
