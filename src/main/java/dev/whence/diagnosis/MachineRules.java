package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.fact;
import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.pasted;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.LISTENED_ON;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.ErrorKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What only the person's own machine shows: its clock, its hosts file, its routes, its ports. */
final class MachineRules {
  /** Certificates are cut to the day; a smaller error of a clock spoils few of them. */
  private static final Duration FAR_OFF = Duration.ofDays(1);

  /** People paste some minutes later. */
  private static final Duration NEAR = Duration.ofHours(1);

  private MachineRules() {}

  private static final Condition CLOCK_OFF =
      fact(
          "`clock-shown` is off by more than a day",
          facts -> clockError(facts).filter(by -> by.compareTo(FAR_OFF) > 0).isPresent(),
          CLOCK_SHOWN);

  /** It is one machine's clock; the other end has one as well. */
  static final Condition CLOCK_RIGHT =
      fact(
          "`clock-shown` is right",
          facts -> clockError(facts).filter(by -> by.compareTo(NEAR) < 0).isPresent(),
          CLOCK_SHOWN);

  private static final Condition HAND_MADE =
      fact(
          "`hosts-entry` gives another address than those that the check found",
          facts ->
              facts
                  .last(HOSTS_ENTRY)
                  .flatMap(one -> Detail.value(one, "addresses"))
                  .flatMap(NetworkAddress::of)
                  .filter(address -> !facts.probedAddresses().contains(address))
                  .isPresent(),
          HOSTS_ENTRY);

  private static final Condition THROUGH_A_ROUTER =
      Known.statusIs("`route-found` through a router and no tunnel", ROUTE_FOUND, "router");

  /** What the check itself finds wrong with the certificate is no matter of anybody's clock. */
  private static final Condition FAULT_SEEN_BY_CHECK =
      seen(
          CERTIFICATE_EXPIRED,
          CERTIFICATE_NOT_YET_VALID,
          CERTIFICATE_SELF_SIGNED,
          CERTIFICATE_UNKNOWN_ISSUER,
          CERTIFICATE_WRONG_HOST,
          CERTIFICATE_CHAIN_INCOMPLETE);

  static final List<Rule> ALL =
      List.of(
          confirmed("clock-wrong", CLOCK_OFF.butNot(FAULT_SEEN_BY_CHECK), "clock-off"),
          unknown("clock-wrong", CLOCK_RIGHT, "clock-right"),
          unknown("clock-wrong", otherwise(), "clock-tells"),
          confirmed("hosts-file", HAND_MADE, "hosts-entry"),
          unknown("hosts-file", seen(NO_HOSTS_ENTRY), "hosts-none"),
          unknown("hosts-file", otherwise(), "hosts-tells"),
          confirmed("no-route", seen(ROUTE_MISSING), "route-none"),
          ruledOut("no-route", seen(ROUTE_FOUND), "route-there"),
          unknown("no-route", otherwise(), "route-tells"),
          ruledOut("overlapping-route", THROUGH_A_ROUTER, "route-there"),
          unknown("overlapping-route", otherwise(), "route-tells"),
          confirmed(
              "previous-connections-in-time-wait",
              seen(TIME_WAIT_ON_PORT).and(pasted(ErrorKind.ADDRESS_IN_USE)),
              "time-wait-only"),
          ruledOut("previous-connections-in-time-wait", LISTENED_ON, "listens"),
          unknown("previous-connections-in-time-wait", otherwise(), "listing-tells"));

  private static Optional<Duration> clockError(Facts facts) {
    Optional<Evidence> shown = facts.last(Finding.CLOCK_SHOWN);
    return shown
        .flatMap(one -> Detail.instant(one, "utc"))
        .map(time -> Duration.between(time, shown.get().at()).abs());
  }
}
