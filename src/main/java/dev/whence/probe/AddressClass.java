package dev.whence.probe;

import java.util.Arrays;
import java.util.List;

/** What kind of address it is, by published ranges; the first class that holds it counts. */
enum AddressClass {
  /** Cloud machines hand out their secrets at these; nothing opens them, ever. */
  METADATA(
      false,
      "169.254.169.0/24",
      "169.254.170.0/24",
      "169.254.0.23",
      "169.254.42.42",
      "168.63.129.16",
      "100.100.100.200",
      "192.0.0.192",
      "fd00:ec2::/32",
      "fd00:42::42",
      "fd20:ce::254",
      "fe80::a9fe:a9fe"),
  LOOPBACK(true, "127.0.0.0/8", "::1"),
  PRIVATE(true, "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
  LINK_LOCAL(true, "169.254.0.0/16", "fe80::/10"),
  /** Multicast, documentation, translation, tunnels, and what nobody has been given. */
  RESERVED(
      false,
      "0.0.0.0/8",
      "192.0.0.0/24",
      "192.0.2.0/24",
      "192.31.196.0/24",
      "192.52.193.0/24",
      "192.88.99.0/24",
      "192.175.48.0/24",
      "198.18.0.0/15",
      "198.51.100.0/24",
      "203.0.113.0/24",
      "224.0.0.0/4",
      "240.0.0.0/4",
      "2001::/23",
      "2001:db8::/32",
      "2002::/16",
      "2620:4f:8000::/48",
      "3fff::/20"),
  /** Of IPv6 only this eighth is given out at all. */
  PUBLIC(false, "0.0.0.0/0", "2000::/3"),
  UNASSIGNED(false, "::/0");

  private final boolean opens;

  @SuppressWarnings("ImmutableEnumChecker") // A list that is copied and given to nobody.
  private final List<AddressRange> ranges;

  AddressClass(boolean opens, String... ranges) {
    this.opens = opens;
    this.ranges = Arrays.stream(ranges).map(AddressRange::of).toList();
  }

  static AddressClass of(IpAddress address) {
    for (AddressClass candidate : values()) {
      if (candidate.ranges.stream().anyMatch(range -> range.contains(address))) {
        return candidate;
      }
    }
    throw new IllegalStateException("the last two classes hold every address, but not " + address);
  }

  List<AddressRange> ranges() {
    return ranges;
  }

  /** Whether the operator can open it on purpose. */
  boolean opens() {
    return opens;
  }
}
