package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads nft list ruleset and iptables -L. Only a whole nftables ruleset can clear a machine: it
 * holds what every other tool has set, while iptables shows its own table alone.
 */
final class PacketFilterReader implements CommandReader {
  /** Any port does for telling whether this is such an output. */
  private static final int ANY_PORT = 1;

  /** Prompt and command are shorter. */
  private static final int LONGEST_COMMAND = 200;

  private static final Pattern PART_OF_RULESET =
      Pattern.compile("\\bnft (?:-\\S+ )*list (?:table|chain)\\b");

  private static final Pattern OTHER_TABLE =
      Pattern.compile("\\bip6tables\\b|\\biptables .*-t (?:nat|mangle|raw)\\b");

  @Override
  public String kind() {
    return "firewall";
  }

  @Override
  public List<String> needles() {
    return List.of("table", "INPUT", "nft list ruleset");
  }

  /** Whoever has shown iptables has not shown what else nftables holds. */
  @Override
  public Set<String> kinds(Pasted pasted) {
    return !recognises(pasted)
        ? Set.of()
        : Set.of(
            IptablesListing.of(pasted, ANY_PORT).isAny()
                ? "iptables"
                : showsAll(pasted) ? kind() : "firewall-part");
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return NftablesRuleset.of(pasted, ANY_PORT).isAny()
        || IptablesListing.of(pasted, ANY_PORT).isAny()
        || isEmptyRuleset(pasted);
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    boolean ipv6 = pasted.address().filter(one -> !one.isIpv4()).isPresent();
    if (pasted.port().isEmpty() || ipv6 || isLoopback(pasted)) {
      return List.of();
    }
    int port = pasted.port().getAsInt();
    NftablesRuleset ruleset = NftablesRuleset.of(pasted, port);
    if (ruleset.isAny()) {
      return nftables(ruleset, port, showsAll(pasted)).stream().toList();
    }
    IptablesListing listing = IptablesListing.of(pasted, port);
    if (listing.isAny() && isOfAnotherTable(pasted)) {
      return List.of();
    }
    if (listing.isAny()) {
      return iptables(listing, port).stream().toList();
    }
    return isEmptyRuleset(pasted) ? List.of(open(port)) : List.of();
  }

  private static boolean isLoopback(Pasted pasted) {
    return pasted.address().filter(NetworkAddress::isLoopback).isPresent();
  }

  private static Optional<Sighting> nftables(NftablesRuleset ruleset, int port, boolean all) {
    return switch (ruleset.fate()) {
      case BLOCKED -> Optional.of(sighting(Finding.FIREWALL_BLOCKS, "nft", port));
      case PASSES -> all && ruleset.isWhole() ? Optional.of(open(port)) : Optional.empty();
      case DEPENDS -> Optional.empty();
    };
  }

  /** {@code nft list table inet filter} leaves the other tables out. */
  private static boolean showsAll(Pasted pasted) {
    return pasted.lines().stream().noneMatch(line -> PART_OF_RULESET.matcher(head(line)).find());
  }

  /** What is for IPv6, and what only translates addresses, blocks no IPv4. */
  private static boolean isOfAnotherTable(Pasted pasted) {
    boolean ipv6 = pasted.lines().stream().anyMatch(line -> line.words().contains("::/0"));
    return ipv6 || pasted.lines().stream().anyMatch(line -> OTHER_TABLE.matcher(head(line)).find());
  }

  private static String head(Pasted.Line line) {
    String text = line.text();
    return text.length() > LONGEST_COMMAND ? text.substring(0, LONGEST_COMMAND) : text;
  }

  private static Optional<Sighting> iptables(IptablesListing listing, int port) {
    return switch (listing.fate()) {
      case BLOCKED -> Optional.of(sighting(Finding.FIREWALL_BLOCKS, "iptables", port));
      case PASSES -> Optional.of(sighting(Finding.FIREWALL_TOOL_ALLOWS, "iptables", port));
      case DEPENDS -> Optional.empty();
    };
  }

  /** The command at a prompt, and below it nothing but the next prompt. */
  private static boolean isEmptyRuleset(Pasted pasted) {
    List<Pasted.Line> lines =
        pasted.lines().stream()
            .filter(line -> !line.text().isBlank() && !line.text().startsWith("```"))
            .toList();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).text().strip().endsWith("nft list ruleset")) {
        return isPrompt(lines.get(at).text())
            && (at + 1 == lines.size() || isPrompt(lines.get(at + 1).text()));
      }
    }
    return false;
  }

  private static boolean isPrompt(String line) {
    String text = line.strip();
    return text.startsWith("$ ")
        || text.startsWith("# ")
        || text.endsWith("$")
        || text.endsWith("#")
        || text.contains("$ ")
        || text.contains("# ");
  }

  private static Sighting open(int port) {
    return sighting(Finding.FIREWALL_OPEN, "nft", port);
  }

  private static Sighting sighting(Finding finding, String command, int port) {
    return new Sighting(finding, command, "port=" + port);
  }
}
