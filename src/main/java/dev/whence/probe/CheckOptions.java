package dev.whence.probe;

import java.util.Optional;

/**
 * How one check is to be made.
 *
 * @param dryRun the policy's decision alone: names are resolved, nothing is dialled
 * @param allowPrivate opens loopback, private, link-local and own addresses: the operator's hand
 * @param resolver {@code host:port} of the name server to ask instead of the usual one
 */
public record CheckOptions(
    boolean dryRun, boolean allowPrivate, Optional<String> resolver, Asker asker) {
  public CheckOptions {
    resolver.ifPresent(DnsLookup::requireServer);
  }

  /** The operator in a terminal: quotas off, policy on. */
  public static CheckOptions operator() {
    return new CheckOptions(false, false, Optional.empty(), Asker.operator());
  }

  public static CheckOptions of(Asker asker) {
    return new CheckOptions(false, false, Optional.empty(), asker);
  }

  public CheckOptions withDryRun(boolean decisionAlone) {
    return new CheckOptions(decisionAlone, allowPrivate, resolver, asker);
  }

  public CheckOptions withAllowPrivate(boolean opened) {
    return new CheckOptions(dryRun, opened, resolver, asker);
  }

  public CheckOptions withResolver(Optional<String> nameServer) {
    return new CheckOptions(dryRun, allowPrivate, nameServer, asker);
  }
}
