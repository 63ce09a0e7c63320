package dev.whence.diagnosis;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.evidence.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that sentences are filled with: target, addresses, vantage point, time. */
final class Sayings {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Longer lists of addresses or ports are no help in a sentence. */
  private static final int LISTED = 6;

  /** Stands where nothing is known; the rules see to it that no such sentence needs it. */
  private static final String NOTHING = "?";

  private Sayings() {}

  static Map<String, Object> values(Facts facts, List<Evidence> evidence) {
    Map<String, Object> values = new HashMap<>();
    Optional<Target> target =
        facts.target().or(() -> facts.probed().map(Evidence.Probed::target).findFirst());
    values.put("host", target.map(Target::host).orElse(NOTHING));
    values.put("port", port(facts, target));
    values.put("address", addresses(facts, evidence, target));
    values.put("own", listed(facts.ownAddresses().stream().map(NetworkAddress::text).toList()));
    values.put(
        "reported", listed(facts.reportedAddresses().stream().map(NetworkAddress::text).toList()));
    values.put("others", others(facts));
    values.put("bound", detail(evidence, "address"));
    values.put("process", detail(evidence, "process"));
    values.put(
        "size",
        PortRules.size(facts).isPresent() ? digits(PortRules.size(facts).getAsLong()) : NOTHING);
    values.put("open", digits(PortRules.open(facts)));
    values.put("waiting", digits(PortRules.waiting(facts)));
    values.put("family", Families.name(facts).orElse(NOTHING));
    values.put("other", Families.otherName(facts).orElse(NOTHING));
    values.put("until", until(evidence));
    values.put("limit", limit(facts));
    values.put("vantage", vantage(facts, evidence));
    values.put("time", time(facts, evidence));
    return values;
  }

  private static String port(Facts facts, Optional<Target> target) {
    if (target.isPresent() && target.get().port().isPresent()) {
      return digits(target.get().port().getAsInt());
    }
    return facts
        .probed()
        .filter(one -> one.target().port().isPresent())
        .map(one -> digits(one.target().port().getAsInt()))
        .findFirst()
        .orElse(NOTHING);
  }

  private static String addresses(Facts facts, List<Evidence> evidence, Optional<Target> target) {
    List<String> dialled =
        evidence.stream()
            .filter(Evidence.Probed.class::isInstance)
            .flatMap(one -> ((Evidence.Probed) one).address().stream())
            .distinct()
            .toList();
    if (!dialled.isEmpty()) {
      return listed(dialled);
    }
    List<String> known = facts.addresses().stream().map(NetworkAddress::text).toList();
    return known.isEmpty() ? target.map(Target::host).orElse(NOTHING) : listed(known);
  }

  private static String others(Facts facts) {
    return facts
        .last(Finding.LISTENS_ON_OTHER_PORT)
        .or(() -> facts.last(Finding.NOTHING_LISTENS))
        .map(one -> listed(Detail.list(one, "others")))
        .orElse(NOTHING);
  }

  private static String detail(List<Evidence> evidence, String name) {
    for (Evidence one : evidence) {
      Optional<String> value = Detail.value(one, name);
      if (value.isPresent()) {
        return value.get();
      }
    }
    return NOTHING;
  }

  private static String until(List<Evidence> evidence) {
    return evidence.stream()
        .flatMap(one -> Detail.instant(one, "until").stream())
        .map(DAY::format)
        .findFirst()
        .orElse(NOTHING);
  }

  private static String limit(Facts facts) {
    return facts
        .last(Finding.OPEN_FILES_LIMIT)
        .map(one -> digits(Detail.number(one, "limit").orElse(0)))
        .orElse(NOTHING);
  }

  private static String vantage(Facts facts, List<Evidence> evidence) {
    return evidence.stream()
        .filter(Evidence.Probed.class::isInstance)
        .map(one -> ((Evidence.Probed) one).vantage())
        .findFirst()
        .or(() -> facts.probed().map(Evidence.Probed::vantage).findFirst())
        .orElse(NOTHING);
  }

  private static String time(Facts facts, List<Evidence> evidence) {
    Optional<Instant> at = evidence.stream().map(Evidence::at).max(Instant::compareTo);
    return at.or(() -> facts.probed().map(Evidence.Probed::at).max(Instant::compareTo))
        .map(MINUTE::format)
        .orElse(NOTHING);
  }

  private static String listed(Collection<String> items) {
    return items.isEmpty()
        ? NOTHING
        : items.stream().limit(LISTED).collect(Collectors.joining(", "))
            + (items.size() > LISTED ? ", …" : "");
  }

  private static String digits(long number) {
    return Long.toString(number);
  }
}
