package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads attempts to connect: curl -v, wget, nc -vz, telnet, openssl s_client. */
final class ConnectionReader implements CommandReader {
  private static final int MOST_ADDRESSES = 12;

  @Override
  public String kind() {
    return "direct";
  }

  @Override
  public List<String> needles() {
    return ConnectingProgram.NEEDLES;
  }

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream().anyMatch(line -> ConnectingProgram.of(line).isPresent());
  }

  /** Attempts on the machine itself are of another kind: they say nothing of the way to it. */
  @Override
  public Set<String> kinds(Pasted pasted) {
    List<Line> lines =
        pasted.lines().stream().filter(line -> ConnectingProgram.of(line).isPresent()).toList();
    if (lines.isEmpty()) {
      return Set.of();
    }
    List<Line> aimed = lines.stream().filter(Attempt::namesAddress).toList();
    boolean loopback = !aimed.isEmpty() && aimed.stream().allMatch(Attempt::isOnLoopback);
    return Set.of(loopback ? "loopback" : kind());
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    List<Sighting> seen = new ArrayList<>();
    boolean proxied = pasted.lines().stream().anyMatch(ConnectionReader::isProxied);
    if (proxied) {
      seen.add(new Sighting(Finding.REPORTED_PROXY, "curl", ""));
    }
    Set<String> dialled = new LinkedHashSet<>();
    for (Line line : pasted.lines()) {
      ConnectingProgram.of(line)
          .ifPresent(program -> line(program, line, pasted, proxied, dialled, seen));
    }
    boolean byName = pasted.about().isPresent() && pasted.address().isEmpty();
    // --resolve gives the name an address by hand.
    boolean given = pasted.lines().stream().anyMatch(line -> line.has("to DNS cache"));
    if (byName && !proxied && !given && !dialled.isEmpty() && pasted.namesHost()) {
      seen.add(
          new Sighting(
              Finding.REPORTED_RESOLVED,
              "curl",
              dialled.stream()
                  .limit(MOST_ADDRESSES)
                  .collect(Collectors.joining(",", "addresses=", ""))));
    }
    return seen;
  }

  /** By the environment, by an option, or by what a proxy is told. */
  private static boolean isProxied(Line line) {
    boolean curl = line.has("curl ") && !line.text().startsWith("*");
    return line.has("Uses proxy env")
        || line.has("Establish HTTP proxy tunnel")
        || line.has("* CONNECT tunnel")
        || line.has("> CONNECT ")
        || line.has("* SOCKS")
        || (curl && (line.words().contains("-x") || line.has(" --proxy") || line.has(" --socks")));
  }

  private static void line(
      String program,
      Line line,
      Pasted pasted,
      boolean proxied,
      Set<String> dialled,
      List<Sighting> seen) {
    if (program.equals("curl")) {
      dialled(line, pasted).ifPresent(dialled::add);
    }
    Optional<Finding> outcome = ConnectingProgram.outcome(program, line);
    if (outcome.isEmpty()) {
      return;
    }
    if (proxied) {
      if (outcome.get() != Finding.REPORTED_CONNECTED && !Attempt.isTarget(program, line, pasted)) {
        seen.add(new Sighting(Finding.REPORTED_PROXY_FAILED, program, ""));
      }
      return;
    }
    Attempt.onLoopback(line, pasted)
        .flatMap(family -> onLoopback(program, outcome.get(), family))
        .ifPresent(seen::add);
    if (outcome.get() == Finding.REPORTED_CONNECTED) {
      Attempt.otherPort(line, pasted)
          .ifPresent(port -> seen.add(new Sighting(Finding.HOST_ANSWERS, program, "on=" + port)));
    }
    if (Attempt.isTarget(program, line, pasted)) {
      seen.add(new Sighting(outcome.get(), program, "port=" + pasted.port().orElse(0)));
    }
  }

  /** What is tried at another port is something else, such as a proxy. */
  private static Optional<String> dialled(Line line, Pasted pasted) {
    int trying = line.words().indexOf("Trying");
    if (trying < 0) {
      return Optional.empty();
    }
    String word = line.word(trying + 1).replace("...", "");
    return Sockets.local(word)
        .filter(local -> pasted.port().isEmpty() || pasted.port().getAsInt() == local.port())
        .flatMap(local -> NetworkAddress.of(local.host()))
        .map(NetworkAddress::text);
  }

  private static Optional<Sighting> onLoopback(String program, Finding outcome, String family) {
    String detail = "family=" + family;
    return switch (outcome) {
      case REPORTED_CONNECTED ->
          Optional.of(new Sighting(Finding.LOOPBACK_ANSWERS, program, detail));
      case REPORTED_REFUSED -> Optional.of(new Sighting(Finding.LOOPBACK_REFUSES, program, detail));
      default -> Optional.empty();
    };
  }
}
