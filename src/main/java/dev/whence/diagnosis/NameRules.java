package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.pasted;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import dev.whence.symptom.ErrorKind;
import java.util.List;

/** Why a name leads nowhere: the name, its records, who answers for it. */
final class NameRules {
  private NameRules() {}

  private static final Condition LOOK_UP_TIMED_OUT =
      Known.statusIs("`reported-name-failed` by a timeout", REPORTED_NAME_FAILED, "timeout");

  /** A registry holds back what was not paid; before that, a past date may be a late renewal. */
  private static final Condition DOMAIN_ENDED =
      Condition.fact(
          "`domain-registered` until a day that is past, and the registry holds it back",
          facts ->
              facts
                  .last(DOMAIN_REGISTERED)
                  .filter(one -> one.detail().contains("status=held"))
                  .filter(
                      one ->
                          Detail.instant(one, "until")
                              .filter(end -> end.isBefore(one.at()))
                              .isPresent())
                  .isPresent(),
          DOMAIN_REGISTERED);

  /** That it is paid for says nothing of its name servers. */
  private static final Condition DOMAIN_PAID =
      Condition.fact(
          "`domain-registered` until a day to come",
          facts ->
              facts
                  .last(DOMAIN_REGISTERED)
                  .filter(
                      one ->
                          Detail.instant(one, "until")
                              .filter(end -> end.isAfter(one.at()))
                              .isPresent())
                  .isPresent(),
          DOMAIN_REGISTERED);

  static final List<Rule> ALL =
      List.of(
          confirmed("domain-expired", DOMAIN_ENDED, "domain-ended"),
          unknown("domain-expired", DOMAIN_PAID, "domain-paid"),
          unknown("domain-expired", otherwise(), "domain-tells"),
          ruledOut("internal-name", seen(RESOLVED).butNot(seen(PRIVATE_ANSWER)), "seen-otherwise"),
          unknown("internal-name", otherwise(), "look-yourself"),
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
          unknown("name-server-failing", otherwise(), "check-tells"));
}
