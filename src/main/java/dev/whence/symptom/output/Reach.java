package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Listener.Certainty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who reaches a port: all that listens on it taken together, and seen from what is asked about. A
 * name may lead to either kind of address, so of a name that is left to be joined with what it
 * leads to.
 */
final class Reach {
  private final List<Listener> there;
  private final Optional<NetworkAddress> wanted;

  private Reach(List<Listener> there, Optional<NetworkAddress> wanted) {
    this.there = there;
    this.wanted = wanted;
  }

  /** Where the port is listened on, by one listener or more. */
  static Sighting of(List<Listener> there, Optional<NetworkAddress> wanted) {
    return new Reach(there, wanted).seen();
  }

  private Sighting seen() {
    boolean everyKind = sure(true) && sure(false);
    if (everyKind || (wanted.isPresent() && sure(wanted.get().isIpv4()))) {
      return sighting(Finding.LISTENS_ON_ALL, bestOf(wanted.map(NetworkAddress::isIpv4)));
    }
    Optional<Listener> exact =
        there.stream().filter(one -> wanted.isPresent() && one.address().equals(wanted)).findAny();
    if (exact.isPresent()) {
      return sighting(Finding.LISTENS_ON_TARGET, exact.get());
    }
    if (wanted.isPresent() && isOtherFamily()) {
      return sighting(Finding.LISTENS_ON_OTHER_FAMILY, there.getFirst());
    }
    if (wanted.isEmpty() || certainty(wanted.get().isIpv4()) == Certainty.PERHAPS) {
      Optional<Sighting> oneFamily = oneFamily();
      if (oneFamily.isPresent()) {
        return oneFamily.get();
      }
    }
    return there.stream()
        .filter(one -> one.isOpen() || !one.address().orElseThrow().isLoopback())
        .findFirst()
        .map(one -> sighting(Finding.LISTENS_ON_ADDRESS, one))
        .orElseGet(() -> sighting(Finding.LISTENS_ON_LOOPBACK, there.getFirst()));
  }

  /** What is known of one kind of address: the most that an open listener promises. */
  private Certainty certainty(boolean ipv4) {
    return there.stream()
        .filter(Listener::isOpen)
        .map(one -> one.serves().of(ipv4))
        .max(Comparator.naturalOrder())
        .orElse(Certainty.NO);
  }

  private boolean sure(boolean ipv4) {
    return certainty(ipv4) == Certainty.YES;
  }

  private Listener bestOf(Optional<Boolean> ipv4) {
    return there.stream()
        .filter(Listener::isOpen)
        .max(Comparator.comparing(one -> one.serves().of(ipv4.orElse(true))))
        .orElseThrow();
  }

  /**
   * Open to one kind of address; what is said of the other stands in the detail. Where the listing
   * is sure of neither, the one that is asked about counts as the open question.
   */
  private Optional<Sighting> oneFamily() {
    boolean any = there.stream().anyMatch(Listener::isOpen);
    if (!any) {
      return Optional.empty();
    }
    boolean unsure = !sure(true) && !sure(false);
    boolean ipv4 = unsure ? wanted.isPresent() && !wanted.get().isIpv4() : sure(true);
    boolean beside = there.stream().anyMatch(one -> !one.isOpen() && of(one) != ipv4);
    String other = certainty(!ipv4) == Certainty.PERHAPS ? "perhaps" : "no";
    Sighting seen = sighting(Finding.LISTENS_ON_ONE_FAMILY, bestOf(Optional.of(ipv4)));
    String detail =
        seen.detail()
            + (ipv4 ? " sure=ipv4" : " sure=ipv6")
            + " other="
            + other
            + (beside ? " beside=yes" : "");
    return Optional.of(new Sighting(seen.finding(), seen.command(), detail));
  }

  private static boolean of(Listener bound) {
    return bound.address().orElseThrow().isIpv4();
  }

  /** Open to the other family only, or on the loopback address of the other one. */
  private boolean isOtherFamily() {
    boolean ipv4 = wanted.orElseThrow().isIpv4();
    return there.stream()
        .allMatch(
            one ->
                one.serves().of(ipv4) == Certainty.NO
                    && (one.isOpen()
                        || (wanted.orElseThrow().isLoopback()
                            && one.address().filter(NetworkAddress::isLoopback).isPresent())));
  }

  static Sighting sighting(Finding finding, Listener one) {
    String process = one.process().isEmpty() ? "" : " process=" + one.process();
    return new Sighting(
        finding, one.command(), "port=" + one.port() + " address=" + one.addressText() + process);
  }
}
