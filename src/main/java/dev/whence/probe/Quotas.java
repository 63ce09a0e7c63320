package dev.whence.probe;

import dev.whence.evidence.Target;
import dev.whence.probe.QuotaLedger.Allowance;
import dev.whence.probe.QuotaLedger.UsedUp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How often who may ask for a check of what; the operator as often as they like. */
final class Quotas {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int V4_NETWORK_BITS = 24;
  private static final int V6_NETWORK_BITS = 64;

  private final QuotaLimits limits;
  private final QuotaLedger ledger;
  private final InstantSource clock;

  Quotas(QuotaLimits limits, QuotaLedger ledger, InstantSource clock) {
    this.limits = limits;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What a request costs, whatever comes of it. */
  Optional<UsedUp> takeForAsking(Asker asker) {
    if (asker.isOperator()) {
      return Optional.empty();
    }
    List<Allowance> wanted = new ArrayList<>();
    String user = asker.user().orElseThrow();
    wanted.add(allowance("user-pause", user, 1, limits.userPause()));
    wanted.add(allowance("user-hour", user, limits.userHourly(), HOUR));
    asker
        .place()
        .ifPresent(place -> wanted.add(allowance("place-hour", place, limits.placeHourly(), HOUR)));
    wanted.add(allowance("overall", "everybody", limits.overallHourly(), HOUR));
    return take(wanted);
  }

  /** What dialling costs, by the networks that are dialled. */
  Optional<UsedUp> takeForDialling(Asker asker, Target target, List<IpAddress> addresses) {
    if (asker.isOperator()) {
      return Optional.empty();
    }
    Set<String> networks = new HashSet<>();
    for (IpAddress address : addresses) {
      networks.add(address.network(address.isV4() ? V4_NETWORK_BITS : V6_NETWORK_BITS).toString());
    }
    List<Allowance> wanted = new ArrayList<>();
    for (String network : networks.stream().sorted().toList()) {
      wanted.add(allowance("network", network, 1, limits.networkPause()));
    }
    String port = target.port().isPresent() ? "" + target.port().getAsInt() : "usual";
    wanted.add(
        new Allowance("check.ports:" + target.host(), Optional.of(port), limits.portsDaily(), DAY));
    return take(wanted);
  }

  /** A pause of no length is none. */
  private Optional<UsedUp> take(List<Allowance> wanted) {
    List<Allowance> lasting = wanted.stream().filter(one -> !one.window().isZero()).toList();
    return ledger.take(lasting, clock.instant());
  }

  private static Allowance allowance(String kind, String whose, int limit, Duration window) {
    return new Allowance("check." + kind + ":" + whose, Optional.empty(), limit, window);
  }

  /** The reply key for an allowance that is used up, such as {@code check.quota.user-hour}. */
  static String keyOf(UsedUp usedUp) {
    String name = usedUp.allowance().name();
    return "check.quota." + name.substring("check.".length(), name.indexOf(':'));
  }
}
