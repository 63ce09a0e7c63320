package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.ANY_LISTING;
import static dev.whence.diagnosis.Known.BOUND_ELSEWHERE;
import static dev.whence.diagnosis.Known.BOUND_TO_TARGET;
import static dev.whence.diagnosis.Known.CONNECTED_DIRECTLY;
import static dev.whence.diagnosis.Known.PERHAPS_RAN_ELSEWHERE;
import static dev.whence.diagnosis.Known.RAN_ELSEWHERE;
import static dev.whence.diagnosis.Known.TARGET_IS_IPV6_LOOPBACK;
import static dev.whence.diagnosis.Known.TARGET_IS_LOOPBACK;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import java.util.List;

/** Which of its addresses a program listens on, and whether the target is one of them. */
final class BindingRules {
  private BindingRules() {}

  /** A listing taken on another machine is set aside first; then what is proven; then doubts. */
  static final List<Rule> ALL =
      List.of(
          unknown("bound-to-other-address", ANY_LISTING.and(RAN_ELSEWHERE), "wrong-machine"),
          unknown(
              "bound-to-other-address",
              ANY_LISTING.and(PERHAPS_RAN_ELSEWHERE),
              "wrong-machine-perhaps"),
          ruledOut("bound-to-other-address", seen(LISTENS_ON_TARGET), "listens-there"),
          ruledOut("bound-to-other-address", seen(LISTENS_ON_ALL), "listens-everywhere"),
          confirmed(
              "bound-to-other-address",
              seen(LISTENS_ON_LOOPBACK).butNot(TARGET_IS_LOOPBACK).butNot(CONNECTED_DIRECTLY),
              "loopback-only"),
          ruledOut(
              "bound-to-other-address",
              seen(LISTENS_ON_LOOPBACK).butNot(TARGET_IS_LOOPBACK).and(CONNECTED_DIRECTLY),
              "port-answers"),
          ruledOut("bound-to-other-address", Families.SERVES_TARGET, "listens-on-kind"),
          ruledOut("bound-to-other-address", Families.SERVES_BOTH, "listens-on-both"),
          confirmed(
              "bound-to-other-address",
              Families.LEAVES_TARGET_OUT.butNot(CONNECTED_DIRECTLY),
              "other-family"),
          confirmed(
              "bound-to-other-address",
              seen(LISTENS_ON_OTHER_FAMILY).butNot(CONNECTED_DIRECTLY),
              "other-family"),
          ruledOut("bound-to-other-address", BOUND_TO_TARGET, "listens-there"),
          confirmed(
              "bound-to-other-address",
              BOUND_ELSEWHERE.butNot(CONNECTED_DIRECTLY),
              "one-address-only"),
          ruledOut(
              "bound-to-other-address",
              seen(LISTENS_ON_ONE_FAMILY).and(CONNECTED_DIRECTLY),
              "port-answers"),
          unknown("bound-to-other-address", Families.ONE_FAMILY_ALONE, "kind-matters"),
          unknown("bound-to-other-address", seen(LISTENS_ON_ONE_FAMILY), "kind-unshown"),
          unknown("bound-to-other-address", seen(LISTENS_ON_LOOPBACK), "try-ipv4"),
          unknown("bound-to-other-address", seen(LISTENS_ON_ADDRESS), "one-address-maybe"),
          ruledOut(
              "bound-to-other-address",
              seen(NOTHING_LISTENS, LISTENS_ON_OTHER_PORT).butNot(seen(PORT_NOT_PUBLISHED)),
              "nothing-listens"),
          ruledOut("bound-to-other-address", CONNECTED_DIRECTLY, "port-answers"),
          unknown("bound-to-other-address", TARGET_IS_IPV6_LOOPBACK, "try-ipv4"),
          unknown("bound-to-other-address", seen(REFUSED), "refused-alike"),
          unknown("bound-to-other-address", otherwise(), "listing-tells"));
}
