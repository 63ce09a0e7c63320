package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.evidence.Target;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads dig, host and nslookup. */
final class LookUpReader implements CommandReader {
  private static final int MOST_ADDRESSES = 12;

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream().anyMatch(LookUpReader::isTool) || hasServer(pasted);
  }

  private static boolean isTool(Line line) {
    return line.has("; <<>> DiG")
        || isShort(line)
        || line.has("ANSWER SECTION")
        || line.has(";; ->>HEADER<<-")
        || line.has("no servers could be reached")
        || line.has(" has address ")
        || line.has("server can't find")
        || line.has("Non-existent domain")
        || line.has("Non-authoritative answer")
        || line.text().startsWith("*** ");
  }

  private static boolean isShort(Line line) {
    return line.has("dig ") && line.has("+short") && !Pasted.isNumber(line.word(0));
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    Optional<String> host = pasted.about().map(Target::host);
    if (host.isEmpty() || pasted.address().isPresent() || !pasted.namesHost()) {
      return List.of();
    }
    if (!recognises(pasted)) {
      return List.of();
    }
    Set<NetworkAddress> found = answers(pasted, host.get().toLowerCase(Locale.ROOT));
    List<Sighting> seen = new ArrayList<>();
    if (!found.isEmpty()) {
      String addresses =
          found.stream()
              .limit(MOST_ADDRESSES)
              .map(NetworkAddress::text)
              .collect(Collectors.joining(",", "addresses=", ""));
      seen.add(new Sighting(Finding.REPORTED_RESOLVED, "dig", addresses));
      if (found.stream().anyMatch(one -> one.isPrivate() || one.isLoopback())) {
        seen.add(new Sighting(Finding.REPORTED_PRIVATE_ANSWER, "dig", addresses));
      }
      return seen;
    }
    failure(pasted).ifPresent(seen::add);
    return seen;
  }

  /** nslookup names the server that it asks first, in every language, and its address below. */
  private static boolean hasServer(Pasted pasted) {
    List<Line> lines = pasted.lines();
    for (int at = 0; at + 1 < lines.size(); at++) {
      if (lines.get(at).words().size() == 2
          && lines.get(at).word(0).endsWith(":")
          && lines.get(at + 1).word(0).endsWith(":")
          && Pasted.addressIn(lines.get(at + 1).word(1).replace("#53", "")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Set<NetworkAddress> answers(Pasted pasted, String host) {
    Set<NetworkAddress> found = new LinkedHashSet<>();
    boolean below = false;
    for (Line line : pasted.lines()) {
      String lower = line.text().toLowerCase(Locale.ROOT);
      boolean names = lower.contains(host);
      int type = Math.max(line.words().indexOf("A"), line.words().indexOf("AAAA"));
      if (type >= 3 && line.words().indexOf("IN") == type - 1) {
        NetworkAddress.of(line.word(type + 1)).ifPresent(found::add);
      } else if (names && (lower.contains(" has address ") || lower.contains(" ipv6 address "))) {
        NetworkAddress.of(line.word(line.words().size() - 1)).ifPresent(found::add);
      } else if (below) {
        line.words().stream().flatMap(word -> Pasted.addressIn(word).stream()).forEach(found::add);
      }
      below =
          (below && !line.text().isBlank())
              || (names && isShort(line))
              || (names && line.words().size() == 2 && line.word(0).endsWith(":"))
              || (names && line.words().size() == 3 && line.word(1).equals(":"));
    }
    return found;
  }

  private static Optional<Sighting> failure(Pasted pasted) {
    for (Line line : pasted.lines()) {
      if (line.has("NXDOMAIN") || line.has("Non-existent domain")) {
        return Optional.of(new Sighting(Finding.REPORTED_NAME_NOT_FOUND, "dig", ""));
      }
      if (line.has("no servers could be reached") || line.has("request timed out")) {
        return Optional.of(new Sighting(Finding.REPORTED_NAME_FAILED, "dig", "reason=timeout"));
      }
      if (line.has("SERVFAIL")) {
        return Optional.of(new Sighting(Finding.REPORTED_NAME_FAILED, "dig", "reason=servfail"));
      }
    }
    return Optional.empty();
  }
}
