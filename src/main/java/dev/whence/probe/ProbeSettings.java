package dev.whence.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator decides for every check.
 *
 * @param vantage the name of the place that checks are made from, shown with every result
 * @param ownAddresses the bot's own public addresses, never dialled
 * @param ownNames the bot's own public names, never dialled
 * @param allowRanges what the operator opens on purpose; never metadata or multicast addresses
 * @param resolver {@code host:port} of the name server to ask; the system's where empty
 * @param contact the URL or mail address in the User-Agent, for those who wonder who knocks
 * @param optedOut names and ranges whose owners want no check
 * @param ports where the operator narrows or widens a port's tier
 */
public record ProbeSettings(
    String vantage,
    List<IpAddress> ownAddresses,
    Set<String> ownNames,
    List<AddressRange> allowRanges,
    Optional<String> resolver,
    String contact,
    OptOut optedOut,
    Map<Integer, PortTier> ports,
    ProbeLimits limits) {
  public ProbeSettings {
    resolver.ifPresent(DnsLookup::requireServer);
    ownAddresses = List.copyOf(ownAddresses);
    ownNames = Set.copyOf(ownNames);
    allowRanges = List.copyOf(allowRanges);
    ports = Map.copyOf(ports);
  }

  /** Whether the text names a name server as it has to be named: an address and a port. */
  public static boolean isNameServer(String hostAndPort) {
    return DnsLookup.serverAt(hostAndPort).isPresent();
  }

  /** Nothing opened, nothing narrowed. */
  public static ProbeSettings usual(String vantage, String contact) {
    return new ProbeSettings(
        vantage,
        List.of(),
        Set.of(),
        List.of(),
        Optional.empty(),
        contact,
        OptOut.none(),
        Map.of(),
        ProbeLimits.usual());
  }

  /** The same with other limits. */
  public ProbeSettings withLimits(ProbeLimits other) {
    return new ProbeSettings(
        vantage, ownAddresses, ownNames, allowRanges, resolver, contact, optedOut, ports, other);
  }

  PortTier tierOf(int port) {
    return ports.getOrDefault(port, PortTier.usual(port));
  }
}
