package dev.whence.probe;

import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import java.util.List;
import java.util.OptionalInt;

/**
 * One port to check, and what is to be spoken there.
 *
 * @param target the target with this port, as evidence names it
 */
record Endpoint(Target target, PortTier tier) {
  int port() {
    return target.port().orElseThrow();
  }

  Scheme scheme() {
    return target.scheme();
  }

  boolean listenOnly() {
    return tier == PortTier.LISTEN_ONLY;
  }

  /** A bare host is checked where web servers are, encrypted first. */
  static List<Endpoint> of(Target target, Policy policy) {
    if (target.port().isPresent()) {
      return List.of(new Endpoint(target, policy.tierOf(target.port().getAsInt())));
    }
    return List.of(usual(target, Scheme.HTTPS, policy), usual(target, Scheme.HTTP, policy));
  }

  private static Endpoint usual(Target target, Scheme scheme, Policy policy) {
    int port = scheme.usualPort().orElseThrow();
    Target there = new Target(scheme, target.host(), OptionalInt.of(port), target.path());
    return new Endpoint(there, policy.tierOf(port));
  }
}
