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

/** Every socket that ss, netstat, lsof or PowerShell listed, and whether the listing is whole. */
final class SocketListing {
  final List<Listener> listeners = new ArrayList<>();

  /** Addresses at the near end of sockets; part of what the machine has. */
  final Set<NetworkAddress> ownAddresses = new LinkedHashSet<>();

  /** What the first column is headed with; Windows translates it. */
  private static final Set<String> PROTOCOL_HEADINGS =
      Set.of("Proto", "协议", "協定", "プロトコル", "프로토콜", "Имя", "Giao");

  private boolean headed;
  private boolean connections;

  static SocketListing of(Pasted pasted) {
    SocketListing listing = new SocketListing();
    pasted.lines().forEach(listing::add);
    return listing;
  }

  /**
   * Whether a port that is missing here is listened on by nobody: the heading of an unfiltered
   * listing is there, and it does not list connections alone.
   */
  boolean isWhole() {
    return headed && (!listeners.isEmpty() || !connections);
  }

  boolean isAny() {
    return headed || connections || !listeners.isEmpty();
  }

  private void add(Line line) {
    if (isHeading(line)) {
      headed = true;
      return;
    }
    if (!fromSs(line) && !fromNetstat(line) && !fromWindows(line) && !fromLsof(line)) {
      fromPowerShell(line);
    }
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
    if (!numbers || !line.word(at).matches("[A-Z][A-Z0-9-]{2,10}")) {
      return false;
    }
    Optional<Local> local = Sockets.local(line.word(at + 3));
    if (local.isEmpty()) {
      return false;
    }
    if (!line.word(at).equals("LISTEN")) {
      connection(line.word(at), local.get());
      return true;
    }
    boolean full = Long.parseLong(line.word(at + 1)) > Long.parseLong(line.word(at + 2));
    Sockets.listener(local.get(), Serves.BOTH, Serves.IPV6, ssProcess(line), "ss")
        .map(one -> withQueue(one, full))
        .ifPresent(this::listener);
    return true;
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
    if (!line.word(0).matches("tcp(4|6|46)?")
        || !Pasted.isNumber(line.word(1))
        || !Pasted.isNumber(line.word(2))) {
      return false;
    }
    Optional<Local> local = Sockets.local(line.word(3));
    if (local.isEmpty()) {
      return true;
    }
    if (!line.word(4).endsWith("*")) {
      connection(line.word(5), local.get());
      return true;
    }
    Serves star = line.word(0).equals("tcp4") ? Serves.IPV4 : Serves.BOTH;
    Sockets.listener(local.get(), star, Serves.BOTH, netstatProcess(line), "netstat")
        .ifPresent(this::listener);
    return true;
  }

  private static String netstatProcess(Line line) {
    String last = line.word(line.words().size() - 1);
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
    if (line.word(2).equals("0.0.0.0:0") || line.word(2).equals("[::]:0")) {
      Sockets.listener(local.get(), Serves.BOTH, Serves.BOTH, "", "netstat")
          .ifPresent(this::listener);
      return true;
    }
    connection(line.word(3), local.get());
    return true;
  }

  private boolean fromLsof(Line line) {
    int tcp = line.words().indexOf("TCP");
    if (tcp < 4 || !line.has("(LISTEN)")) {
      return false;
    }
    Serves star = line.words().contains("IPv4") ? Serves.IPV4 : Serves.BOTH;
    Sockets.local(line.word(tcp + 1))
        .flatMap(
            local ->
                Sockets.listener(local, star, Serves.BOTH, Sockets.harmless(line.word(0)), "lsof"))
        .ifPresent(this::listener);
    return true;
  }

  private void fromPowerShell(Line line) {
    boolean row =
        Pasted.isNumber(line.word(1))
            && Pasted.isNumber(line.word(3))
            && NetworkAddress.of(line.word(0)).isPresent()
            && NetworkAddress.of(line.word(2)).isPresent();
    if (!row || Integer.parseInt(line.word(1)) > 65535) {
      return;
    }
    Local local = new Local(line.word(0), Integer.parseInt(line.word(1)));
    if (line.word(3).equals("0")) {
      Sockets.listener(local, Serves.BOTH, Serves.BOTH, "", "Get-NetTCPConnection")
          .ifPresent(this::listener);
      return;
    }
    connection(line.word(4), local);
  }

  private void listener(Listener listener) {
    listeners.add(listener);
    listener.address().filter(one -> !one.isLoopback()).ifPresent(ownAddresses::add);
  }

  private void connection(String state, Local local) {
    connections = connections || !state.isEmpty();
    NetworkAddress.of(local.host()).filter(one -> !one.isLoopback()).ifPresent(ownAddresses::add);
  }
}
