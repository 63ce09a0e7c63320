package dev.whence.symptom.paste;

import dev.whence.evidence.Scheme;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads an address with a scheme, from the {@code ://} on: hosts, port and path, never a user. */
final class UrlReader {
  private static final int LONGEST_SCHEME = 20;
  private static final int LONGEST_AUTHORITY = 300;
  private static final int LONGEST_PATH = 300;
  private static final int MOST_HOSTS = 8;

  /** Schemes that run over TLS, by what they are called in addresses. */
  private static final Set<String> ENCRYPTED =
      Set.of("tls", "ssl", "rediss", "amqps", "mqtts", "ldaps", "ftps", "smtps", "imaps", "grpcs");

  private static final Set<String> WITHOUT_HOST =
      Set.of("file", "unix", "npipe", "jar", "classpath");

  private static final Map<String, Integer> USUAL_PORTS =
      Map.ofEntries(
          Map.entry("mysql", 3306),
          Map.entry("mariadb", 3306),
          Map.entry("postgres", 5432),
          Map.entry("postgresql", 5432),
          Map.entry("redis", 6379),
          Map.entry("rediss", 6379),
          Map.entry("mongodb", 27017),
          Map.entry("amqp", 5672),
          Map.entry("amqps", 5671),
          Map.entry("mqtt", 1883),
          Map.entry("mqtts", 8883),
          Map.entry("ldap", 389),
          Map.entry("ldaps", 636),
          Map.entry("ssh", 22),
          Map.entry("sftp", 22),
          Map.entry("ftp", 21),
          Map.entry("ftps", 990),
          Map.entry("smtp", 25),
          Map.entry("nats", 4222),
          Map.entry("git", 9418));

  private final String text;
  private final Found found;

  UrlReader(String text, Found found) {
    this.text = text;
    this.found = found;
  }

  /** Reads the address whose {@code ://} stands at a position; behind it. */
  int read(int colon) {
    int start = colon;
    while (start > 0 && colon - start < LONGEST_SCHEME && isSchemePart(text.charAt(start - 1))) {
      start--;
    }
    int from = colon + 3;
    int end = authorityEnd(from);
    String scheme = text.substring(start, colon).toLowerCase(Locale.ROOT);
    int plus = scheme.indexOf('+');
    scheme = plus > 0 ? scheme.substring(0, plus) : scheme;
    if (scheme.isEmpty() || WITHOUT_HOST.contains(scheme)) {
      return end;
    }
    int pathEnd = pathEnd(end);
    String path = isWeb(scheme) ? text.substring(end, pathEnd) : "";
    String authority = text.substring(from, end);
    String hosts = authority.substring(authority.lastIndexOf('@') + 1);
    for (String host : hosts.split(",", MOST_HOSTS)) {
      add(scheme, host, path, start, pathEnd);
    }
    return pathEnd;
  }

  private static boolean isWeb(String scheme) {
    Optional<Scheme> known = Scheme.of(scheme);
    return known.isPresent() && known.get() != Scheme.TCP && known.get() != Scheme.TLS;
  }

  private static boolean isSchemePart(char character) {
    return (character < 128 && Character.isLetterOrDigit(character)) || character == '+';
  }

  private int authorityEnd(int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST_AUTHORITY && inAuthority(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean inAuthority(char character) {
    return character < 0x2E80
        && (Host.isNamePart(character) || ":@,%*+!$&~=[]".indexOf(character) >= 0);
  }

  private int pathEnd(int start) {
    int end = start;
    if (end >= text.length() || text.charAt(end) != '/') {
      return end;
    }
    while (end < text.length() && end - start < LONGEST_PATH && isPathPart(text.charAt(end))) {
      end++;
    }
    while (end > start + 1 && ".,:;!)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isPathPart(char character) {
    return character > ' ' && character < 128 && "?#\"'<>`)]}|\\^,".indexOf(character) < 0;
  }

  private void add(String scheme, String hostAndPort, String path, int from, int to) {
    int close = hostAndPort.indexOf(']');
    boolean bracket = hostAndPort.startsWith("[") && close > 0;
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = bracket ? colon == close + 1 : colon >= 0;
    String before = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
    String host = bracket ? hostAndPort.substring(1, close) : trimmed(before);
    OptionalInt port = hasPort ? Port.at(hostAndPort, colon + 1) : usualPort(scheme);
    if (bracket ? Host.isAddress6(host) : Host.isName(host)) {
      found.add(scheme(scheme), host, port, path, from, to);
    }
  }

  private static String trimmed(String host) {
    int end = host.length();
    while (end > 0 && ".,:;".indexOf(host.charAt(end - 1)) >= 0) {
      end--;
    }
    return host.substring(0, end);
  }

  private static Scheme scheme(String scheme) {
    return ENCRYPTED.contains(scheme) ? Scheme.TLS : Scheme.of(scheme).orElse(Scheme.TCP);
  }

  private static OptionalInt usualPort(String scheme) {
    Optional<Scheme> known = Scheme.of(scheme);
    if (known.isPresent()) {
      return known.get().usualPort();
    }
    Integer port = USUAL_PORTS.get(scheme);
    return port == null ? OptionalInt.empty() : OptionalInt.of(port);
  }
}
