package dev.whence;

import dev.whence.configuration.Configuration;
import dev.whence.configuration.Keys;
import dev.whence.evidence.Target;
import dev.whence.probe.AddressRange;
import dev.whence.probe.IpAddress;
import dev.whence.probe.OptOut;
import dev.whence.probe.ParsedTarget;
import dev.whence.probe.PortTier;
import dev.whence.probe.ProbeLimits;
import dev.whence.probe.ProbeSettings;
import dev.whence.probe.QuotaLimits;
import dev.whence.probe.TargetParser;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the operator's settings into those of the live check. */
final class ProbeSetup {
  private static final String CONTACT = "https://github.com/whence-bot/whence";

  private ProbeSetup() {}

  static ProbeSettings of(Configuration configuration) {
    List<String> own = configuration.get(Keys.CHECK_OWN_ADDRESSES);
    Set<String> names = asParsed(own);
    names.removeIf(name -> IpAddress.parse(name).isPresent());
    return new ProbeSettings(
        configuration.get(Keys.CHECK_VANTAGE),
        own.stream().map(IpAddress::parse).flatMap(Optional::stream).toList(),
        names,
        configuration.get(Keys.CHECK_ALLOW_RANGES).stream().map(AddressRange::of).toList(),
        configuration.get(Keys.CHECK_RESOLVER),
        configuration.get(Keys.CHECK_CONTACT).orElse(CONTACT),
        optOut(configuration.get(Keys.CHECK_OPT_OUT)),
        ports(configuration),
        limits(configuration));
  }

  private static OptOut optOut(List<String> wanted) {
    Set<String> names = asParsed(wanted);
    names.removeIf(ProbeSetup::isRange);
    return new OptOut(
        names, wanted.stream().filter(ProbeSetup::isRange).map(AddressRange::of).toList());
  }

  /** Names as targets spell them: lower case, in ASCII, without the dot at the end. */
  private static Set<String> asParsed(List<String> written) {
    Set<String> names = new HashSet<>();
    for (String word : written) {
      names.add(
          new TargetParser().parse(word) instanceof ParsedTarget.Parsed(Target target)
              ? target.host()
              : word);
    }
    return names;
  }

  /** Where a port stands twice, the narrower tier holds. */
  private static Map<Integer, PortTier> ports(Configuration configuration) {
    Map<Integer, PortTier> tiers = new HashMap<>();
    put(tiers, configuration.get(Keys.CHECK_PORTS_FULL), PortTier.FULL);
    put(tiers, configuration.get(Keys.CHECK_PORTS_LISTEN_ONLY), PortTier.LISTEN_ONLY);
    put(tiers, configuration.get(Keys.CHECK_PORTS_NEVER), PortTier.NEVER);
    return tiers;
  }

  private static void put(Map<Integer, PortTier> tiers, List<String> ports, PortTier tier) {
    ports.forEach(port -> tiers.put(Integer.valueOf(port), tier));
  }

  private static boolean isRange(String word) {
    return word.contains("/") || IpAddress.parse(word).isPresent();
  }

  private static ProbeLimits limits(Configuration configuration) {
    ProbeLimits usual = ProbeLimits.usual();
    return new ProbeLimits(
        Duration.ofSeconds(configuration.get(Keys.CHECK_SECONDS)),
        usual.connect(),
        usual.listen(),
        usual.exchange(),
        usual.lookUp(),
        configuration.get(Keys.CHECK_CONCURRENT),
        usual.queued(),
        configuration.get(Keys.CHECK_BYTES),
        usual.addresses(),
        new QuotaLimits(
            Duration.ofSeconds(configuration.get(Keys.CHECK_USER_PAUSE)),
            configuration.get(Keys.CHECK_PER_USER),
            configuration.get(Keys.CHECK_PER_PLACE),
            Duration.ofSeconds(configuration.get(Keys.CHECK_NETWORK_PAUSE)),
            configuration.get(Keys.CHECK_PORTS_PER_DAY),
            configuration.get(Keys.CHECK_OVERALL)));
  }
}
