package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.RAN_ELSEWHERE;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import java.util.List;

/** The causes that the pages add to those of a refused, silent or mismatched connection. */
final class OtherRules {
  private OtherRules() {}

  static final List<Rule> ALL =
      List.of(
          confirmed(
              "full-accept-queue", seen(ACCEPT_QUEUE_FULL).butNot(RAN_ELSEWHERE), "reported-so"),
          unknown("full-accept-queue", otherwise(), "listing-tells"),
          confirmed("conntrack-full", seen(CONNTRACK_FULL).butNot(RAN_ELSEWHERE), "reported-so"),
          unknown("conntrack-full", otherwise(), "look-yourself"),
          unknown("asymmetric-route", otherwise(), "look-yourself"),
          unknown("provider-block", otherwise(), "look-yourself"),
          confirmed(
              "server-too-slow", seen(HTTP_TIMED_OUT, TLS_TIMED_OUT, UPGRADE_TIMED_OUT), "seen-so"),
          unknown("server-too-slow", otherwise(), "check-tells"),
          unknown("no-route", otherwise(), "look-yourself"),
          unknown("ipv6-unavailable", otherwise(), "look-yourself"),
          unknown("overlapping-route", otherwise(), "look-yourself"),
          unknown("local-network-permission", otherwise(), "look-yourself"),
          unknown("route-missing-on-path", seen(NETWORK_UNREACHABLE), "router-says"),
          unknown("route-missing-on-path", otherwise(), "look-yourself"));
}
