package dev.whence.diagnosis;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.evidence.Status;
import dev.whence.evidence.Target;
import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is known of one target, as the rules ask for it. */
final class Facts {
  private final List<Evidence> evidence;
  private final Optional<ErrorKind> pasted;
  private final Optional<Target> target;

  /** What sentences are filled with, by the evidence that they rest on; most rest on none. */
  private final Map<List<Evidence>, Map<String, Object>> values = new HashMap<>();

  /** The latest of each finding: some hundred rules ask whether there is one. */
  private final Map<Finding, Evidence> last = new EnumMap<>(Finding.class);

  private final List<Evidence.Probed> probed = new ArrayList<>();
  private final Map<String, Long> outputs = new HashMap<>();
  private final Map<String, Set<NetworkAddress>> addresses = new HashMap<>();

  Facts(List<Evidence> all, Optional<ErrorKind> pasted, Optional<Target> target) {
    this.evidence = all.stream().filter(one -> isAbout(one, target)).toList();
    this.pasted = pasted;
    this.target = target;
    for (Evidence one : evidence) {
      last.put(one.finding(), one);
      if (one instanceof Evidence.Probed seen) {
        probed.add(seen);
      }
      if (one.finding() == Finding.OUTPUT_PASTED && one instanceof Evidence.Reported output) {
        outputs.merge(output.command(), 1L, Long::sum);
      }
    }
  }

  /**
   * What a check saw of another host or port says nothing here; nor does what a command showed of
   * another port, for nobody knows whose machine it ran on.
   */
  private static boolean isAbout(Evidence evidence, Optional<Target> target) {
    return switch (evidence) {
      case Evidence.Probed probed ->
          target.isEmpty()
              || (probed.target().host().equalsIgnoreCase(target.get().host())
                  && (target.get().port().isEmpty()
                      || probed.target().port().isEmpty()
                      || probed.target().port().equals(target.get().port())));
      case Evidence.Reported reported -> {
        OptionalLong port = Detail.number(reported, "port");
        yield port.isEmpty()
            || target.stream()
                .flatMapToInt(one -> one.port().stream())
                .anyMatch(asked -> asked == port.getAsLong());
      }
      case Evidence.Pasted _ -> true;
    };
  }

  /** What a sentence that rests on this evidence is filled with. */
  Map<String, Object> values(List<Evidence> restsOn) {
    Map<String, Object> known = values.get(restsOn);
    if (known == null) {
      known = Map.copyOf(Sayings.values(this, restsOn));
      values.put(restsOn, known);
    }
    return known;
  }

  Optional<ErrorKind> pasted() {
    return pasted;
  }

  Optional<Target> target() {
    return target;
  }

  boolean has(Finding finding) {
    return last.containsKey(finding);
  }

  boolean hasAny(Set<Finding> findings) {
    if (last.isEmpty()) {
      return false;
    }
    for (Finding finding : findings) {
      if (last.containsKey(finding)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Sockets show only some of a machine's addresses; the errand for them is done by all of them.
   */
  boolean tells(Finding finding) {
    return finding == Finding.OWN_ADDRESSES
        ? !allOwnAddresses().isEmpty() || ranOnTarget()
        : has(finding);
  }

  /** How often an output of this kind was pasted; of several kinds, how often all of them. */
  long timesPasted(String kinds) {
    return outputs.isEmpty()
        ? 0
        : Stream.of(kinds.split(" ", -1))
            .mapToLong(kind -> outputs.getOrDefault(kind, 0L))
            .min()
            .orElse(0);
  }

  Stream<Evidence.Probed> probed() {
    return probed.stream();
  }

  /** Whether a check has looked at the target already; one that only names it has not. */
  boolean checked() {
    return probed().anyMatch(one -> one.finding().status() != Status.SKIP);
  }

  List<Evidence> of(Set<Finding> findings) {
    return hasAny(findings)
        ? evidence.stream().filter(one -> findings.contains(one.finding())).toList()
        : List.of();
  }

  /** The latest of a finding. */
  Optional<Evidence> last(Finding finding) {
    return Optional.ofNullable(last.get(finding));
  }

  /** The addresses that the target stands for: typed, dialled, or looked up by the person. */
  Set<NetworkAddress> addresses() {
    return once("target", this::ofTarget);
  }

  /** Rules ask for the same addresses again and again; reading them is what takes the time. */
  private Set<NetworkAddress> once(String whose, Supplier<Set<NetworkAddress>> read) {
    Set<NetworkAddress> known = addresses.get(whose);
    if (known == null) {
      known = java.util.Collections.unmodifiableSet(read.get());
      addresses.put(whose, known);
    }
    return known;
  }

  private Set<NetworkAddress> ofTarget() {
    Stream<String> typed = target.stream().map(Target::host);
    Stream<String> dialled = probed().flatMap(one -> one.address().stream());
    return Stream.of(typed, dialled, lookedUp())
        .flatMap(one -> one)
        .flatMap(text -> NetworkAddress.of(text).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<String> lookedUp() {
    return last(Finding.REPORTED_RESOLVED).stream()
        .flatMap(one -> Detail.list(one, "addresses").stream());
  }

  Set<NetworkAddress> reportedAddresses() {
    return lookedUp()
        .flatMap(text -> NetworkAddress.of(text).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<NetworkAddress> probedAddresses() {
    return probed()
        .flatMap(one -> one.address().stream())
        .flatMap(text -> NetworkAddress.of(text).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The addresses of the machine that a command ran on, its loopback ones aside. */
  Set<NetworkAddress> ownAddresses() {
    return once("own", () -> ownAddresses(""));
  }

  /** The same, where a command listed all of them; sockets show only some. */
  Set<NetworkAddress> allOwnAddresses() {
    return once("all own", () -> ownAddresses("whole=yes"));
  }

  private Set<NetworkAddress> ownAddresses(String mark) {
    if (!has(Finding.OWN_ADDRESSES)) {
      return Set.of();
    }
    return evidence.stream()
        .filter(one -> one.finding() == Finding.OWN_ADDRESSES)
        .filter(one -> one.detail().contains(mark))
        .flatMap(one -> Detail.list(one, "addresses").stream())
        .flatMap(text -> NetworkAddress.of(text).stream())
        .filter(address -> !address.isLoopback())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether the machine that a command ran on has every address that the target stands for. */
  boolean ranOnTarget() {
    Set<NetworkAddress> addresses = addresses();
    return !addresses.isEmpty() && ownAddresses().containsAll(addresses);
  }

  /**
   * Whether a command ran on a machine that has none of the target's addresses although it shows
   * addresses of the same kind; behind address translation that cannot be told.
   */
  boolean ranElsewhere() {
    Set<NetworkAddress> own = allOwnAddresses();
    Set<NetworkAddress> addresses = addresses();
    boolean none = !addresses.isEmpty() && addresses.stream().noneMatch(ownAddresses()::contains);
    return none
        && (has(Finding.CONNECTS_TO_TARGET)
            || isNeighbour(addresses)
            || addresses.stream()
                .anyMatch(checked -> own.stream().anyMatch(mine -> isComparable(checked, mine))));
  }

  /** Two addresses of one small network on one machine are rarer than two machines in it. */
  private boolean isNeighbour(Set<NetworkAddress> addresses) {
    return addresses.stream()
        .anyMatch(
            checked ->
                checked.isPrivate()
                    && ownAddresses().stream().anyMatch(mine -> mine.isInNetworkOf(checked)));
  }

  private static boolean isComparable(NetworkAddress checked, NetworkAddress mine) {
    return !checked.isLoopback()
        && !mine.bytes().isLinkLocalAddress()
        && checked.isIpv4() == mine.isIpv4()
        && checked.isPublic() == mine.isPublic();
  }
}
