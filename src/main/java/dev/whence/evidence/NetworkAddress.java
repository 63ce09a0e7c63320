package dev.whence.evidence;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A literal address, read without asking any name server, and the kind of network it is of. */
public record NetworkAddress(InetAddress bytes) {
  /** An IPv6 address with its zone is shorter than this. */
  private static final int LONGEST = 64;

  /** Two groups of zeros or more in a row, with the colons around them. */
  private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

  public static Optional<NetworkAddress> of(String text) {
    boolean marked = text.indexOf('.') >= 0 || text.indexOf(':') >= 0;
    String literal = text.length() > LONGEST || !marked ? "" : withoutDecoration(text);
    if (!isIpv4(literal) && !isIpv6(literal)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new NetworkAddress(InetAddress.ofLiteral(literal)));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Four numbers of up to three digits, with dots between. */
  private static boolean isIpv4(String text) {
    int numbers = 1;
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '.' && digits > 0) {
        numbers++;
        digits = 0;
      } else if (character < '0' || character > '9' || ++digits > 3) {
        return false;
      }
    }
    return numbers == 4 && digits > 0;
  }

  /**
   * Hexadecimal digits, dots and colons: two in a row, or seven, or six before an IPv4 address. A
   * time of day is none; that is told here, for an exception takes a hundred times as long.
   */
  private static boolean isIpv6(String text) {
    int colons = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      colons += character == ':' ? 1 : 0;
      if (character >= 128 || (Character.digit(character, 16) < 0 && ":.".indexOf(character) < 0)) {
        return false;
      }
    }
    return colons == 7 || (colons >= 2 && (colons == 6 || text.contains("::")));
  }

  private static String withoutDecoration(String text) {
    String bare = text.replace("[", "").replace("]", "");
    int end = bare.length();
    for (int at = 0; at < bare.length(); at++) {
      if (bare.charAt(at) == '/' || bare.charAt(at) == '%') {
        end = at;
        break;
      }
    }
    return bare.substring(0, end);
  }

  public boolean isLoopback() {
    return bytes.isLoopbackAddress() || bytes.isAnyLocalAddress();
  }

  /** Addresses that no public router carries; documentation's own count as public. */
  public boolean isPrivate() {
    byte[] octets = bytes.getAddress();
    int first = octets[0] & 0xff;
    int second = octets[1] & 0xff;
    if (bytes instanceof Inet4Address) {
      return bytes.isSiteLocalAddress()
          || bytes.isLinkLocalAddress()
          || (first == 100 && second >= 64 && second < 128)
          || (first == 198 && (second == 18 || second == 19));
    }
    return (first & 0xfe) == 0xfc || bytes.isLinkLocalAddress() || bytes.isSiteLocalAddress();
  }

  public boolean isPublic() {
    return !isLoopback() && !isPrivate() && !bytes.isMulticastAddress();
  }

  /** What proxy software such as Clash hands out in place of real addresses, by default. */
  public boolean isHandedOutByProxies() {
    byte[] octets = bytes.getAddress();
    return bytes instanceof Inet4Address && (octets[0] & 0xff) == 198 && (octets[1] & 0xff) == 18;
  }

  /** Whether both begin alike as far as addresses of one small network do, a /24 or a /64. */
  public boolean isInNetworkOf(NetworkAddress other) {
    byte[] mine = bytes.getAddress();
    byte[] theirs = other.bytes.getAddress();
    int common = isIpv4() ? 3 : 8;
    return mine.length == theirs.length
        && Arrays.equals(mine, 0, common, theirs, 0, common)
        && !bytes.isLinkLocalAddress();
  }

  public boolean isIpv4() {
    return bytes instanceof Inet4Address;
  }

  /** As people write it: of IPv6 the longest run of zeros is left out. */
  public String text() {
    String whole = bytes.getHostAddress();
    if (isIpv4()) {
      return whole;
    }
    Matcher zeros = ZEROS.matcher(whole);
    int from = -1;
    int to = -1;
    while (zeros.find()) {
      if (zeros.end() - zeros.start() > to - from) {
        from = zeros.start();
        to = zeros.end();
      }
    }
    return from < 0 ? whole : whole.substring(0, from) + "::" + whole.substring(to);
  }
}
