package dev.whence.symptom.output;

import dev.whence.evidence.NetworkAddress;
import dev.whence.evidence.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The pasted lines, bounded, and what they are about. */
record Pasted(List<Line> lines, String text, Optional<Target> about) {
  /** A listing of a busy machine has some hundred lines; what is beyond is a dump. */
  private static final int MOST_CHARACTERS = 64 * 1024;

  private static final int MOST_LINES = 2_000;

  /** No command prints a line that is longer and still means something here. */
  private static final int LONGEST_LINE = 1_000;

  /** One line: as it stands, and its words. */
  record Line(String text, List<String> words) {
    String word(int index) {
      return index < words.size() ? words.get(index) : "";
    }

    String lastWord() {
      return words.isEmpty() ? "" : words.getLast();
    }

    boolean has(String part) {
      return text.contains(part);
    }
  }

  static Pasted of(String text, Optional<Target> about) {
    String head = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    // A progress meter returns to the beginning of its line and writes over it.
    head = unquoted(head.replace("\r\n", "\n").replace('\r', '\n'));
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from <= head.length() && lines.size() < MOST_LINES) {
      int end = head.indexOf('\n', from);
      end = end < 0 ? head.length() : end;
      String line = head.substring(from, Math.min(end, from + LONGEST_LINE));
      lines.add(new Line(line, words(line)));
      from = end + 1;
    }
    return new Pasted(List.copyOf(lines), head, about);
  }

  /** Chats and mails put a mark before each line of what is quoted. */
  private static String unquoted(String text) {
    boolean quoted = text.startsWith(">") && text.lines().allMatch(Pasted::isQuoted);
    return quoted ? text.replaceAll("(?m)^> ?", "") : text;
  }

  private static boolean isQuoted(String line) {
    return line.isBlank() || line.startsWith(">");
  }

  /** Whether one of these stands anywhere in the text. */
  boolean holdsAny(List<String> needles) {
    for (String needle : needles) {
      if (text.contains(needle)) {
        return true;
      }
    }
    return false;
  }

  /** Some of its lines, about the same. */
  Pasted part(int from, int to) {
    return new Pasted(lines.subList(from, to), text, about);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at < line.length() && !isGap(line.charAt(at))) {
        continue;
      }
      if (at > from) {
        words.add(line.substring(from, at));
      }
      from = at + 1;
    }
    return List.copyOf(words);
  }

  private static boolean isGap(char character) {
    return Character.isWhitespace(character) || character == '\u00a0';
  }

  OptionalInt port() {
    return about.isPresent() ? about.get().port() : OptionalInt.empty();
  }

  Optional<NetworkAddress> address() {
    return about.map(Target::host).flatMap(NetworkAddress::of);
  }

  /** Whether a host that a command printed is the one that this is about. */
  boolean isAbout(String host) {
    if (about.isEmpty()) {
      return false;
    }
    String bare = strip(host);
    Optional<NetworkAddress> printed = NetworkAddress.of(bare);
    return bare.equalsIgnoreCase(about.get().host())
        || (printed.isPresent() && printed.equals(address()));
  }

  /** Whether the text names the host that this is about. */
  boolean namesHost() {
    return namesHost(text);
  }

  boolean namesHost(String part) {
    return about.isPresent()
        && names(part.toLowerCase(Locale.ROOT), about.get().host().toLowerCase(Locale.ROOT));
  }

  /** As a whole: neither a longer name that ends so, nor an address that begins so. */
  private static boolean names(String text, String host) {
    for (int at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
      int end = at + host.length();
      boolean begins = at == 0 || !isOfName(text.charAt(at - 1));
      if (begins && isOver(text, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfName(char character) {
    return (character < 128 && Character.isLetterOrDigit(character))
        || "._-".indexOf(character) >= 0;
  }

  /** A dot may end the name, or stand between it and more of it. */
  private static boolean isOver(String text, int end) {
    if (end >= text.length() || !isOfName(text.charAt(end))) {
      return true;
    }
    boolean dot = text.charAt(end) == '.';
    return dot
        && (end + 1 >= text.length()
            || !isOfName(text.charAt(end + 1))
            || text.startsWith("...", end));
  }

  private static String strip(String host) {
    int from = 0;
    int to = host.length();
    while (from < to && "([<'\"".indexOf(host.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ")]>:,;.'\"".indexOf(host.charAt(to - 1)) >= 0) {
      to--;
    }
    return host.substring(from, to);
  }

  /** The first address in a line, whatever marks stand around it. */
  static Optional<NetworkAddress> addressIn(Line line) {
    return line.words().stream().flatMap(word -> addressIn(word).stream()).findFirst();
  }

  static Optional<NetworkAddress> addressIn(String word) {
    return NetworkAddress.of(strip(word));
  }

  static boolean isNumber(String word) {
    if (word.isEmpty() || word.length() > 9) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) < '0' || word.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }
}
