package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.symptom.output.Pasted.Line;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads whois: until when the domain is registered, and whether its registry holds it back. */
final class RegistryReader implements CommandReader {
  private static final Set<String> NAMES = Set.of("domain name:", "domain:");

  private static final Set<String> ENDS =
      Set.of(
          "registry expiry date:",
          "registrar registration expiration date:",
          "expiration date:",
          "expiry date:",
          "expires:",
          "paid-till:",
          "renewal date:");

  /** What a registry says of a domain that is not served, or on its way out. */
  private static final List<String> HELD =
      List.of("clienthold", "serverhold", "redemptionperiod", "pendingdelete");

  @Override
  public String kind() {
    return "registry";
  }

  @Override
  public List<String> needles() {
    return List.of("omain", "OMAIN");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return domain(pasted).isPresent()
        && pasted.lines().stream()
            .anyMatch(line -> !value(line, ENDS).isEmpty() || label(line).startsWith("registrar"));
  }

  /** The domain is the host's own, or the one that it is in. */
  @Override
  public List<Sighting> read(Pasted pasted) {
    Optional<String> domain = domain(pasted);
    String host = pasted.about().map(one -> one.host().toLowerCase(Locale.ROOT)).orElse("");
    boolean here = domain.filter(one -> host.equals(one) || host.endsWith("." + one)).isPresent();
    if (!here || !recognises(pasted)) {
      return List.of();
    }
    Optional<Instant> end = pasted.lines().stream().flatMap(line -> end(line).stream()).findFirst();
    boolean held =
        pasted.lines().stream()
            .map(line -> line.text().toLowerCase(Locale.ROOT).replace(" ", ""))
            .anyMatch(text -> HELD.stream().anyMatch(word -> isStatus(text, word)));
    String until = end.map(date -> " until=" + date).orElse("");
    return List.of(
        new Sighting(
            Finding.DOMAIN_REGISTERED, "whois", "status=" + (held ? "held" : "fine") + until));
  }

  private static boolean isStatus(String text, String word) {
    return (text.startsWith("domainstatus:") || text.startsWith("status:")) && text.contains(word);
  }

  private static Optional<String> domain(Pasted pasted) {
    return pasted.lines().stream()
        .map(line -> value(line, NAMES).toLowerCase(Locale.ROOT))
        .filter(name -> name.indexOf('.') > 0)
        .findFirst();
  }

  private static String label(Line line) {
    String text = line.text().strip();
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(0, colon + 1).toLowerCase(Locale.ROOT);
  }

  private static String value(Line line, Set<String> labels) {
    if (!labels.contains(label(line))) {
      return "";
    }
    String text = line.text().strip();
    String rest = text.substring(text.indexOf(':') + 1).strip();
    int blank = rest.indexOf(' ');
    return blank < 0 ? rest : rest.substring(0, blank);
  }

  /** {@code 2026-08-13T04:00:00Z}, or the day alone. */
  private static Optional<Instant> end(Line line) {
    String date = value(line, ENDS);
    try {
      if (date.length() == "2026-08-13".length()) {
        LocalDate day = LocalDate.parse(date.replace('.', '-'));
        return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      return date.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(date));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
