package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says from a listing of sockets where the port is listened on, if anywhere. */
final class ListeningReader implements CommandReader {
  /** Programs that serve nothing but their own protocol, so that another port is the right one. */
  private static final Map<Integer, List<String>> SERVERS =
      Map.of(
          22, List.of("sshd"),
          3306, List.of("mysqld", "mariadbd"),
          5432, List.of("postgres", "postmaster"),
          6379, List.of("redis-server", "valkey-server"),
          27017, List.of("mongod"));

  private static final int MOST_PORTS_NAMED = 12;

  @Override
  public String kind() {
    return "listing";
  }

  /** Only the shape of a row tells: a state, two numbers, two ends. */
  @Override
  public List<String> needles() {
    return List.of();
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return recognises(pasted, SocketListing.of(pasted));
  }

  private static boolean recognises(Pasted pasted, SocketListing listing) {
    return listing.isAny() || listing.command().nothingBelow() || saysNone(pasted);
  }

  /** PowerShell's complaint that there is no such socket. */
  private static boolean saysNone(Pasted pasted) {
    return pasted.lines().stream().anyMatch(line -> line.has("MSFT_NetTCPConnection"));
  }

  /** A listing of connections alone is no listing of listeners. */
  @Override
  public Set<String> kinds(Pasted pasted) {
    SocketListing listing = SocketListing.of(pasted);
    if (listing.listeners.isEmpty() && listing.holdsConnections()) {
      return Set.of("connections");
    }
    return recognises(pasted, listing) ? Set.of(kind()) : Set.of();
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    SocketListing listing = SocketListing.of(pasted);
    List<Sighting> seen = new ArrayList<>();
    if (pasted.address().filter(listing.peers::contains).isPresent()) {
      seen.add(new Sighting(Finding.CONNECTS_TO_TARGET, "ss", ""));
    }
    if (!listing.ownAddresses.isEmpty()) {
      seen.add(new Sighting(Finding.OWN_ADDRESSES, "ss", own(listing)));
    }
    boolean mayTell = listing.isAny() || !listing.command().text().isEmpty() || saysNone(pasted);
    if (mayTell && pasted.port().isPresent()) {
      seen.addAll(agreed(pasted, pasted.port().getAsInt()));
    }
    return seen;
  }

  /**
   * Several listings in one paste may be of several machines, or of before and after: where they
   * disagree, nothing is said. One that leaves a family open agrees with one that does not.
   */
  private static List<Sighting> agreed(Pasted pasted, int port) {
    List<List<Sighting>> said =
        ListingCommand.parts(pasted).stream()
            .map(part -> port(SocketListing.of(part), part, port))
            .filter(one -> !one.isEmpty())
            .toList();
    List<List<Sighting>> sure =
        said.stream()
            .filter(one -> one.getFirst().finding() != Finding.LISTENS_ON_ONE_FAMILY)
            .toList();
    List<List<Sighting>> counted = sure.isEmpty() ? said : sure;
    long different = counted.stream().map(one -> one.getFirst().finding()).distinct().count();
    return different == 1 ? counted.getLast() : List.of();
  }

  private static String own(SocketListing listing) {
    return "whole=no addresses="
        + listing.ownAddresses.stream()
            .limit(MOST_PORTS_NAMED)
            .map(NetworkAddress::text)
            .collect(Collectors.joining(","));
  }

  private static List<Sighting> port(SocketListing listing, Pasted pasted, int port) {
    List<Listener> there = listing.listeners.stream().filter(one -> one.port() == port).toList();
    if (there.isEmpty() && listing.waiting.contains(port) && listing.wouldShowListeners()) {
      return List.of(new Sighting(Finding.TIME_WAIT_ON_PORT, "ss", "port=" + port));
    }
    if (there.isEmpty()) {
      return listing.isWhole()
          ? List.of(nothing(listing, port))
          : listing.wasAskedFor(port) || ListingCommand.foundNone(pasted, port)
              ? List.of(nothingThere(port))
              : List.of();
    }
    List<Sighting> seen = new ArrayList<>();
    seen.add(Reach.of(there, pasted.address()));
    if (there.stream().anyMatch(Listener::queueFull)) {
      seen.add(Reach.sighting(Finding.ACCEPT_QUEUE_FULL, there.getFirst()));
    }
    return seen;
  }

  /** Of other ports such a command says nothing. */
  private static Sighting nothingThere(int port) {
    return new Sighting(Finding.NOTHING_LISTENS, "ss", "port=" + port);
  }

  private static Sighting nothing(SocketListing listing, int port) {
    List<Integer> own =
        listing.listeners.stream()
            .filter(one -> SERVERS.getOrDefault(port, List.of()).contains(one.process()))
            .map(Listener::port)
            .distinct()
            .toList();
    List<Integer> others =
        own.isEmpty()
            ? listing.listeners.stream().map(Listener::port).sorted().distinct().toList()
            : own;
    String named =
        others.stream()
            .limit(MOST_PORTS_NAMED)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    return new Sighting(
        own.isEmpty() ? Finding.NOTHING_LISTENS : Finding.LISTENS_ON_OTHER_PORT,
        "ss",
        "port=" + port + " others=" + (named.isEmpty() ? "none" : named));
  }
}
