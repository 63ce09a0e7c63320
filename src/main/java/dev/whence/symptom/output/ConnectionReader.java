package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.evidence.Target;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads attempts to connect: curl -v, nc -vz, telnet, openssl s_client, Test-NetConnection. */
final class ConnectionReader implements CommandReader {
  private static final int MOST_ADDRESSES = 12;

  /** Traditional netcat: {@code host [203.0.113.10] 8080 (http-alt) open}. */
  private static final Pattern TRADITIONAL =
      Pattern.compile("\\S+ \\[[0-9a-fA-F.:]+\\] [0-9]{1,5} \\([^)]{1,30}\\) (?:open|:)");

  @Override
  public boolean recognises(Pasted pasted) {
    return pasted.lines().stream().anyMatch(line -> program(line).isPresent());
  }

  /** Which program a line can only come from. */
  private static Optional<String> program(Line line) {
    String text = line.text().stripLeading();
    boolean curl =
        line.has("* Trying ")
            || line.has("*   Trying ")
            || line.has("* Connected to ")
            || line.has("* Could not resolve")
            || line.has("* connect to ")
            || line.has("* Failed to connect to ");
    if (curl) {
      return Optional.of("curl");
    }
    if (text.startsWith("nc: ")
        || TRADITIONAL.matcher(text).lookingAt()
        || text.startsWith("Ncat: ")
        || (text.startsWith("Connection to ") && line.has("succeeded!"))) {
      return Optional.of("nc");
    }
    if (text.startsWith("telnet: ") || text.startsWith("Escape character is")) {
      return Optional.of("telnet");
    }
    if (text.startsWith("CONNECTED(") || text.startsWith("connect:errno=")) {
      return Optional.of("openssl");
    }
    return text.startsWith("TcpTestSucceeded")
        ? Optional.of("Test-NetConnection")
        : Optional.empty();
  }

  @Override
  public List<Sighting> read(Pasted pasted) {
    List<Sighting> seen = new ArrayList<>();
    boolean proxied =
        pasted.lines().stream()
            .anyMatch(
                line -> line.has("Uses proxy env") || line.has("Establish HTTP proxy tunnel"));
    if (proxied) {
      seen.add(new Sighting(Finding.REPORTED_PROXY, "curl", ""));
    }
    Set<String> dialled = new LinkedHashSet<>();
    for (Line line : pasted.lines()) {
      program(line).ifPresent(program -> line(program, line, pasted, proxied, dialled, seen));
    }
    boolean byName = pasted.about().isPresent() && pasted.address().isEmpty();
    if (byName && !proxied && !dialled.isEmpty() && pasted.namesHost()) {
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

  private static void line(
      String program,
      Line line,
      Pasted pasted,
      boolean proxied,
      Set<String> dialled,
      List<Sighting> seen) {
    if (program.equals("curl")) {
      dialled(line).ifPresent(dialled::add);
    }
    Optional<Finding> outcome = outcome(program, line);
    if (outcome.isEmpty()) {
      return;
    }
    if (proxied) {
      if (outcome.get() != Finding.REPORTED_CONNECTED && !isTarget(program, line, pasted)) {
        seen.add(new Sighting(Finding.REPORTED_PROXY_FAILED, program, ""));
      }
      return;
    }
    if (isTarget(program, line, pasted)) {
      seen.add(new Sighting(outcome.get(), program, "port=" + pasted.port().orElse(0)));
    }
  }

  private static Optional<String> dialled(Line line) {
    int trying = line.words().indexOf("Trying");
    if (trying < 0) {
      return Optional.empty();
    }
    String word = line.word(trying + 1).replace("...", "");
    return Sockets.local(word)
        .flatMap(local -> NetworkAddress.of(local.host()))
        .map(NetworkAddress::text);
  }

  private static Optional<Finding> outcome(String program, Line line) {
    String text = line.text();
    boolean connected =
        line.has("* Connected to ")
            || line.has("succeeded!")
            || line.has("Ncat: Connected to")
            || line.has("Escape character is")
            || line.has("CONNECTED(")
            || (program.equals("nc") && text.endsWith(") open"))
            || (program.equals("Test-NetConnection") && line.has("True"));
    if (connected) {
      return Optional.of(Finding.REPORTED_CONNECTED);
    }
    if (SystemWords.refused(text)) {
      return Optional.of(Finding.REPORTED_REFUSED);
    }
    if (SystemWords.timedOut(text)) {
      return Optional.of(Finding.REPORTED_TIMED_OUT);
    }
    return SystemWords.unreachable(text)
        ? Optional.of(Finding.REPORTED_UNREACHABLE)
        : Optional.empty();
  }

  /**
   * Whether the attempt was at the very target. telnet and openssl do not print the port, so the
   * command itself must be there; an attempt on the machine's own loopback address is another one.
   */
  private static boolean isTarget(String program, Line line, Pasted pasted) {
    if (pasted.port().isEmpty()) {
      return false;
    }
    String port = Integer.toString(pasted.port().getAsInt());
    return switch (program) {
      case "curl", "nc" ->
          line.words().stream().anyMatch(word -> isPort(word, port)) && hostIn(line, pasted);
      case "telnet", "openssl" -> asked(pasted, program, port);
      default -> powershell(pasted, port);
    };
  }

  private static boolean isPort(String word, String port) {
    return word.equals(port)
        || word.equals(port + ":")
        || word.equals("(" + port + ")")
        || word.endsWith(":" + port + ".")
        || word.endsWith(":" + port + "):")
        || word.endsWith(":" + port);
  }

  private static boolean hostIn(Line line, Pasted pasted) {
    if (line.words().stream()
        .map(word -> word.replace("...", ""))
        .anyMatch(word -> pasted.isAbout(word) || isEndpoint(word, pasted))) {
      return true;
    }
    boolean byName = pasted.address().isEmpty();
    return byName
        && pasted.namesHost()
        && Pasted.addressIn(line).filter(one -> !one.isLoopback()).isPresent();
  }

  /** BusyBox puts it in brackets: {@code (203.0.113.10:8080):}. */
  private static Optional<Sockets.Local> endpoint(String word) {
    boolean bracketed = word.startsWith("(") && word.endsWith("):");
    return Sockets.local(bracketed ? word.substring(1, word.length() - 2) : word);
  }

  private static boolean isEndpoint(String word, Pasted pasted) {
    return endpoint(word).filter(end -> pasted.isAbout(end.host())).isPresent();
  }

  private static boolean asked(Pasted pasted, String program, String port) {
    String host = pasted.about().map(Target::host).orElse("");
    return pasted.lines().stream()
        .filter(line -> line.has(program))
        .anyMatch(
            line ->
                (line.has(host + " " + port)
                    || line.has(host + ":" + port)
                    || line.has("[" + host + "]:" + port)));
  }

  private static boolean powershell(Pasted pasted, String port) {
    boolean samePort =
        pasted.lines().stream()
            .anyMatch(line -> line.word(0).equals("RemotePort") && line.word(2).equals(port));
    return samePort
        && pasted.lines().stream()
            .filter(
                line -> line.word(0).equals("ComputerName") || line.word(0).equals("RemoteAddress"))
            .anyMatch(line -> pasted.isAbout(line.word(2)));
  }
}
