package dev.whence.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole table. For each cause the first row whose condition holds decides; the last row of a
 * cause always holds and says what would settle it.
 */
final class Rules {
  private Rules() {}

  static final List<Rule> ALL =
      Stream.of(
              RefusedRules.ALL,
              BindingRules.ALL,
              TimeoutRules.ALL,
              PortRules.ALL,
              ProtocolRules.ALL,
              CertificateRules.ALL,
              NameRules.ALL,
              AddressRules.ALL,
              GatewayRules.ALL,
              LimitRules.ALL,
              MachineRules.ALL,
              OtherRules.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, List<Rule>> BY_CAUSE =
      ALL.stream().collect(Collectors.groupingBy(Rule::cause));

  static List<Rule> of(String cause) {
    return BY_CAUSE.getOrDefault(cause, List.of());
  }
}
