package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.pasted;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.LISTENED_ON;
import static dev.whence.diagnosis.Known.RAN_ELSEWHERE;
import static dev.whence.diagnosis.Known.RAN_ON_TARGET;
import static dev.whence.diagnosis.Known.TARGET_IS_ADDRESS;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.ErrorKind;
import java.util.List;
import java.util.OptionalLong;
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

  private static final Condition HOLDER_NAMED =
      Condition.fact(
          "the listing names the program",
          facts ->
              facts.of(LISTENED_ON.findings()).stream()
                  .anyMatch(one -> Detail.value(one, "process").isPresent()));

  private static final Condition TARGET_IS_IPV4 =
      Condition.fact(
          "the address that failed is an IPv4 address",
          facts ->
              facts
                  .target()
                  .flatMap(one -> NetworkAddress.of(one.host()))
                  .filter(NetworkAddress::isIpv4)
                  .isPresent());

  private static final Condition OUTSIDE_LOCAL_RANGE =
      Condition.fact(
          "`local-port-range` does not hold the port",
          OtherRules::isOutsideLocalRange,
          LOCAL_PORT_RANGE);

  private static boolean isOutsideLocalRange(Facts facts) {
    OptionalLong from = localRange(facts, "from");
    OptionalLong to = localRange(facts, "to");
    return from.isPresent()
        && to.isPresent()
        && facts.target().stream()
            .flatMapToInt(one -> one.port().stream())
            .anyMatch(port -> port < from.getAsLong() || port > to.getAsLong());
  }

  private static OptionalLong localRange(Facts facts, String end) {
    return facts
        .last(LOCAL_PORT_RANGE)
        .map(one -> Detail.number(one, end))
        .orElse(OptionalLong.empty());
  }

  private static Condition limit(String name) {
    return Known.statusIs("`pasted-limit` is that of the " + name, PASTED_LIMIT, "of=" + name);
  }

  private static Condition backend(String says) {
    return Known.statusIs("`pasted-backend` is " + says, PASTED_BACKEND, "says=" + says);
  }

  private static Rule backendConfirmed(String cause, String says) {
    return confirmed(cause, backend(says), "reported-so");
  }

  private static final List<Rule> FROM_TEXTS =
      List.of(
          unknown("backend-down", backend("refused"), "backend-refuses"),
          unknown("backend-down", otherwise(), "proxy-log-tells"),
          unknown("backend-wrong-address", backend("refused"), "backend-refuses"),
          unknown("backend-wrong-address", otherwise(), "proxy-log-tells"),
          confirmed("system-files-exhausted", limit("system"), "reported-so"),
          ruledOut("system-files-exhausted", limit("process"), "other-limit"),
          unknown("system-files-exhausted", otherwise(), "look-yourself"),
          ruledOut("open-files-limit-low", limit("system"), "other-limit"),
          unknown("open-files-limit-low", otherwise(), "look-yourself"),
          confirmed("program-limit-low", limit("program"), "reported-so"),
          unknown("program-limit-low", otherwise(), "look-yourself"),
          confirmed("watch-limit", limit("watchers"), "reported-so"),
          unknown("watch-limit", otherwise(), "look-yourself"),
          backendConfirmed("no-healthy-backend", "none-healthy"),
          unknown("no-healthy-backend", otherwise(), "proxy-log-tells"),
          backendConfirmed("backend-name-stale", "unresolved"),
          unknown("backend-name-stale", otherwise(), "proxy-log-tells"),
          backendConfirmed("backend-too-slow", "slow"),
          unknown("backend-too-slow", otherwise(), "proxy-log-tells"),
          backendConfirmed("backend-crashed", "broke-off"),
          unknown("backend-crashed", otherwise(), "proxy-log-tells"),
          backendConfirmed("backend-protocol-mismatch", "other-protocol"),
          unknown("backend-protocol-mismatch", otherwise(), "proxy-log-tells"),
          ruledOut("ipv6-unavailable", TARGET_IS_IPV4, "ipv4-target"),
          unknown("ipv6-unavailable", otherwise(), "look-yourself"),
          ruledOut("local-network-permission", Known.TARGET_IS_PUBLIC, "public-address"),
          unknown("local-network-permission", otherwise(), "look-yourself"),
          ruledOut("internal-name", seen(RESOLVED).butNot(seen(PRIVATE_ANSWER)), "seen-otherwise"),
          unknown("internal-name", otherwise(), "look-yourself"),
          confirmed("port-reserved", seen(PORT_RESERVED), "port-reserved"),
          ruledOut("port-reserved", seen(PORT_NOT_RESERVED), "port-not-reserved"),
          unknown("port-reserved", otherwise(), "look-yourself"),
          ruledOut("local-port-collision", OUTSIDE_LOCAL_RANGE, "outside-range"),
          unknown("local-port-collision", otherwise(), "look-yourself"),
          ruledOut("address-not-on-machine", RAN_ON_TARGET, "address-here"),
          confirmed(
              "address-not-on-machine",
              seen(PASTED_BIND).and(RAN_ELSEWHERE).and(TARGET_IS_ADDRESS),
              "address-not-here"),
          unknown("address-not-on-machine", otherwise(), "look-yourself"));

  private static final List<Rule> JUDGED =
      List.of(
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
          unknown("other-process-on-port", LISTENED_ON.and(HOLDER_NAMED), "port-held"),
          unknown("other-process-on-port", LISTENED_ON, "port-taken"),
          unknown("other-process-on-port", otherwise(), "listing-tells"),
          ruledOut("earlier-instance-running", seen(NOTHING_LISTENS), "nothing-listens"),
          unknown("earlier-instance-running", LISTENED_ON.and(HOLDER_NAMED), "port-held"),
          unknown("earlier-instance-running", LISTENED_ON, "port-taken"),
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
              "record-not-spread",
              "domain-expired",
              "server-closed-idle",
              "server-crashed",
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

  static final List<Rule> ALL =
      Stream.of(JUDGED, FROM_TEXTS, MachineRules.ALL, NOT_JUDGED).flatMap(List::stream).toList();
}
