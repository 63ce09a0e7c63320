package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import java.util.List;

/** Why a proxy answers in place of its backend, by its own log or page. */
final class GatewayRules {
  private GatewayRules() {}

  private static final Condition EDGE_CANNOT_REACH =
      Known.statusIs("`http-edge-error` is 521, 522 or 523", HTTP_EDGE_ERROR, "52[123]");

  private static final Condition EDGE_REJECTS_CERTIFICATE =
      Known.statusIs("`http-edge-error` is 525 or 526", HTTP_EDGE_ERROR, "52[56]");

  static Condition backend(String says) {
    return Known.statusIs("`pasted-backend` is " + says, PASTED_BACKEND, "says=" + says);
  }

  private static Rule backendConfirmed(String cause, String says) {
    return confirmed(cause, backend(says), "reported-so");
  }

  static final List<Rule> ALL =
      List.of(
          unknown("backend-down", backend("refused").and(Known.OTHERS_LISTEN), "others-listen"),
          unknown("backend-down", backend("refused"), "backend-refuses"),
          unknown("backend-down", otherwise(), "proxy-log-tells"),
          unknown(
              "backend-wrong-address",
              backend("refused").and(Known.OTHERS_LISTEN),
              "others-listen"),
          unknown("backend-wrong-address", backend("refused"), "backend-refuses"),
          unknown("backend-wrong-address", otherwise(), "proxy-log-tells"),
          backendConfirmed("no-healthy-backend", "none-healthy"),
          unknown("no-healthy-backend", otherwise(), "proxy-log-tells"),
          backendConfirmed("backend-name-stale", "unresolved"),
          unknown("backend-name-stale", otherwise(), "proxy-log-tells"),
          backendConfirmed("backend-too-slow", "slow"),
          unknown("backend-too-slow", otherwise(), "proxy-log-tells"),
          backendConfirmed("backend-crashed", "broke-off"),
          unknown("backend-crashed", seen(PROCESS_KILLED), "process-killed"),
          unknown("backend-crashed", otherwise(), "proxy-log-tells"),
          backendConfirmed("backend-protocol-mismatch", "other-protocol"),
          unknown("backend-protocol-mismatch", otherwise(), "proxy-log-tells"),
          confirmed("origin-unreachable-from-cdn", EDGE_CANNOT_REACH, "seen-so"),
          unknown("origin-unreachable-from-cdn", otherwise(), "check-tells"),
          confirmed("origin-certificate-invalid", EDGE_REJECTS_CERTIFICATE, "seen-so"),
          unknown("origin-certificate-invalid", otherwise(), "check-tells"));
}
