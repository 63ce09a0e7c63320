package dev.whence.symptom.output;

import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Listener.Serves;
import dev.whence.symptom.output.Pasted.Line;
import dev.whence.symptom.output.Sockets.Local;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Every socket that ss, netstat, lsof or PowerShell listed, and whether the listing is whole. */
final class SocketListing {
  final List<Listener> listeners = new ArrayList<>();

  /** Addresses at the near end of sockets; part of what the machine has. */
  final Set<NetworkAddress> ownAddresses = new LinkedHashSet<>();

  /** What the first column is headed with; Windows translates it. */
  private static final Set<String> PROTOCOL_HEADINGS =
      Set.of("Proto", "协议", "協定", "プロトコル", "프로토콜", "Имя", "Giao");

  /** Addresses at the far end of connections that are not between the machine's own addresses. */
  final Set<NetworkAddress> peers = new LinkedHashSet<>();

  /** Local ports of connections that are over and wait. */
  final Set<Integer> waiting = new LinkedHashSet<>();

  /** How people and pagers say that lines were left out. */
  private static final Pattern ELIDED =
      Pattern.compile(
          "[\\[(<]?(?:\\.{2,}|…+|snip|cut|gekürzt|etc\\.?|--\\s?[Mm]ore\\s?--.*|:)[\\])>]?");

  private static final Set<String> TCP = Set.of("tcp", "tcp4", "tcp6", "tcp46");

  private static final Pattern STATE = Pattern.compile("[A-Z][A-Z0-9-]{2,10}");

  private static final int LONGEST_ELISION = 30;

  private final ListingCommand command;
  private boolean headed;
  private boolean connections;
  private boolean windows;

  /** A row of a listener that could not be read may be the very one that is sought. */
  private boolean broken;

  private final WildcardStyle style;

  private Line before = new Line("", List.of());

  private SocketListing(Pasted pasted) {
    this.command = ListingCommand.in(pasted);
    this.style = WildcardStyle.of(pasted);
  }

  static SocketListing of(Pasted pasted) {
    SocketListing listing = new SocketListing(pasted);
    for (Line line : pasted.lines()) {
      listing.add(line);
      listing.before = line.text().isBlank() ? listing.before : line;
    }
    return listing;
  }

  /**
   * Whether a port that is missing here is listened on by nobody: the heading of an unfiltered
   * listing is there, and it does not list connections alone. An empty listing counts only below
   * the command that made it, for it may have been asked for something else.
   */
  boolean isWhole() {
    boolean shown = !listeners.isEmpty() || (!connections && command.asksForListeners());
    return headed && shown && !broken && !command.isFiltered() && !isOfOneFamily();
  }

  /** On Windows {@code -p TCP} leaves IPv6 out; elsewhere it does not. */
  private boolean isOfOneFamily() {
    return windows && command.namesProtocol();
  }

  /** Whether the command asked for this port alone, and nothing came. */
  boolean wasAskedFor(int port) {
    boolean none = listeners.stream().noneMatch(one -> one.port() == port);
    return none && !broken && command.asksFor(port, !listeners.isEmpty());
  }

  /** Whether connections and listeners were asked for alike, and none were left out. */
  boolean wouldShowListeners() {
    return command.asksForAll() || (headed && !listeners.isEmpty() && !command.isFiltered());
  }

  /** The first command that it stands under. */
  ListingCommand command() {
    return command;
  }

  boolean holdsConnections() {
    return connections;
  }

  boolean isAny() {
    return headed || connections || !listeners.isEmpty();
  }

  private void add(Line line) {
    if (isHeading(line)) {
      headed = true;
      return;
    }
    boolean read =
        fromSs(line)
            || fromStateless(line)
            || fromNetstat(line)
            || fromWindows(line)
            || fromLsof(line)
            || fromPowerShell(line);
    broken = broken || (!read && (isListener(line) || isElision(line)));
  }

  private static boolean isElision(Line line) {
    String text = line.text().strip();
    return text.length() <= LONGEST_ELISION && ELIDED.matcher(text).matches();
  }

  private static boolean isListener(Line line) {
    boolean listens = line.words().contains("LISTEN") || line.words().contains("LISTENING");
    return listens && line.words().size() >= 4 && !line.words().contains("|");
  }

  /** Of lsof no heading counts: it lists what it was asked for. */
  private static boolean isHeading(Line line) {
    boolean ss = line.has("Recv-Q") && line.has("Send-Q") && line.has("Peer Address");
    boolean netstat = PROTOCOL_HEADINGS.contains(line.word(0)) && line.words().size() >= 4;
    return ss || netstat;
  }

  private boolean fromSs(Line line) {
    int at = line.word(0).equals("tcp") && !Pasted.isNumber(line.word(1)) ? 1 : 0;
    boolean numbers = Pasted.isNumber(line.word(at + 1)) && Pasted.isNumber(line.word(at + 2));
    if (!numbers || !STATE.matcher(line.word(at)).matches()) {
      return false;
    }
    Optional<Local> local = Sockets.local(line.word(at + 3));
    if (local.isEmpty()) {
      return false;
    }
    if (!line.word(at).equals("LISTEN")) {
      connection(line.word(at), local.get(), line.word(at + 4));
      return true;
    }
    ss(line, local.get(), at + 1);
    return true;
  }

  /** {@code ss state listening} leaves the state out. */
  private boolean fromStateless(Line line) {
    boolean numbers = Pasted.isNumber(line.word(0)) && Pasted.isNumber(line.word(1));
    Optional<Local> local = numbers ? Sockets.local(line.word(2)) : Optional.empty();
    if (local.isEmpty() || !line.word(3).endsWith(":*")) {
      return false;
    }
    ss(line, local.get(), 0);
    return true;
  }

  private void ss(Line line, Local local, int queues) {
    long most = Long.parseLong(line.word(queues + 1));
    boolean full = most > 0 && Long.parseLong(line.word(queues)) > most;
    Serves colons = style.ssColons(local.host());
    listener(
        Sockets.listener(local, style.ssStar(most > 0), colons, ssProcess(line), "ss")
            .map(one -> withQueue(one, full)));
  }

  private static Listener withQueue(Listener one, boolean full) {
    return new Listener(
        one.port(), one.address(), one.serves(), one.process(), one.command(), full);
  }

  private static String ssProcess(Line line) {
    int from = line.text().indexOf("((\"");
    int to = from < 0 ? -1 : line.text().indexOf('"', from + 3);
    return to < 0 ? "" : Sockets.harmless(line.text().substring(from + 3, to));
  }

  private boolean fromNetstat(Line line) {
    if (!TCP.contains(line.word(0))
        || !Pasted.isNumber(line.word(1))
        || !Pasted.isNumber(line.word(2))) {
      return false;
    }
    Optional<Local> local = Sockets.local(line.word(3));
    boolean listens = line.word(4).endsWith("*");
    if (local.isEmpty()) {
      broken = broken || listens;
      return true;
    }
    if (!listens) {
      connection(line.word(5), local.get(), line.word(4));
      return true;
    }
    listener(
        Sockets.listener(
            local.get(),
            style.netstatStar(line.word(0), line.word(3)),
            Serves.IPV6_PERHAPS_IPV4,
            netstatProcess(line),
            "netstat"));
    return true;
  }

  private static String netstatProcess(Line line) {
    String last = line.lastWord();
    int slash = line.text().indexOf('/');
    if (slash > 0 && !last.equals("-")) {
      String name = line.text().substring(slash + 1).strip();
      int end = name.indexOf(' ');
      return Sockets.harmless((end < 0 ? name : name.substring(0, end)).replace(":", ""));
    }
    return "";
  }

  /** The state's word is in the system's language, so the far end tells. */
  private boolean fromWindows(Line line) {
    if (!line.word(0).equals("TCP")) {
      return false;
    }
    Optional<Local> local = Sockets.local(line.word(1));
    if (local.isEmpty()) {
      return false;
    }
    windows = true;
    headed = headed || isWordsAlone(before);
    if (line.word(2).equals("0.0.0.0:0") || line.word(2).equals("[::]:0")) {
      listener(
          Sockets.listener(
              local.get(), Serves.IPV4, Serves.IPV6_PERHAPS_IPV4, holder(line), "netstat"));
      return true;
    }
    connection(line.word(3), local.get(), line.word(2));
    return true;
  }

  /** With {@code -o} the last column is the number of the process. */
  private static String holder(Line line) {
    String last = line.lastWord();
    return line.words().size() == 5 && Pasted.isNumber(last) ? "PID-" + last : "";
  }

  /** A heading in whatever language: words, no number, no prompt. */
  private static boolean isWordsAlone(Line line) {
    boolean plain =
        line.text()
            .chars()
            .noneMatch(letter -> Character.isDigit(letter) || ":>|\\".indexOf(letter) >= 0);
    return plain && line.words().size() >= 4;
  }

  private boolean fromLsof(Line line) {
    int tcp = line.words().indexOf("TCP");
    if (tcp < 4 || !line.has("(LISTEN)")) {
      return false;
    }
    Serves star = line.words().contains("IPv4") ? Serves.IPV4 : Serves.IPV6_PERHAPS_IPV4;
    listener(
        Sockets.local(line.word(tcp + 1))
            .flatMap(
                local ->
                    Sockets.listener(local, star, star, Sockets.harmless(line.word(0)), "lsof")));
    return true;
  }

  private boolean fromPowerShell(Line line) {
    boolean row =
        Pasted.isNumber(line.word(1))
            && Pasted.isNumber(line.word(3))
            && NetworkAddress.of(line.word(0)).isPresent()
            && NetworkAddress.of(line.word(2)).isPresent();
    if (!row || Integer.parseInt(line.word(1)) > 65535) {
      return false;
    }
    Local local = new Local(line.word(0), Integer.parseInt(line.word(1)));
    if (line.word(3).equals("0")) {
      listener(
          Sockets.listener(
              local, Serves.IPV4, Serves.IPV6_PERHAPS_IPV4, "", "Get-NetTCPConnection"));
      return true;
    }
    connection(line.word(4), local, line.word(2) + ":" + line.word(3));
    return true;
  }

  private void listener(Optional<Listener> read) {
    if (read.isEmpty()) {
      broken = true;
      return;
    }
    listeners.add(read.get());
    read.get().address().filter(one -> !one.isLoopback()).ifPresent(ownAddresses::add);
  }

  private void connection(String state, Local local, String far) {
    connections = connections || !state.isEmpty();
    if (state.replace('_', '-').equals("TIME-WAIT")) {
      waiting.add(local.port());
    }
    Optional<NetworkAddress> near = address(local);
    near.ifPresent(ownAddresses::add);
    Sockets.local(far)
        .flatMap(SocketListing::address)
        .filter(peer -> near.isPresent() && !near.get().equals(peer))
        .ifPresent(peers::add);
  }

  private static Optional<NetworkAddress> address(Local local) {
    return NetworkAddress.of(local.host()).filter(one -> !one.isLoopback());
  }
}
