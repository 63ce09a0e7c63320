package dev.whence.symptom.paste;

import dev.whence.evidence.Scheme;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Hosts without a port: names that were looked up, addresses that were connected to. */
final class LoneHosts {
  /** Behind these a name stands, quoted or not, even one without dots. */
  private static final String[] BEFORE_NAMES = {
    "enotfound ",
    "eai_again ",
    "resolve hostname ",
    "resolve host: ",
    "resolve host name ",
    "resolve host ",
    "resolve host address ",
    "resolve address ",
    "resolve '",
    "resolve: ",
    "lookup ",
    "unknownhostexception: ",
    "unknown host ",
    "unknown host: ",
    "server host ",
    "translate host name ",
    "server on ",
    "resolving ",
    "name to be resolved: ",
    "ping: ",
    "connect to host ",
    "connect to ",
    "connecting to ",
    "连接 ",
    "ping ",
    "getaddrinfo: ",
    "host not found: ",
    "nxdomain: "
  };

  /** Behind these any word may stand; only what has dots is a host. */
  private static final Set<String> DOTTED_ONLY =
      Set.of("resolving ", "ping: ", "connect to ", "connecting to ", "连接 ", "ping ");

  private static final int LONGEST = 253;
  private static final int MOST_A_PHRASE = 4;

  private final String text;
  private final String lower;
  private final Found found;

  LoneHosts(String text, Found found) {
    this.text = text;
    this.found = found;
    lower = text.toLowerCase(Locale.ROOT);
  }

  void read() {
    if (lower.length() != text.length()) {
      return;
    }
    for (String phrase : BEFORE_NAMES) {
      int at = lower.indexOf(phrase);
      for (int count = 0; at >= 0 && count < MOST_A_PHRASE; count++) {
        nameAt(at + phrase.length(), DOTTED_ONLY.contains(phrase));
        at = lower.indexOf(phrase, at + phrase.length());
      }
    }
  }

  private void nameAt(int from, boolean dottedOnly) {
    int start = from;
    while (start < text.length() && start - from < 3 && "'\"`: ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < LONGEST && Host.isNamePart(text.charAt(end))) {
      end++;
    }
    while (end > start && text.charAt(end - 1) == '.') {
      end--;
    }
    String name = text.substring(start, end);
    boolean host = NearestHost.isPlainHost(name) || (!dottedOnly && isBareName(name, end));
    if (host && !found.knows(name) && !found.isFull()) {
      found.add(Scheme.TCP, name, OptionalInt.empty(), "", start, end);
    }
  }

  /** A word of a sentence is followed by another; a name by a quote, a colon or the line's end. */
  private boolean isBareName(String name, int end) {
    boolean closed =
        end >= text.length()
            || "'\"`:\n,)(;".indexOf(text.charAt(end)) >= 0
            || text.startsWith(" (", end);
    return closed
        && Host.isName(name)
        && name.indexOf('.') < 0
        && Character.isLetter(name.charAt(0));
  }
}
