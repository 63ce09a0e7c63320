package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the machine's own addresses: ip, ifconfig, ipconfig, hostname -I. */
final class OwnAddressReader implements CommandReader {
  private static final int MOST_ADDRESSES = 40;
  private static final Set<String> LINK_STATES =
      Set.of("UP", "DOWN", "UNKNOWN", "LOWERLAYERDOWN", "DORMANT");

  @Override
  public String kind() {
    return "own-address";
  }

  /** {@code hostname -I} prints addresses alone. */
  @Override
  public List<String> needles() {
    return List.of();
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return !addresses(pasted).isEmpty();
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    Set<String> own = addresses(pasted);
    return own.isEmpty()
        ? List.of()
        : List.of(
            new Sighting(
                Finding.OWN_ADDRESSES, "ip", "whole=yes addresses=" + String.join(",", own)));
  }

  private static Set<String> addresses(Pasted pasted) {
    Set<NetworkAddress> found = new LinkedHashSet<>();
    boolean hostnameAsked = pasted.text().contains("hostname -I");
    for (Line line : pasted.lines()) {
      brief(line, found);
      inet(line, found);
      ipconfig(line, found);
      bare(line, hostnameAsked, found);
    }
    return found.stream()
        .filter(address -> !address.isLoopback())
        .limit(MOST_ADDRESSES)
        .map(NetworkAddress::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void brief(Line line, Set<NetworkAddress> found) {
    if (!LINK_STATES.contains(line.word(1))) {
      return;
    }
    line.words().stream()
        .skip(2)
        .filter(word -> word.contains("/"))
        .flatMap(word -> NetworkAddress.of(word).stream())
        .forEach(found::add);
  }

  private static void inet(Line line, Set<NetworkAddress> found) {
    if (!line.word(0).equals("inet") && !line.word(0).equals("inet6")) {
      return;
    }
    String address = line.word(1).startsWith("addr:") ? line.word(1).substring(5) : line.word(1);
    NetworkAddress.of(address).ifPresent(found::add);
  }

  /** Windows names the kind of address in every language, and fills the line with dots. */
  private static void ipconfig(Line line, Set<NetworkAddress> found) {
    int colon = line.text().indexOf(": ");
    if (colon < 0 || !line.has(" . ") || !(line.has("IPv4") || line.has("IPv6"))) {
      return;
    }
    String value = line.text().substring(colon + 2).strip();
    int end = value.indexOf('(');
    NetworkAddress.of(end < 0 ? value : value.substring(0, end)).ifPresent(found::add);
  }

  /** A line of nothing but addresses; a lone one may be anybody's. */
  private static void bare(Line line, boolean hostnameAsked, Set<NetworkAddress> found) {
    if (line.words().size() < (hostnameAsked ? 1 : 2)) {
      return;
    }
    List<NetworkAddress> all = new ArrayList<>();
    for (String word : line.words()) {
      Optional<NetworkAddress> address = NetworkAddress.of(word);
      if (address.isEmpty()) {
        return;
      }
      all.add(address.get());
    }
    found.addAll(all);
  }
}
