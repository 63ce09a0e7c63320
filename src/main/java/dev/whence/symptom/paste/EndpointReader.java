package dev.whence.symptom.paste;

import dev.whence.evidence.Scheme;
import java.util.List;
import java.util.OptionalInt;

/** Finds the endpoints that a text names, in every spelling that programs use. */
public final class EndpointReader {
  private static final int LONGEST_HOST = 254;
  private static final int LONGEST_ADDRESS6 = 60;
  private static final int NAME_SERVER = 53;

  private final String text;
  private final Found found = new Found();
  private final UrlReader urls;
  private final SpelledPort spelled;

  private EndpointReader(String text) {
    this.text = text;
    urls = new UrlReader(text, found);
    spelled = new SpelledPort(text, found);
  }

  public static List<Endpoint> read(String text) {
    EndpointReader reader = new EndpointReader(text);
    reader.run();
    new LoneHosts(text, reader.found).read();
    return reader.found.endpoints();
  }

  private void run() {
    int index = 0;
    while (index < text.length() && !found.isFull()) {
      index = Math.max(one(index), index + 1);
    }
  }

  private int one(int index) {
    char character = text.charAt(index);
    return switch (character) {
      case ':' -> text.startsWith("://", index) ? urls.read(index) : separated(index);
      case '#', ',' -> separated(index);
      case '\'', '"' -> quoted(index);
      default -> {
        boolean starts =
            Port.isDigit(character) && (index == 0 || !isHostPart(text.charAt(index - 1)));
        yield starts ? spelled.read(index) : index + 1;
      }
    };
  }

  /** A host, a mark, a port: {@code host:port}, {@code name/address:port}, {@code host,port}. */
  private int separated(int mark) {
    OptionalInt port = Port.at(text, mark + 1);
    int end = Port.endOfDigits(text, mark + 1);
    if (port.isEmpty() || mark == 0 || continues(end)) {
      return mark + 1;
    }
    int hostEnd = text.charAt(mark - 1) == '|' ? mark - 1 : mark;
    int start = hostStart(hostEnd);
    String host = text.substring(start, hostEnd);
    boolean plain = text.charAt(mark) == ':';
    if (!plain && (!NearestHost.isPlainHost(host) || end - mark < 3)) {
      return mark + 1;
    }
    if (isOwnSide(start, end) || isNameServer(start, port)) {
      return end;
    }
    return add(host, port, start, end) ? end : mark + 1;
  }

  private boolean add(String host, OptionalInt port, int start, int end) {
    if (host.startsWith("[") && host.endsWith("]")) {
      String address = host.substring(1, host.length() - 1);
      if (Host.isAddress6(address)) {
        found.add(Scheme.TCP, address, port, "", start, end);
      }
      return true;
    }
    if (host.equals("::") || host.equals("::1") || host.equals(":::")) {
      found.add(Scheme.TCP, host.equals("::1") ? host : "::", port, "", start, end);
      return true;
    }
    String known = nameBefore(host, start);
    if (Host.isAddress4(host) || isHost(known, start)) {
      found.add(Scheme.TCP, known, port, "", start, end);
      return true;
    }
    return false;
  }

  /** Letters, or a further colon with digits, make it a time, a version or a place in a file. */
  private boolean continues(int end) {
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    boolean digitBehind = end + 1 < text.length() && Port.isDigit(text.charAt(end + 1));
    boolean insideAddress6 = text.startsWith("::", end);
    return insideAddress6
        || Port.isDigit(next)
        || (next < 128 && Character.isLetter(next))
        || ((next == ':' || next == '.') && digitBehind);
  }

  private int hostStart(int mark) {
    if (mark == 0) {
      return 0;
    }
    char last = text.charAt(mark - 1);
    if (last == ']') {
      int open = text.lastIndexOf('[', mark);
      return open >= 0 && mark - open < LONGEST_ADDRESS6 ? open : mark;
    }
    int start = mark;
    if (last == ':') {
      while (start > 0 && mark - start < 3 && text.charAt(start - 1) == ':') {
        start--;
      }
      return start;
    }
    int limit = Math.max(0, mark - LONGEST_HOST);
    while (start > limit && isHostPart(text.charAt(start - 1))) {
      start--;
    }
    return start > 1 && text.startsWith("::", start - 2) ? start - 2 : start;
  }

  static boolean isHostPart(char character) {
    return character < 0x2E80 && Host.isNamePart(character);
  }

  /** {@code db.example.com/10.0.0.5:5432}: the name is what the person knows. */
  private String nameBefore(String address, int slash) {
    if (slash < 2 || text.charAt(slash - 1) != '/' || !Host.isAddress4(address)) {
      return address;
    }
    int start = slash - 1;
    while (start > 0 && slash - start < LONGEST_HOST && isHostPart(text.charAt(start - 1))) {
      start--;
    }
    String name = text.substring(start, slash - 1);
    return Host.isName(name) && !Host.isAddress4(name) ? name : address;
  }

  private boolean isHost(String host, int start) {
    if (NearestHost.isPlainHost(host)) {
      return true;
    }
    return Host.isName(host)
        && host.indexOf('.') < 0
        && Character.isLetter(host.charAt(0))
        && Connecting.before(text, start);
  }

  /** {@code 10.0.0.2:51234->10.0.0.9:443} and {@code Local (10.0.0.2:49182)}. */
  private boolean isOwnSide(int start, int end) {
    return text.startsWith("->", end)
        || text.startsWith(" ->", end)
        || (start >= 7 && text.regionMatches(true, start - 7, "local (", 0, 7))
        || (start >= 8 && text.regionMatches(true, start - 8, "client: ", 0, 8));
  }

  /** {@code lookup db.example.com on 10.0.0.53:53}: who was asked, not who was meant. */
  private boolean isNameServer(int start, OptionalInt port) {
    return port.orElse(0) == NAME_SERVER
        && start >= 4
        && text.regionMatches(true, start - 4, " on ", 0, 4)
        && text.lastIndexOf("lookup ", start) > start - LONGEST_HOST;
  }

  /** {@code ('127.0.0.1', 9042)}, as Python writes an address. */
  private int quoted(int quote) {
    if (!text.startsWith(", ", quote + 1)) {
      return quote + 1;
    }
    OptionalInt port = Port.at(text, quote + 3);
    int end = Port.endOfDigits(text, quote + 3);
    int start = quote;
    while (start > 0 && quote - start < LONGEST_HOST && inQuotedHost(text.charAt(start - 1))) {
      start--;
    }
    String host = text.substring(start, quote);
    boolean opened = start > 0 && text.charAt(start - 1) == text.charAt(quote);
    boolean known =
        NearestHost.isPlainHost(host)
            || (Host.isName(host) && start > 1 && text.charAt(start - 2) == '(');
    if (port.isPresent() && opened && known) {
      found.add(Scheme.TCP, host, port, "", start, end);
      return end;
    }
    return quote + 1;
  }

  private static boolean inQuotedHost(char character) {
    return isHostPart(character) || character == ':';
  }
}
