package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.pasted;
import static dev.whence.diagnosis.Condition.pastedNoOther;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Known.ADDRESS_OF_A_PROXY;
import static dev.whence.diagnosis.Known.ANSWERS_DIFFER;
import static dev.whence.diagnosis.Known.ANY_LISTING;
import static dev.whence.diagnosis.Known.CHECK_REACHED_OWN;
import static dev.whence.diagnosis.Known.CONNECTED_DIRECTLY;
import static dev.whence.diagnosis.Known.FAILS_FROM_HERE;
import static dev.whence.diagnosis.Known.LISTENED_ON;
import static dev.whence.diagnosis.Known.LISTENS_ELSEWHERE;
import static dev.whence.diagnosis.Known.NOTHING_LISTENS_AT_ALL;
import static dev.whence.diagnosis.Known.OTHERS_LISTEN;
import static dev.whence.diagnosis.Known.OTHER_PROTOCOL_ANSWERS;
import static dev.whence.diagnosis.Known.PERHAPS_RAN_ELSEWHERE;
import static dev.whence.diagnosis.Known.PORT_UNUSUAL_FOR_CDN;
import static dev.whence.diagnosis.Known.RAN_ELSEWHERE;
import static dev.whence.diagnosis.Known.RAN_ON_TARGET;
import static dev.whence.diagnosis.Known.TARGET_IS_ADDRESS;
import static dev.whence.diagnosis.Known.TARGET_IS_ITSELF;
import static dev.whence.diagnosis.Known.TARGET_IS_LOOPBACK;
import static dev.whence.diagnosis.Known.TARGET_IS_PRIVATE;
import static dev.whence.diagnosis.Known.TARGET_IS_TYPED_ADDRESS;
import static dev.whence.diagnosis.Known.TARGET_MAY_BE_CONTAINER;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import dev.whence.symptom.ErrorKind;
import java.util.List;

/** Where the connection ends: port, host, name, listener, and what stands between. */
final class RefusedRules {
  private RefusedRules() {}

  /** A listing taken on another machine is set aside first; then what is proven; then doubts. */
  static final List<Rule> ALL =
      List.of(
          unknown("wrong-port", ANY_LISTING.and(RAN_ELSEWHERE), "wrong-machine"),
          unknown("wrong-port", ANY_LISTING.and(PERHAPS_RAN_ELSEWHERE), "wrong-machine-perhaps"),
          // What answers may well be another service: that it answers clears the port of nothing.
          unknown("wrong-port", OTHER_PROTOCOL_ANSWERS, "listing-tells"),
          unknown("wrong-port", pasted(ErrorKind.PROTOCOL_MISMATCH), "listing-tells"),
          ruledOut("wrong-port", CONNECTED_DIRECTLY, "port-answers"),
          confirmed("wrong-port", LISTENS_ELSEWHERE, "other-port"),
          ruledOut("wrong-port", LISTENED_ON, "listens"),
          ruledOut("wrong-port", NOTHING_LISTENS_AT_ALL, "nothing-else-listens"),
          unknown("wrong-port", OTHERS_LISTEN, "others-listen"),
          unknown("wrong-port", seen(REFUSED), "refused-alike"),
          unknown("wrong-port", otherwise(), "listing-tells"),
          // An internal name is missing from outside while it works inside, so a paste of another
          // error outweighs the missing name.
          confirmed(
              "wrong-host",
              seen(NAME_NOT_FOUND, NO_ADDRESS).and(pastedNoOther(ErrorKind.NAME_NOT_RESOLVED)),
              "name-missing"),
          ruledOut("wrong-host", RAN_ON_TARGET, "own-address"),
          ruledOut("wrong-host", CHECK_REACHED_OWN, "own-address"),
          unknown("wrong-host", RAN_ELSEWHERE, "other-address"),
          unknown("wrong-host", TARGET_IS_LOOPBACK, "loopback-target"),
          unknown("wrong-host", seen(RESOLVED), "leads-to"),
          unknown("wrong-host", otherwise(), "compare-address"),
          confirmed("dns-wrong-address", ANSWERS_DIFFER, "answers-differ"),
          ruledOut("dns-wrong-address", RAN_ON_TARGET, "own-address"),
          unknown("dns-wrong-address", RAN_ELSEWHERE, "other-address"),
          unknown("dns-wrong-address", seen(PRIVATE_ANSWER), "private-name"),
          unknown("dns-wrong-address", TARGET_IS_TYPED_ADDRESS, "compare-address"),
          unknown("dns-wrong-address", TARGET_IS_ADDRESS, "printed-address"),
          unknown("dns-wrong-address", seen(RESOLVED), "leads-to"),
          unknown("dns-wrong-address", otherwise(), "compare-address"),
          ruledOut("cdn-in-front", RAN_ON_TARGET, "own-address"),
          ruledOut("cdn-in-front", TARGET_IS_ITSELF, "loopback-itself"),
          confirmed(
              "cdn-in-front",
              seen(BEHIND_CDN)
                  .and(FAILS_FROM_HERE)
                  .and(PORT_UNUSUAL_FOR_CDN)
                  .butNot(seen(CONNECTED)),
              "behind-cdn"),
          unknown("cdn-in-front", seen(BEHIND_CDN), "behind-cdn"),
          ruledOut("cdn-in-front", TARGET_IS_PRIVATE, "private-no-cdn"),
          unknown("cdn-in-front", seen(RESOLVED, LITERAL_ADDRESS), "no-cdn-seen"),
          unknown("cdn-in-front", otherwise(), "compare-address"),
          unknown("not-listening", ANY_LISTING.and(RAN_ELSEWHERE), "wrong-machine"),
          unknown("not-listening", ANY_LISTING.and(PERHAPS_RAN_ELSEWHERE), "wrong-machine-perhaps"),
          unknown("not-listening", seen(PORT_NOT_PUBLISHED).and(LISTENED_ON), "listing-tells"),
          ruledOut("not-listening", LISTENED_ON, "listens"),
          confirmed(
              "not-listening",
              seen(PORT_NOT_PUBLISHED).butNot(CONNECTED_DIRECTLY).butNot(TARGET_MAY_BE_CONTAINER),
              "not-published"),
          ruledOut(
              "not-listening", seen(LISTENS_ON_OTHER_PORT).and(CONNECTED_DIRECTLY), "port-answers"),
          unknown("not-listening", seen(LISTENS_ON_OTHER_PORT), "other-port"),
          // Whose listing it is nobody knows, so an answer that the check had outweighs it.
          confirmed(
              "not-listening", seen(NOTHING_LISTENS).butNot(CONNECTED_DIRECTLY), "nothing-listens"),
          ruledOut("not-listening", CONNECTED_DIRECTLY, "port-answers"),
          unknown("not-listening", seen(REFUSED), "refused-alike"),
          unknown("not-listening", otherwise(), "listing-tells"),
          confirmed("proxy-software", seen(REPORTED_PROXY_FAILED), "proxy-failed"),
          confirmed("proxy-software", ADDRESS_OF_A_PROXY, "proxy-address"),
          unknown("proxy-software", seen(PASTED_PROXY, REPORTED_PROXY), "goes-through-proxy"),
          ruledOut(
              "proxy-software",
              seen(REPORTED_REFUSED).and(seen(REFUSED, REFUSED_BY_FILTER)),
              "refused-without-proxy"),
          ruledOut(
              "proxy-software",
              RAN_ON_TARGET
                  .and(seen(REFUSED))
                  .and(
                      seen(
                          NOTHING_LISTENS,
                          LISTENS_ON_OTHER_PORT,
                          LISTENS_ON_LOOPBACK,
                          LISTENS_ON_OTHER_FAMILY)),
              "server-refuses"),
          unknown("proxy-software", CONNECTED_DIRECTLY, "try-without-proxy"),
          unknown("proxy-software", otherwise(), "try-without-proxy"),
          confirmed(
              "firewall-rejects", seen(REFUSED_BY_FILTER, PROHIBITED_BY_FILTER), "filter-rejects"),
          // Where nothing listens and no rule stands in the way, the machine itself says no.
          ruledOut(
              "firewall-rejects",
              RAN_ON_TARGET.and(seen(FIREWALL_OPEN)).and(seen(NOTHING_LISTENS)),
              "firewall-open"),
          unknown("firewall-rejects", seen(REFUSED), "reset-alike"),
          unknown("firewall-rejects", CONNECTED_DIRECTLY, "let-through-here"),
          unknown("firewall-rejects", otherwise(), "firewall-rules-tell"));
}
