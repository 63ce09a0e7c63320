package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads dig, host, nslookup, getent and Resolve-DnsName. */
final class LookUpReader implements CommandReader {
  private static final int MOST_ADDRESSES = 12;

  /** What nothing but these tools says. */
  private static final List<String> SAID =
      List.of(
          "; <<>> DiG",
          "ANSWER SECTION",
          ";; ->>HEADER<<-",
          "no servers could be reached",
          " has address ",
          "server can't find",
          "Non-existent domain",
          "Non-authoritative answer",
          "(NXDOMAIN)",
          "(SERVFAIL)",
          "DNS_ERROR_RCODE_NAME_ERROR");

  /** One of these, or of the above, stands in every line that a tool is told from by its words. */
  private static final List<String> PARTS =
      List.of(
          "+short",
          "Could not resolve host: ",
          "* Resolving timed out after ",
          "unable to resolve host address ",
          "could not find host ",
          "Name or service not known",
          "*** ");

  @Override
  public String kind() {
    return "look-up";
  }

  /** nslookup says nothing that is the same in every language. */
  @Override
  public List<String> needles() {
    return List.of();
  }

  @Override
  public boolean recognises(Pasted pasted) {
    boolean said = pasted.holdsAny(SAID) || pasted.holdsAny(PARTS);
    for (Line line : pasted.lines()) {
      if ((said && isTool(line)) || isRow(line)) {
        return true;
      }
    }
    return hasServer(pasted);
  }

  private static boolean isTool(Line line) {
    return SAID.stream().anyMatch(line::has)
        || LookedUp.isShort(line)
        || isUnresolved(line)
        || line.text().startsWith("*** ");
  }

  private static boolean isRow(Line line) {
    return LookedUp.isGetent(line) || LookedUp.isPowerShell(line);
  }

  /** A client that found no address, and does not say whether there is none. */
  private static boolean isUnresolved(Line line) {
    return line.has("Could not resolve host: ")
        || line.has("* Resolving timed out after ")
        || line.text().startsWith("wget: unable to resolve host address ")
        || line.text().startsWith("Ping request could not find host ")
        || (line.text().startsWith("ping: ") && line.has(": Name or service not known"));
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    if (pasted.about().isEmpty() || pasted.address().isPresent() || !pasted.namesHost()) {
      return List.of();
    }
    if (!recognises(pasted)) {
      return List.of();
    }
    Set<NetworkAddress> found = LookedUp.of(pasted);
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

  /** A failure counts where this name was asked for, and no other. */
  private static Optional<Sighting> failure(Pasted pasted) {
    List<String> asked = pasted.lines().stream().flatMap(LookedUp::question).toList();
    if (!asked.stream().allMatch(pasted::namesHost)) {
      return Optional.empty();
    }
    for (Line line : pasted.lines()) {
      if (line.has("* Resolving timed out after ")) {
        return Optional.of(new Sighting(Finding.REPORTED_NAME_FAILED, "curl", "reason=timeout"));
      }
      if (isUnresolved(line) && pasted.namesHost(line.text())) {
        return Optional.of(new Sighting(Finding.REPORTED_NAME_FAILED, "curl", "reason=unsaid"));
      }
      boolean here = !asked.isEmpty() || pasted.namesHost(line.text());
      if (here
          && (line.has("NXDOMAIN")
              || line.has("Non-existent domain")
              || line.has("DNS_ERROR_RCODE_NAME_ERROR")
              || line.has("DNS name does not exist"))) {
        return Optional.of(new Sighting(Finding.REPORTED_NAME_NOT_FOUND, "dig", ""));
      }
      if (here && line.has("SERVFAIL")) {
        return Optional.of(new Sighting(Finding.REPORTED_NAME_FAILED, "dig", "reason=servfail"));
      }
      boolean silent = line.has("no servers could be reached") || line.has("request timed out");
      if (silent && !asksAnother(pasted)) {
        return Optional.of(new Sighting(Finding.REPORTED_NAME_FAILED, "dig", "reason=timeout"));
      }
    }
    return Optional.empty();
  }

  /** {@code dig @8.8.8.8} says nothing of the name server that the person's programs ask. */
  private static boolean asksAnother(Pasted pasted) {
    return pasted.lines().stream()
        .filter(line -> line.has("dig ") || line.has("DiG "))
        .anyMatch(line -> line.words().stream().anyMatch(word -> word.startsWith("@")));
  }
}
