package dev.whence;

import dev.whence.configuration.Configuration;
import dev.whence.configuration.Keys;
import dev.whence.probe.AddressRange;
import dev.whence.probe.IpAddress;
import dev.whence.probe.OptOut;
import dev.whence.probe.ProbeLimits;
import dev.whence.probe.ProbeSettings;
import dev.whence.probe.QuotaLimits;
import java.time.Duration;
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
    Set<String> names = new HashSet<>(own);
    names.removeIf(name -> IpAddress.parse(name).isPresent());
    return new ProbeSettings(
        configuration.get(Keys.CHECK_VANTAGE),
        own.stream().map(IpAddress::parse).flatMap(Optional::stream).toList(),
        names,
        configuration.get(Keys.CHECK_ALLOW_RANGES).stream().map(AddressRange::of).toList(),
        configuration.get(Keys.CHECK_RESOLVER),
        configuration.get(Keys.CHECK_CONTACT).orElse(CONTACT),
        optOut(configuration.get(Keys.CHECK_OPT_OUT)),
        Map.of(),
        limits(configuration));
  }

  private static OptOut optOut(List<String> wanted) {
    Set<String> names = new HashSet<>(wanted);
    names.removeIf(ProbeSetup::isRange);
    return new OptOut(
        names, wanted.stream().filter(ProbeSetup::isRange).map(AddressRange::of).toList());
  }

  private static boolean isRange(String word) {
    return word.contains("/") || IpAddress.parse(word).isPresent();
  }

  private static ProbeLimits limits(Configuration configuration) {
    ProbeLimits usual = ProbeLimits.usual();
    QuotaLimits quotas = usual.quotas();
    return new ProbeLimits(
        Duration.ofSeconds(configuration.get(Keys.CHECK_SECONDS)),
        usual.connect(),
        usual.listen(),
        usual.exchange(),
        usual.lookUp(),
        configuration.get(Keys.CHECK_CONCURRENT),
        usual.queued(),
        usual.bytes(),
        usual.addresses(),
        new QuotaLimits(
            quotas.userPause(),
            configuration.get(Keys.CHECK_PER_USER),
            configuration.get(Keys.CHECK_PER_PLACE),
            quotas.networkPause(),
            quotas.portsDaily(),
            quotas.overallHourly()));
  }
}
