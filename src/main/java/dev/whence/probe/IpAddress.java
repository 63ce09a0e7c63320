package dev.whence.probe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An address by its bytes, never by a text that something else reads again. Four bytes are IPv4,
 * sixteen are IPv6 even where Java would quietly make IPv4 of them.
 */
public final class IpAddress {
  private static final int V4_BYTES = 4;
  private static final int V6_BYTES = 16;
  private static final int V6_GROUPS = 8;

  /** What localhost means, without asking anyone. */
  static final List<IpAddress> LOOPBACKS =
      List.of(
          new IpAddress(new byte[] {127, 0, 0, 1}),
          new IpAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));

  private final byte[] bytes;

  private IpAddress(byte[] bytes) {
    this.bytes = bytes;
  }

  public static IpAddress of(byte[] bytes) {
    if (bytes.length != V4_BYTES && bytes.length != V6_BYTES) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length);
    }
    return new IpAddress(bytes.clone());
  }

  public static IpAddress of(InetAddress address) {
    return new IpAddress(address.getAddress());
  }

  /** Reads an address in its one canonical IPv4 form, or as IPv6 in hexadecimal groups. */
  public static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text);
  }

  private static Optional<IpAddress> parseV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != V4_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = new byte[V4_BYTES];
    for (int at = 0; at < V4_BYTES; at++) {
      int value = Digits.decimal(parts[at], 0, 255);
      if (value < 0) {
        return Optional.empty();
      }
      bytes[at] = (byte) value;
    }
    return Optional.of(new IpAddress(bytes));
  }

  private static Optional<IpAddress> parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(all -> all.length == V6_GROUPS).map(IpAddress::ofGroups);
    }
    Optional<int[]> head = groups(text.substring(0, gap));
    Optional<int[]> tail = groups(text.substring(gap + 2));
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    int written = head.get().length + tail.get().length;
    if (written >= V6_GROUPS) {
      return Optional.empty();
    }
    int[] all = Arrays.copyOf(head.get(), V6_GROUPS);
    System.arraycopy(tail.get(), 0, all, V6_GROUPS - tail.get().length, tail.get().length);
    return Optional.of(ofGroups(all));
  }

  private static Optional<int[]> groups(String text) {
    if (text.isEmpty()) {
      return Optional.of(new int[0]);
    }
    String[] parts = text.split(":", -1);
    int[] groups = new int[parts.length];
    for (int at = 0; at < parts.length; at++) {
      groups[at] = Digits.hexadecimal(parts[at]);
      if (groups[at] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  private static IpAddress ofGroups(int[] groups) {
    byte[] bytes = new byte[V6_BYTES];
    for (int at = 0; at < V6_GROUPS; at++) {
      bytes[2 * at] = (byte) (groups[at] >> 8);
      bytes[2 * at + 1] = (byte) groups[at];
    }
    return new IpAddress(bytes);
  }

  public boolean isV4() {
    return bytes.length == V4_BYTES;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The same bytes for Java's sockets; no look-up, no name, no zone. */
  public InetAddress toInetAddress() {
    try {
      return isV4() ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("4 and 16 bytes are the lengths of addresses", impossible);
    }
  }

  /** The first bits alone, such as a /24; the rest is zero. */
  public IpAddress network(int bits) {
    byte[] kept = bytes.clone();
    for (int at = 0; at < kept.length; at++) {
      int keep = Math.clamp(bits - 8L * at, 0, 8);
      kept[at] &= (byte) (0xFF << (8 - keep));
    }
    return new IpAddress(kept);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The canonical text; for IPv6 with the longest run of zero groups shortened. */
  @Override
  public String toString() {
    return isV4() ? textV4() : textV6();
  }

  private String textV4() {
    return (bytes[0] & 0xFF)
        + "."
        + (bytes[1] & 0xFF)
        + "."
        + (bytes[2] & 0xFF)
        + "."
        + (bytes[3] & 0xFF);
  }

  private String textV6() {
    int[] groups = new int[V6_GROUPS];
    for (int at = 0; at < V6_GROUPS; at++) {
      groups[at] = (bytes[2 * at] & 0xFF) << 8 | (bytes[2 * at + 1] & 0xFF);
    }
    int start = -1;
    int length = 1;
    for (int at = 0; at < V6_GROUPS; at++) {
      int zeros = zerosFrom(groups, at);
      if (zeros > length) {
        start = at;
        length = zeros;
      }
    }
    if (start < 0) {
      return hexadecimal(groups, 0, V6_GROUPS);
    }
    return hexadecimal(groups, 0, start) + "::" + hexadecimal(groups, start + length, V6_GROUPS);
  }

  private static int zerosFrom(int[] groups, int start) {
    int at = start;
    while (at < groups.length && groups[at] == 0) {
      at++;
    }
    return at - start;
  }

  private static String hexadecimal(int[] groups, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int at = from; at < to; at++) {
      text.append(at == from ? "" : ":").append(Integer.toHexString(groups[at]));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
