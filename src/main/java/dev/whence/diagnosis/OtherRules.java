package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.pasted;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.LISTENED_ON;
import static dev.whence.diagnosis.Known.RAN_ELSEWHERE;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import dev.whence.symptom.ErrorKind;
import java.util.List;
import java.util.stream.Stream;

/** The causes that the pages add: names, resets, routes, ports in use, gateways. */
final class OtherRules {
  private OtherRules() {}

  private static final Condition EDGE_CANNOT_REACH =
      Known.statusIs("`http-edge-error` is 521, 522 or 523", HTTP_EDGE_ERROR, "52[123]");

  private static final Condition EDGE_REJECTS_CERTIFICATE =
      Known.statusIs("`http-edge-error` is 525 or 526", HTTP_EDGE_ERROR, "52[56]");

  private static final Condition PASTED_FORBIDDEN =
      Known.statusIs("`pasted-http-status` is 401 or 403", PASTED_HTTP_STATUS, "40[13]");

  private static final Condition LOOK_UP_TIMED_OUT =
      Known.statusIs("`reported-name-failed` by a timeout", REPORTED_NAME_FAILED, "timeout");

  private static final List<Rule> JUDGED =
      List.of(
          confirmed(
              "full-accept-queue", seen(ACCEPT_QUEUE_FULL).butNot(RAN_ELSEWHERE), "reported-so"),
          unknown("full-accept-queue", otherwise(), "listing-tells"),
          confirmed("conntrack-full", seen(CONNTRACK_FULL).butNot(RAN_ELSEWHERE), "reported-so"),
          unknown("conntrack-full", otherwise(), "look-yourself"),
          confirmed(
              "server-too-slow", seen(HTTP_TIMED_OUT, TLS_TIMED_OUT, UPGRADE_TIMED_OUT), "seen-so"),
          unknown("server-too-slow", otherwise(), "check-tells"),
          unknown("route-missing-on-path", seen(NETWORK_UNREACHABLE), "router-says"),
          unknown("route-missing-on-path", otherwise(), "look-yourself"),
          ruledOut("name-misspelt", seen(RESOLVED), "seen-otherwise"),
          unknown("name-misspelt", seen(NAME_NOT_FOUND, NO_ADDRESS), "name-missing"),
          unknown("name-misspelt", otherwise(), "check-tells"),
          confirmed("record-missing", seen(NO_ADDRESS), "seen-so"),
          ruledOut("record-missing", seen(RESOLVED), "seen-otherwise"),
          unknown("record-missing", seen(NAME_NOT_FOUND), "name-missing"),
          unknown("record-missing", otherwise(), "check-tells"),
          confirmed("resolver-broken", LOOK_UP_TIMED_OUT.and(seen(RESOLVED)), "reported-so"),
          unknown("resolver-broken", otherwise(), "look-yourself"),
          // One look-up that fails can be the asked name server's own trouble; two that fail in
          // different places are the domain's.
          confirmed(
              "name-server-failing",
              seen(NAME_SERVER_FAILED).and(pasted(ErrorKind.NAME_NOT_RESOLVED)),
              "seen-so"),
          ruledOut("name-server-failing", seen(RESOLVED), "seen-otherwise"),
          unknown("name-server-failing", otherwise(), "check-tells"),
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
          unknown("http2-only", otherwise(), "check-tells"),
          ruledOut("other-process-on-port", seen(NOTHING_LISTENS), "nothing-listens"),
          unknown("other-process-on-port", LISTENED_ON, "port-held"),
          unknown("other-process-on-port", otherwise(), "listing-tells"),
          ruledOut("earlier-instance-running", seen(NOTHING_LISTENS), "nothing-listens"),
          unknown("earlier-instance-running", LISTENED_ON, "port-held"),
          unknown("earlier-instance-running", otherwise(), "listing-tells"),
          confirmed("origin-unreachable-from-cdn", EDGE_CANNOT_REACH, "seen-so"),
          unknown("origin-unreachable-from-cdn", otherwise(), "check-tells"),
          confirmed("origin-certificate-invalid", EDGE_REJECTS_CERTIFICATE, "seen-so"),
          unknown("origin-certificate-invalid", otherwise(), "check-tells"));

  /** What only the person's own machine, logs or console show. */
  private static final List<Rule> NOT_JUDGED =
      Stream.of(
              "asymmetric-route",
              "provider-block",
              "no-route",
              "ipv6-unavailable",
              "overlapping-route",
              "local-network-permission",
              "record-not-spread",
              "internal-name",
              "domain-expired",
              "hosts-file",
              "server-closed-idle",
              "server-crashed",
              "allow-list",
              "proxy-without-backend",
              "reset-on-path",
              "server-overloaded",
              "nat-forgot",
              "previous-connections-in-time-wait",
              "listens-twice",
              "port-reserved",
              "local-port-collision",
              "address-not-on-machine",
              "address-not-ready",
              "no-connection-reuse",
              "wrong-source-address",
              "open-files-limit-low",
              "descriptor-leak",
              "program-limit-low",
              "system-files-exhausted",
              "watch-limit",
              "backend-down",
              "backend-wrong-address",
              "backend-too-slow",
              "backend-crashed",
              "backend-protocol-mismatch",
              "backend-overloaded",
              "no-healthy-backend",
              "backend-name-stale")
          .map(cause -> unknown(cause, otherwise(), "look-yourself"))
          .toList();

  static final List<Rule> ALL = Stream.of(JUDGED, NOT_JUDGED).flatMap(List::stream).toList();
}
