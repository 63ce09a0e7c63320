package dev.whence.diagnosis;

import static dev.whence.diagnosis.Condition.fact;
import static dev.whence.evidence.Finding.LISTENS_ON_ONE_FAMILY;
import static dev.whence.evidence.Finding.LOOPBACK_ANSWERS;
import static dev.whence.evidence.Finding.LOOPBACK_REFUSES;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import java.util.Optional;
import java.util.Set;

/**
 * A listing that promises one family alone, IPv4 or IPv6, joined with what the target leads to.
 * Most listings write a listener of IPv6 alone and one of both alike.
 */
final class Families {
  private Families() {}

  static final Condition SERVES_TARGET =
      fact(
          "`listens-on-one-family` is of the kind of every known address of the target, or of IPv4"
              + " where none is known",
          facts -> facts.has(LISTENS_ON_ONE_FAMILY) && servesTarget(facts),
          LISTENS_ON_ONE_FAMILY);

  static final Condition LEAVES_TARGET_OUT =
      fact(
          "`listens-on-one-family` is of that family alone, and every known address of the target"
              + " is of the other one",
          facts -> leavesOther(facts) && allOfOther(facts),
          LISTENS_ON_ONE_FAMILY);

  static final Condition SERVES_BOTH =
      fact(
          "`listens-on-one-family` leaves the other family open, which `loopback-answers` over",
          facts -> isTriedAlone(facts, LOOPBACK_ANSWERS),
          LISTENS_ON_ONE_FAMILY,
          LOOPBACK_ANSWERS);

  static final Condition ONE_FAMILY_ALONE =
      fact(
          "`listens-on-one-family` is of that family alone, by the listing or by"
              + " `loopback-refuses`",
          Families::leavesOther,
          LISTENS_ON_ONE_FAMILY);

  /** Whether the listing leaves this family open, and a try over it would tell. */
  static Condition leavesOpen(String family) {
    return fact(
        "`listens-on-one-family` leaves " + family + " open",
        facts -> open(facts).isPresent() && otherName(facts).equals(Optional.of(family)),
        LISTENS_ON_ONE_FAMILY);
  }

  private static boolean servesTarget(Facts facts) {
    boolean ipv4 = sure(facts).equals(Optional.of("ipv4"));
    Set<NetworkAddress> known = facts.addresses();
    boolean local = facts.target().filter(one -> Known.isLocalhost(one.host())).isPresent();
    return known.isEmpty()
        ? ipv4 && !local
        : known.stream().allMatch(address -> address.isIpv4() == ipv4);
  }

  private static boolean allOfOther(Facts facts) {
    boolean ipv4 = sure(facts).equals(Optional.of("ipv4"));
    return !facts.addresses().isEmpty()
        && facts.addresses().stream().allMatch(address -> address.isIpv4() != ipv4);
  }

  private static boolean leavesOther(Facts facts) {
    boolean listed = listing(facts).filter(one -> one.detail().contains("other=no")).isPresent();
    return listed || isTriedAlone(facts, LOOPBACK_REFUSES);
  }

  /** The try over the other family says nothing where another program listens there as well. */
  private static boolean isTriedAlone(Facts facts, Finding outcome) {
    Optional<String> tried = facts.last(outcome).flatMap(one -> Detail.value(one, "family"));
    return open(facts).isPresent() && tried.isPresent() && !tried.equals(sure(facts));
  }

  private static Optional<Evidence> open(Facts facts) {
    return listing(facts)
        .filter(one -> one.detail().contains("other=perhaps"))
        .filter(one -> !one.detail().contains("beside=yes"));
  }

  private static Optional<Evidence> listing(Facts facts) {
    return facts.last(LISTENS_ON_ONE_FAMILY);
  }

  private static Optional<String> sure(Facts facts) {
    return listing(facts).flatMap(one -> Detail.value(one, "sure"));
  }

  /** As people write it: the family that the listing is sure of. */
  static Optional<String> name(Facts facts) {
    return sure(facts).map(family -> family.equals("ipv4") ? "IPv4" : "IPv6");
  }

  static Optional<String> otherName(Facts facts) {
    return sure(facts).map(family -> family.equals("ipv4") ? "IPv6" : "IPv4");
  }
}
