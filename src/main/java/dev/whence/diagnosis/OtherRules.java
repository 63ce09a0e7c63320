package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.RAN_ELSEWHERE;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import java.util.List;
import java.util.stream.Stream;

/** What is left: queues, tables, handshakes of the web, and what is never judged. */
final class OtherRules {
  private OtherRules() {}

  private static final Condition PASTED_FORBIDDEN =
      Known.statusIs("`pasted-http-status` is 401 or 403", PASTED_HTTP_STATUS, "40[13]");

  private static final List<Rule> JUDGED =
      List.of(
          ruledOut("provider-block", Known.TARGET_IS_ITSELF, "loopback-itself"),
          unknown("provider-block", otherwise(), "look-yourself"),
          ruledOut("asymmetric-route", Known.TARGET_IS_ITSELF, "loopback-itself"),
          unknown("asymmetric-route", otherwise(), "look-yourself"),
          confirmed("server-crashed", seen(SERVICE_BROKE_OFF), "service-broke-off"),
          unknown("server-crashed", seen(PROCESS_KILLED), "process-killed"),
          unknown("server-crashed", otherwise(), "service-tells"),
          confirmed(
              "full-accept-queue", seen(ACCEPT_QUEUE_FULL).butNot(RAN_ELSEWHERE), "reported-so"),
          unknown("full-accept-queue", otherwise(), "listing-tells"),
          confirmed("conntrack-full", seen(CONNTRACK_FULL).butNot(RAN_ELSEWHERE), "reported-so"),
          unknown("conntrack-full", otherwise(), "look-yourself"),
          unknown(
              "server-too-slow",
              seen(HTTP_TIMED_OUT, TLS_TIMED_OUT, UPGRADE_TIMED_OUT),
              "accepts-and-waits"),
          unknown("server-too-slow", otherwise(), "check-tells"),
          unknown("route-missing-on-path", seen(NETWORK_UNREACHABLE), "router-says"),
          unknown("route-missing-on-path", otherwise(), "look-yourself"),
          ruledOut("wrong-path", seen(WEBSOCKET_ACCEPTED), "seen-otherwise"),
          unknown("wrong-path", seen(UPGRADE_NOT_FOUND, PASTED_HTTP_STATUS), "upgrade-failed"),
          unknown("wrong-path", otherwise(), "check-tells"),
          unknown(
              "upgrade-header-dropped",
              seen(UPGRADE_BAD_REQUEST, UPGRADE_IGNORED, UPGRADE_REQUIRED, PASTED_HTTP_STATUS),
              "upgrade-failed"),
          unknown("upgrade-header-dropped", otherwise(), "check-tells"),
          confirmed("upgrade-refused", PASTED_FORBIDDEN, "reported-so"),
          unknown("upgrade-refused", seen(UPGRADE_FORBIDDEN), "upgrade-failed"),
          unknown("upgrade-refused", otherwise(), "check-tells"),
          confirmed("http2-only", seen(HTTP2_ONLY), "seen-so"),
          ruledOut("http2-only", seen(WEBSOCKET_ACCEPTED), "seen-otherwise"),
          unknown("http2-only", otherwise(), "check-tells"));

  /** What only the person's own machine, logs or console show. */
  private static final List<Rule> NOT_JUDGED =
      Stream.of(
              "record-not-spread",
              "server-closed-idle",
              "allow-list",
              "proxy-without-backend",
              "reset-on-path",
              "server-overloaded",
              "nat-forgot",
              "listens-twice",
              "address-not-ready",
              "no-connection-reuse",
              "wrong-source-address",
              "descriptor-leak",
              "backend-overloaded")
          .map(cause -> unknown(cause, otherwise(), "look-yourself"))
          .toList();

  static final List<Rule> ALL = Stream.of(JUDGED, NOT_JUDGED).flatMap(List::stream).toList();
}
