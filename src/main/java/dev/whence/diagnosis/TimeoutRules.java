package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.pastedNoOther;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.CONNECTED_DIRECTLY;
import static dev.whence.diagnosis.Known.PERHAPS_RAN_ELSEWHERE;
import static dev.whence.diagnosis.Known.RAN_ELSEWHERE;
import static dev.whence.diagnosis.Known.RAN_ON_TARGET;
import static dev.whence.diagnosis.Known.TARGET_IS_ADDRESS;
import static dev.whence.diagnosis.Known.TARGET_IS_ITSELF;
import static dev.whence.diagnosis.Known.TARGET_IS_PRIVATE;
import static dev.whence.diagnosis.Known.TARGET_IS_PUBLIC;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.ErrorKind;
import java.util.List;

/** What silence can mean. A timeout alone proves none of it. */
final class TimeoutRules {
  private TimeoutRules() {}

  private static final Condition PRIVATE =
      Condition.fact(
          "the target is private, by its address or by `private-answer`",
          facts -> TARGET_IS_PRIVATE.holds(facts) || facts.has(PRIVATE_ANSWER),
          PRIVATE_ANSWER);

  /** A packet filter stands above the question for a neighbour's hardware address in IPv4. */
  private static final Condition NOBODY_THERE =
      Condition.seen(NEIGHBOUR_SILENT)
          .and(
              Condition.fact(
                  "over IPv4",
                  facts -> facts.probedAddresses().stream().allMatch(NetworkAddress::isIpv4)));

  /** All rules are there, and none of those findings came of them. */
  private static final Condition WHOLE_RULES_PASTED =
      Condition.fact(
          "the rules were pasted and decide by what is not known",
          facts -> facts.timesPasted("firewall") > 0,
          OUTPUT_PASTED);

  /** Only the verbose form shows what becomes of a port that no rule names. */
  static final Condition UFW_IN_BRIEF =
      Condition.fact(
          "`ufw status` was pasted without its default",
          facts ->
              facts.timesPasted("ufw-brief") > 0
                  && !facts.has(FIREWALL_TOOL_ALLOWS)
                  && !facts.has(FIREWALL_BLOCKS),
          OUTPUT_PASTED);

  static final List<Rule> ALL =
      List.of(
          ruledOut("host-firewall", NOBODY_THERE, "neighbour-silent"),
          ruledOut("cloud-security-group", NOBODY_THERE, "neighbour-silent"),
          ruledOut("panel-firewall", NOBODY_THERE, "neighbour-silent"),
          ruledOut("cloud-security-group", TARGET_IS_ITSELF, "loopback-itself"),
          ruledOut("server-down", TARGET_IS_ITSELF, "loopback-itself"),
          ruledOut("private-address", TARGET_IS_ITSELF, "loopback-itself"),
          unknown(
              "host-firewall",
              seen(FIREWALL_BLOCKS, FIREWALL_OPEN).and(RAN_ELSEWHERE),
              "wrong-machine"),
          unknown(
              "host-firewall",
              seen(FIREWALL_BLOCKS, FIREWALL_OPEN).and(PERHAPS_RAN_ELSEWHERE),
              "wrong-machine-perhaps"),
          confirmed(
              "host-firewall",
              seen(FIREWALL_BLOCKS).butNot(seen(CONNECTED, REFUSED)),
              "firewall-blocks"),
          ruledOut(
              "host-firewall", seen(FIREWALL_OPEN).butNot(seen(FIREWALL_BLOCKS)), "firewall-open"),
          unknown("host-firewall", CONNECTED_DIRECTLY, "let-through-here"),
          unknown("host-firewall", seen(REFUSED_BY_FILTER, PROHIBITED_BY_FILTER), "filter-rejects"),
          unknown("host-firewall", seen(REFUSED), "not-dropped-here"),
          unknown("host-firewall", seen(FIREWALL_TOOL_ALLOWS), "firewall-rules-tell"),
          unknown("host-firewall", WHOLE_RULES_PASTED, "firewall-undecided"),
          unknown("host-firewall", UFW_IN_BRIEF, "ufw-brief"),
          unknown("host-firewall", seen(CONNECT_TIMED_OUT), "silence-firewall"),
          unknown("host-firewall", otherwise(), "firewall-rules-tell"),
          ruledOut(
              "cloud-security-group", seen(PACKETS_ARRIVE).butNot(RAN_ELSEWHERE), "packets-arrive"),
          unknown("cloud-security-group", CONNECTED_DIRECTLY, "let-through-here"),
          unknown(
              "cloud-security-group",
              seen(REFUSED_BY_FILTER, PROHIBITED_BY_FILTER),
              "filter-rejects"),
          unknown("cloud-security-group", seen(REFUSED), "not-dropped-here"),
          unknown(
              "cloud-security-group", seen(NO_PACKETS_ARRIVE).butNot(RAN_ELSEWHERE), "no-packets"),
          unknown(
              "cloud-security-group",
              seen(FIREWALL_OPEN).and(seen(CONNECT_TIMED_OUT)),
              "before-the-server"),
          unknown("cloud-security-group", otherwise(), "console-tells"),
          unknown(
              "panel-firewall",
              seen(FIREWALL_BLOCKS, FIREWALL_OPEN).and(RAN_ELSEWHERE),
              "wrong-machine"),
          unknown(
              "panel-firewall",
              seen(FIREWALL_BLOCKS, FIREWALL_OPEN).and(PERHAPS_RAN_ELSEWHERE),
              "wrong-machine-perhaps"),
          // Panels set the machine's own packet filter, so a filter without a block clears them
          // too.
          ruledOut(
              "panel-firewall", seen(FIREWALL_OPEN).butNot(seen(FIREWALL_BLOCKS)), "firewall-open"),
          unknown("panel-firewall", seen(FIREWALL_BLOCKS), "firewall-blocks-panel"),
          unknown("panel-firewall", CONNECTED_DIRECTLY, "let-through-here"),
          unknown("panel-firewall", seen(REFUSED), "not-dropped-here"),
          unknown("panel-firewall", otherwise(), "panel-tells"),
          ruledOut("server-down", CONNECTED_DIRECTLY, "port-answers"),
          ruledOut("server-down", RAN_ON_TARGET, "machine-runs"),
          ruledOut("server-down", seen(PACKETS_ARRIVE).butNot(RAN_ELSEWHERE), "packets-arrive"),
          ruledOut(
              "server-down",
              seen(PING_ANSWERED, PATH_REACHES).butNot(seen(BEHIND_CDN)),
              "answers-ping"),
          ruledOut("server-down", seen(HOST_ANSWERS).butNot(seen(BEHIND_CDN)), "answers-elsewhere"),
          // Two places that find nobody there agree; one alone may be kept apart from it. A name
          // may
          // lead to an empty address while the server runs at another.
          confirmed(
              "server-down",
              seen(NEIGHBOUR_SILENT)
                  .and(TARGET_IS_ADDRESS)
                  .and(seen(PING_SILENT, REPORTED_UNREACHABLE, REPORTED_TIMED_OUT, PATH_STOPS)),
              "neighbour-silent"),
          unknown("server-down", seen(NEIGHBOUR_SILENT), "neighbour-silent"),
          unknown("server-down", RAN_ELSEWHERE, "other-address"),
          unknown(
              "server-down",
              seen(REFUSED, REFUSED_BY_FILTER, PROHIBITED_BY_FILTER),
              "something-answers"),
          unknown("server-down", seen(HOST_UNREACHABLE), "router-says"),
          unknown("server-down", seen(PING_SILENT), "ping-silent"),
          unknown("server-down", seen(CONNECT_TIMED_OUT), "silence-server"),
          unknown("server-down", otherwise(), "ping-tells"),
          confirmed("private-address", seen(PATH_LEAVES_PRIVATE), "path-leaves"),
          ruledOut(
              "private-address",
              PRIVATE.and(
                  seen(
                      PING_ANSWERED,
                      PATH_REACHES,
                      HOST_ANSWERS,
                      REPORTED_CONNECTED,
                      REPORTED_REFUSED)),
              "private-reached"),
          confirmed(
              "private-address",
              seen(PRIVATE_ANSWER)
                  .and(pastedNoOther(ErrorKind.CONNECTION_TIMEOUT, ErrorKind.HOST_UNREACHABLE)),
              "private-name"),
          ruledOut("private-address", TARGET_IS_PUBLIC, "public-address"),
          ruledOut("private-address", CONNECTED_DIRECTLY.and(TARGET_IS_PRIVATE), "port-answers"),
          unknown("private-address", seen(PRIVATE_ANSWER), "private-name"),
          unknown("private-address", TARGET_IS_PRIVATE, "private-maybe"),
          unknown("private-address", otherwise(), "address-tells"));
}
