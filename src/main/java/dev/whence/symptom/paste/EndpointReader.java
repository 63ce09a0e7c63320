package dev.whence.symptom.paste;

import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the endpoints that a text names, in every spelling that programs use. */
public final class EndpointReader {
  /** More endpoints than this are a list, not a question. */
  private static final int MOST = 200;

  private static final int HIGHEST_PORT = 65_535;
  private static final int LONGEST_AUTHORITY = 300;

  /** Schemes that run over TLS, by what they are called in URLs. */
  private static final Set<String> ENCRYPTED =
      Set.of("tls", "ssl", "rediss", "amqps", "mqtts", "ldaps", "ftps", "smtps", "imaps", "grpcs");

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

  private static final Set<String> PORT_WORDS =
      Set.of("port", "puerto", "porta", "端口", "ポート", "порт", "portu", "cổng", "埠", "포트");

  private final String text;
  private final List<Endpoint> found = new ArrayList<>();

  private EndpointReader(String text) {
    this.text = text;
  }

  public static List<Endpoint> read(String text) {
    EndpointReader reader = new EndpointReader(text);
    reader.run();
    return reader.found;
  }

  private void run() {
    int index = 0;
    while (index < text.length() && found.size() < MOST) {
      char character = text.charAt(index);
      int next = index + 1;
      if (character == ':') {
        next = text.startsWith("://", index) ? url(index) : hostBefore(index);
      } else if (character == ' ') {
        next = spelledPort(index);
      }
      index = Math.max(next, index + 1);
    }
  }

  private int url(int colon) {
    int start = colon;
    while (start > 0 && isSchemePart(text.charAt(start - 1)) && colon - start < 20) {
      start--;
    }
    String scheme = text.substring(start, colon).toLowerCase(Locale.ROOT);
    int plus = scheme.indexOf('+');
    scheme = plus > 0 ? scheme.substring(0, plus) : scheme;
    int from = colon + 3;
    int end = from;
    while (end < text.length() && end - from < LONGEST_AUTHORITY && !endsAuthority(end)) {
      end++;
    }
    String authority = text.substring(from, end);
    String hosts = authority.substring(authority.lastIndexOf('@') + 1);
    if (scheme.isEmpty() || scheme.equals("file") || scheme.equals("unix")) {
      return end;
    }
    int pathEnd = pathEnd(end);
    String path = isWeb(scheme) ? text.substring(end, pathEnd) : "";
    for (String host : hosts.split(",", -1)) {
      addUrl(scheme, host, path, start, pathEnd);
    }
    return pathEnd;
  }

  private static boolean isWeb(String scheme) {
    return Scheme.of(scheme)
        .filter(known -> known != Scheme.TCP && known != Scheme.TLS)
        .isPresent();
  }

  private static boolean isSchemePart(char character) {
    return (character < 128 && Character.isLetterOrDigit(character)) || character == '+';
  }

  private boolean endsAuthority(int index) {
    char character = text.charAt(index);
    if (character == '[' || character == ']') {
      return false;
    }
    return !(Host.isNamePart(character) || ":@,%*+!$&~=".indexOf(character) >= 0)
        || character > 0x2E80;
  }

  private int pathEnd(int start) {
    int end = start;
    if (end >= text.length() || text.charAt(end) != '/') {
      return end;
    }
    while (end < text.length() && isPathPart(text.charAt(end))) {
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

  private void addUrl(String scheme, String hostAndPort, String path, int from, int to) {
    int colon = hostAndPort.lastIndexOf(':');
    boolean bracket = hostAndPort.startsWith("[");
    int close = hostAndPort.indexOf(']');
    boolean hasPort = bracket ? close > 0 && colon == close + 1 : colon >= 0;
    String host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
    host = bracket && close > 0 ? hostAndPort.substring(1, close) : host;
    host = trimmed(host);
    OptionalInt port = hasPort ? port(hostAndPort.substring(colon + 1)) : usualPort(scheme);
    boolean known = bracket ? Host.isAddress6(host) : Host.isName(host);
    if (known) {
      add(scheme(scheme), host, port, path, from, to);
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
    if (ENCRYPTED.contains(scheme)) {
      return Scheme.TLS;
    }
    return Scheme.of(scheme).orElse(Scheme.TCP);
  }

  private static OptionalInt usualPort(String scheme) {
    Optional<Scheme> known = Scheme.of(scheme);
    if (known.isPresent()) {
      return known.get().usualPort();
    }
    Integer port = USUAL_PORTS.get(scheme);
    return port == null ? OptionalInt.empty() : OptionalInt.of(port);
  }

  private static OptionalInt port(String digits) {
    int length = 0;
    int value = 0;
    while (length < digits.length() && isDigit(digits.charAt(length)) && length < 6) {
      value = value * 10 + (digits.charAt(length) - '0');
      length++;
    }
    return value >= 1 && value <= HIGHEST_PORT ? OptionalInt.of(value) : OptionalInt.empty();
  }

  /** {@code host:port}, also {@code name/address:port} and {@code [v6]:port}. */
  private int hostBefore(int colon) {
    int end = colon + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    OptionalInt port = port(text.substring(colon + 1, Math.min(end, colon + 7)));
    if (port.isEmpty() || end - colon > 6 || colon == 0 || continues(end)) {
      return colon + 1;
    }
    int start = hostStart(colon);
    String host = text.substring(start, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      String address = host.substring(1, host.length() - 1);
      if (Host.isAddress6(address)) {
        add(Scheme.TCP, address, port, "", start, end);
      }
      return end;
    }
    if (start > 0 && text.charAt(start - 1) == '/' && nameBefore(start - 1, host, port, end)) {
      return end;
    }
    if (isEndpoint(host, start)) {
      add(Scheme.TCP, host, port, "", start, end);
      return end;
    }
    return colon + 1;
  }

  /** More digits, letters or a further colon make it a time, a version or a place in a file. */
  private boolean continues(int end) {
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    boolean more = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    return (next < 128 && Character.isLetter(next))
        || ((next == ':' || next == '.') && more && isDigit(text.charAt(end + 1)));
  }

  private int hostStart(int colon) {
    int start = colon;
    if (text.charAt(colon - 1) == ']') {
      int open = text.lastIndexOf('[', colon);
      return open >= 0 && colon - open < 60 ? open : colon;
    }
    int limit = Math.max(0, colon - 254);
    while (start > limit && isHostPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isHostPart(char character) {
    return character < 0x2E80 && Host.isNamePart(character);
  }

  /** {@code db.example.com/10.0.0.5:5432}: the name is what the person knows. */
  private boolean nameBefore(int slash, String address, OptionalInt port, int end) {
    int start = slash;
    while (start > 0 && slash - start < 254 && isHostPart(text.charAt(start - 1))) {
      start--;
    }
    String name = text.substring(start, slash);
    if (!Host.isAddress4(address)) {
      return false;
    }
    boolean named = Host.isName(name) && !Host.isAddress4(name);
    add(Scheme.TCP, named ? name : address, port, "", start, end);
    return true;
  }

  private boolean isEndpoint(String host, int start) {
    if (Host.isAddress4(host) || Host.isLocalhost(host)) {
      return true;
    }
    if (Host.isDottedName(host)) {
      return true;
    }
    return Host.isName(host)
        && host.indexOf('.') < 0
        && Character.isLetter(host.charAt(0))
        && Connecting.before(text, start);
  }

  /** {@code connect to host port 5432}: the number behind a word for port, the host around it. */
  private int spelledPort(int space) {
    int wordEnd = space;
    int wordStart = wordEnd;
    while (wordStart > 0
        && wordEnd - wordStart < 8
        && Character.isLetter(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    if (!PORT_WORDS.contains(text.substring(wordStart, wordEnd).toLowerCase(Locale.ROOT))) {
      return space + 1;
    }
    int digits = space + 1;
    while (digits < text.length() && digits < space + 4 && !isDigit(text.charAt(digits))) {
      digits++;
    }
    int end = digits;
    while (end < text.length() && isDigit(text.charAt(end)) && end - digits < 6) {
      end++;
    }
    OptionalInt port = port(text.substring(digits, end));
    if (port.isPresent()) {
      hostNear(wordStart, port, end);
    }
    return Math.max(space + 1, end);
  }

  private void hostNear(int wordStart, OptionalInt port, int end) {
    int from = Math.max(text.lastIndexOf('\n', wordStart) + 1, wordStart - 120);
    String before = text.substring(from, wordStart);
    Optional<String> host = NearestHost.before(before);
    if (host.isEmpty()) {
      int to = Math.min(text.length(), end + 80);
      host = NearestHost.after(text.substring(end, to));
    }
    if (host.isPresent()) {
      add(Scheme.TCP, host.get(), port, "", from, end);
    }
  }

  private void add(Scheme scheme, String host, OptionalInt port, String path, int from, int to) {
    int zone = host.indexOf('%');
    String plain = zone > 0 ? host.substring(0, zone) : host;
    String normal = plain.toLowerCase(Locale.ROOT);
    found.add(new Endpoint(new Target(scheme, normal, port, path), from, to));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
