package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.fact;
import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.pasted;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.LOCAL_PORT_RANGE;
import static dev.whence.evidence.Finding.PASTED_BIND;
import static dev.whence.evidence.Finding.SOCKETS_COUNTED;

import dev.whence.evidence.Evidence;
import dev.whence.symptom.ErrorKind;
import java.util.List;
import java.util.OptionalLong;

/**
 * Local ports. {@code ss -s} counts all sockets, servers' too, so it confirms only together with
 * the range and the error itself; and few sockets now rule nothing out, for TIME_WAIT ends after a
 * minute.
 */
final class PortRules {
  private PortRules() {}

  /** Ports are found at random, so the error comes somewhat before the very last one is taken. */
  private static final int NEARLY_ALL_PERCENT = 90;

  /** Fewer than this in TIME_WAIT cannot be what fills the range. */
  private static final int FEW_PERCENT = 10;

  private static final Condition THE_ERROR = pasted(ErrorKind.ADDRESS_NOT_AVAILABLE);

  /** A program that cannot take an address of its own is not short of local ports. */
  private static final Condition TAKES_ITS_OWN = THE_ERROR.and(Condition.seen(PASTED_BIND));

  private static final Condition ALL_IN_USE =
      fact(
          "`sockets-counted` reaches 90 % of `local-port-range`",
          facts -> reaches(facts, open(facts) + waiting(facts), NEARLY_ALL_PERCENT),
          LOCAL_PORT_RANGE,
          SOCKETS_COUNTED);

  private static final Condition ALL_WAITING =
      fact(
          "those in TIME_WAIT alone reach 90 % of `local-port-range`",
          facts -> reaches(facts, waiting(facts), NEARLY_ALL_PERCENT),
          LOCAL_PORT_RANGE,
          SOCKETS_COUNTED);

  private static final Condition FEW_WAITING =
      fact(
          "those in TIME_WAIT are less than 10 % of it",
          facts -> size(facts).isPresent() && !reaches(facts, waiting(facts), FEW_PERCENT),
          LOCAL_PORT_RANGE,
          SOCKETS_COUNTED);

  static final List<Rule> ALL =
      List.of(
          ruledOut("local-ports-exhausted", TAKES_ITS_OWN, "listens-itself"),
          confirmed("local-ports-exhausted", THE_ERROR.and(ALL_IN_USE), "ports-used-up"),
          unknown(
              "local-ports-exhausted",
              fact(
                  "both numbers are there, and fewer sockets",
                  facts -> size(facts).isPresent() && facts.has(SOCKETS_COUNTED),
                  LOCAL_PORT_RANGE,
                  SOCKETS_COUNTED),
              "ports-free-now"),
          unknown("local-ports-exhausted", otherwise(), "count-ports"),
          ruledOut("time-wait-buildup", TAKES_ITS_OWN, "listens-itself"),
          confirmed("time-wait-buildup", THE_ERROR.and(ALL_WAITING), "time-wait-fills"),
          ruledOut(
              "time-wait-buildup", THE_ERROR.and(ALL_IN_USE).and(FEW_WAITING), "time-wait-few"),
          unknown(
              "time-wait-buildup",
              fact(
                  "both numbers are there, and fewer sockets",
                  facts -> size(facts).isPresent() && facts.has(SOCKETS_COUNTED),
                  LOCAL_PORT_RANGE,
                  SOCKETS_COUNTED),
              "ports-free-now"),
          unknown("time-wait-buildup", otherwise(), "count-ports"));

  private static boolean reaches(Facts facts, long sockets, int percent) {
    OptionalLong size = size(facts);
    return size.isPresent()
        && facts.has(SOCKETS_COUNTED)
        && sockets * 100 >= size.getAsLong() * percent;
  }

  static OptionalLong size(Facts facts) {
    if (facts.last(LOCAL_PORT_RANGE).isEmpty()) {
      return OptionalLong.empty();
    }
    Evidence range = facts.last(LOCAL_PORT_RANGE).get();
    OptionalLong from = Detail.number(range, "from");
    OptionalLong to = Detail.number(range, "to");
    if (from.isEmpty() || to.isEmpty() || to.getAsLong() < from.getAsLong()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(to.getAsLong() - from.getAsLong() + 1);
  }

  static long open(Facts facts) {
    return counted(facts, "open");
  }

  static long waiting(Facts facts) {
    return counted(facts, "time-wait");
  }

  private static long counted(Facts facts, String name) {
    return facts.last(SOCKETS_COUNTED).map(one -> Detail.number(one, name)).stream()
        .mapToLong(number -> number.orElse(0))
        .sum();
  }
}
