package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
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
import java.util.List;
import java.util.OptionalLong;

/** Addresses and ports that a program cannot take, and kinds of address that a machine lacks. */
final class AddressRules {
  private AddressRules() {}

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
          AddressRules::isOutsideLocalRange,
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

  static final List<Rule> ALL =
      List.of(
          ruledOut("ipv6-unavailable", TARGET_IS_IPV4, "ipv4-target"),
          unknown("ipv6-unavailable", otherwise(), "look-yourself"),
          ruledOut("local-network-permission", Known.TARGET_IS_PUBLIC, "public-address"),
          unknown("local-network-permission", otherwise(), "look-yourself"),
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
          unknown("address-not-on-machine", otherwise(), "look-yourself"),
          ruledOut("other-process-on-port", seen(NOTHING_LISTENS), "nothing-listens"),
          unknown("other-process-on-port", LISTENED_ON.and(HOLDER_NAMED), "port-held"),
          unknown("other-process-on-port", LISTENED_ON, "port-taken"),
          unknown("other-process-on-port", otherwise(), "listing-tells"),
          ruledOut("earlier-instance-running", seen(NOTHING_LISTENS), "nothing-listens"),
          unknown("earlier-instance-running", LISTENED_ON.and(HOLDER_NAMED), "port-held"),
          unknown("earlier-instance-running", LISTENED_ON, "port-taken"),
          unknown("earlier-instance-running", otherwise(), "listing-tells"));
}
