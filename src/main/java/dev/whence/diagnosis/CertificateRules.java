package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.otherwise;
import static dev.whence.diagnosis.Condition.seen;
import static dev.whence.diagnosis.Rule.confirmed;
import static dev.whence.diagnosis.Rule.ruledOut;
import static dev.whence.diagnosis.Rule.unknown;
import static dev.whence.evidence.Finding.*;

import java.util.List;
import java.util.Set;

/**
 * What is wrong with a certificate. What the server itself sends can be ruled out from here; who
 * signed what the person sees cannot, for their network may put another one in its place.
 */
final class CertificateRules {
  private CertificateRules() {}

  private static final Condition ANOTHER_FAULT =
      seen(
          CERTIFICATE_EXPIRED,
          CERTIFICATE_NOT_YET_VALID,
          CERTIFICATE_SELF_SIGNED,
          CERTIFICATE_UNKNOWN_ISSUER,
          CERTIFICATE_WRONG_HOST,
          CERTIFICATE_CHAIN_INCOMPLETE,
          CLIENT_CERTIFICATE_WANTED,
          TLS_TOO_OLD);

  /** Whoever calls it a strange issuer may only have been sent part of the chain. */
  private static final Condition CHAIN_IN_PART =
      Known.statusIs(
          "`reported-certificate-unknown-issuer` of a chain that may be in part",
          REPORTED_CERTIFICATE_UNKNOWN_ISSUER,
          "chain=perhaps-in-part");

  /** A client whose clock is wrong takes a good certificate for one of the past. */
  private static final Condition EXPIRED_BY_A_RIGHT_CLOCK =
      seen(REPORTED_CERTIFICATE_EXPIRED)
          .and(
              Condition.fact(
                  "its end date is past, or `clock-shown` is right",
                  facts -> endIsPast(facts) || MachineRules.CLOCK_RIGHT.holds(facts),
                  CLOCK_SHOWN));

  private static boolean endIsPast(Facts facts) {
    return facts.of(Set.of(REPORTED_CERTIFICATE_EXPIRED)).stream()
        .anyMatch(
            one -> Detail.instant(one, "until").filter(end -> end.isBefore(one.at())).isPresent());
  }

  static final List<Rule> ALL =
      List.of(
          confirmed("certificate-expired", seen(CERTIFICATE_EXPIRED), "seen-so"),
          unknown(
              "certificate-expired",
              seen(REPORTED_CERTIFICATE_EXPIRED).and(seen(TLS_ESTABLISHED)),
              "fine-from-here"),
          confirmed("certificate-expired", EXPIRED_BY_A_RIGHT_CLOCK, "reported-so"),
          unknown("certificate-expired", seen(REPORTED_CERTIFICATE_EXPIRED), "by-that-clock"),
          ruledOut("certificate-expired", seen(TLS_ESTABLISHED), "seen-otherwise"),
          unknown("certificate-expired", ANOTHER_FAULT, "look-yourself"),
          unknown("certificate-expired", otherwise(), "check-tells"),
          confirmed("certificate-wrong-host", seen(CERTIFICATE_WRONG_HOST), "seen-so"),
          unknown(
              "certificate-wrong-host",
              seen(REPORTED_CERTIFICATE_WRONG_HOST).and(seen(TLS_ESTABLISHED)),
              "fine-from-here"),
          confirmed("certificate-wrong-host", seen(REPORTED_CERTIFICATE_WRONG_HOST), "reported-so"),
          ruledOut("certificate-wrong-host", seen(TLS_ESTABLISHED), "seen-otherwise"),
          unknown("certificate-wrong-host", ANOTHER_FAULT, "look-yourself"),
          unknown("certificate-wrong-host", otherwise(), "check-tells"),
          confirmed("certificate-chain-incomplete", seen(CERTIFICATE_CHAIN_INCOMPLETE), "seen-so"),
          ruledOut("certificate-chain-incomplete", seen(TLS_ESTABLISHED), "seen-otherwise"),
          unknown("certificate-chain-incomplete", ANOTHER_FAULT, "look-yourself"),
          unknown("certificate-chain-incomplete", CHAIN_IN_PART, "issuer-or-chain"),
          unknown("certificate-chain-incomplete", otherwise(), "check-tells"),
          confirmed("certificate-self-signed", seen(CERTIFICATE_SELF_SIGNED), "seen-so"),
          confirmed(
              "certificate-self-signed", seen(REPORTED_CERTIFICATE_SELF_SIGNED), "reported-so"),
          unknown("certificate-self-signed", seen(TLS_ESTABLISHED), "fine-from-here"),
          unknown("certificate-self-signed", ANOTHER_FAULT, "look-yourself"),
          unknown("certificate-self-signed", otherwise(), "check-tells"),
          confirmed("certificate-unknown-issuer", seen(CERTIFICATE_UNKNOWN_ISSUER), "seen-so"),
          unknown(
              "certificate-unknown-issuer",
              CHAIN_IN_PART.and(seen(CERTIFICATE_CHAIN_INCOMPLETE)),
              "issuer-or-chain"),
          unknown(
              "certificate-unknown-issuer",
              CHAIN_IN_PART.butNot(seen(TLS_ESTABLISHED)),
              "issuer-or-chain"),
          confirmed(
              "certificate-unknown-issuer",
              seen(REPORTED_CERTIFICATE_UNKNOWN_ISSUER),
              "reported-so"),
          unknown("certificate-unknown-issuer", seen(TLS_ESTABLISHED), "fine-from-here"),
          unknown("certificate-unknown-issuer", ANOTHER_FAULT, "look-yourself"),
          unknown("certificate-unknown-issuer", otherwise(), "check-tells"),
          confirmed("tls-too-old", seen(TLS_TOO_OLD), "seen-so"),
          unknown("tls-too-old", seen(TLS_ESTABLISHED), "fine-from-here"),
          unknown("tls-too-old", ANOTHER_FAULT, "look-yourself"),
          unknown("tls-too-old", otherwise(), "check-tells"),
          confirmed("client-certificate-wanted", seen(CLIENT_CERTIFICATE_WANTED), "seen-so"),
          unknown("client-certificate-wanted", ANOTHER_FAULT, "look-yourself"),
          unknown("client-certificate-wanted", otherwise(), "check-tells"),
          unknown("sni-missing", otherwise(), "look-yourself"));
}
