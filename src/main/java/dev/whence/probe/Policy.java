package dev.whence.probe;

import dev.whence.evidence.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what may be dialled, on the very bytes that are dialled. It comes first, and there is no
 * way round it.
 */
public final class Policy {
  private final ProbeSettings settings;
  private final OwnAddresses own;

  public Policy(ProbeSettings settings) {
    this(settings, OwnAddresses.ofMachine());
  }

  Policy(ProbeSettings settings, OwnAddresses own) {
    this.settings = settings;
    this.own = own;
  }

  /** The decision on a set of addresses: all of them, or none. */
  public sealed interface Decision {
    record Allowed(List<IpAddress> vetted) implements Decision {
      public Allowed {
        vetted = List.copyOf(vetted);
      }
    }

    /**
     * Not one of them is dialled.
     *
     * @param reserved whether a private or reserved range is why; own addresses are not told apart
     *     to the person, but prove nothing about the target's names
     */
    record Denied(Refusal why, boolean reserved) implements Decision {}
  }

  /** What can be refused by the target's text alone, before any name server is asked. */
  public Optional<Refusal> beforeLookUp(Target target, boolean allowPrivate) {
    if (target.port().isPresent() && settings.tierOf(target.port().getAsInt()) == PortTier.NEVER) {
      return Optional.of(Refusal.FORBIDDEN_PORT);
    }
    String host = target.host();
    if (settings.optedOut().holds(host)) {
      return Optional.of(Refusal.OPTED_OUT);
    }
    return IpAddress.parse(host).isPresent() ? Optional.empty() : ofName(host, allowPrivate);
  }

  private Optional<Refusal> ofName(String name, boolean allowPrivate) {
    if (SpecialNames.isNever(name)) {
      return Optional.of(Refusal.SPECIAL_NAME);
    }
    if (settings.ownNames().contains(name) && !allowPrivate) {
      return Optional.of(Refusal.ADDRESS);
    }
    if (SpecialNames.isLocal(name)) {
      boolean opened = allowPrivate || !settings.allowRanges().isEmpty();
      return opened ? Optional.empty() : Optional.of(Refusal.SPECIAL_NAME);
    }
    return name.indexOf('.') < 0 ? Optional.of(Refusal.SINGLE_LABEL) : Optional.empty();
  }

  /** All addresses of one answer; one that is denied denies the whole answer. */
  public Decision onAddresses(List<IpAddress> addresses, boolean allowPrivate) {
    Set<IpAddress> ownNow = own.now();
    boolean denied = false;
    boolean reserved = false;
    for (IpAddress address : addresses) {
      if (settings.optedOut().holds(address)) {
        return new Decision.Denied(Refusal.OPTED_OUT, false);
      }
      boolean mine = ownNow.contains(address) || settings.ownAddresses().contains(address);
      boolean outside = !isOpen(address, allowPrivate);
      denied |= outside || (mine && !allowPrivate && !isAllowedRange(address));
      reserved |= outside;
    }
    return denied
        ? new Decision.Denied(Refusal.ADDRESS, reserved)
        : new Decision.Allowed(addresses);
  }

  private boolean isOpen(IpAddress address, boolean allowPrivate) {
    AddressClass kind = AddressClass.of(address);
    return kind == AddressClass.PUBLIC
        || (kind.opens() && (allowPrivate || isAllowedRange(address)));
  }

  private boolean isAllowedRange(IpAddress address) {
    return settings.allowRanges().stream().anyMatch(range -> range.contains(address));
  }

  PortTier tierOf(int port) {
    return settings.tierOf(port);
  }
}
