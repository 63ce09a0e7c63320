package dev.whence.symptom.output;

import dev.whence.evidence.Finding;
import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads attempts to connect: curl -v, wget, nc -vz, telnet, openssl s_client. */
final class ConnectionReader implements CommandReader {
  private static final int MOST_ADDRESSES = 12;

  /** Traditional netcat: {@code host [203.0.113.10] 8080 (http-alt) open}. */
  private static final Pattern TRADITIONAL =
      Pattern.compile("\\S+ \\[[0-9a-fA-F.:]+\\] [0-9]{1,5} \\([^)]{1,30}\\) (?:open|:)");

  /** wget, in every language: {@code |203.0.113.10|:8080... failed: Connection refused.}. */
  private static final Pattern WGET = Pattern.compile("\\|([0-9a-fA-F.:]{2,45})\\|:([0-9]{1,5})");

  private static final Set<String> WGET_CONNECTED =
      Set.of(
          "connected.",
          "verbunden.",
          "connecté.",
          "conectado.",
          "connesso.",
          "установлено.",
          "已连接。",
          "已連接。",
          "接続しました。",
          "연결했습니다.");

  @Override
  public String kind() {
    return "direct";
  }

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
            || line.has("* Established connection to ")
            || line.has("* Connection timed out after ")
            || line.has("* Could not resolve")
            || line.has("* connect to ")
            || line.has("* Failed to connect to ");
    if (curl) {
      return Optional.of("curl");
    }
    if (text.matches("(?:nc|netcat|nc\\.openbsd|nc\\.traditional): .*")
        || TRADITIONAL.matcher(text).lookingAt()
        || text.startsWith("Ncat: ")
        || (text.startsWith("Connection to ") && line.has("succeeded!"))) {
      return Optional.of("nc");
    }
    if (text.startsWith("telnet: ")
        || text.startsWith("Escape character is")
        || (text.startsWith("Connected to ") && line.words().size() == 3)) {
      return Optional.of("telnet");
    }
    boolean openssl =
        text.startsWith("CONNECTED(")
            || text.startsWith("connect:errno=")
            || text.startsWith("CONNECTION ESTABLISHED");
    if (openssl) {
      return Optional.of("openssl");
    }
    return WGET.matcher(text).find() ? Optional.of("wget") : Optional.empty();
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
      program(line).ifPresent(program -> line(program, line, pasted, proxied, dialled, seen));
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

  private static Optional<Finding> outcome(String program, Line line) {
    String text = line.text();
    boolean connected =
        line.has("* Connected to ")
            || line.has("* Established connection to ")
            || line.text().startsWith("CONNECTION ESTABLISHED")
            || (program.equals("telnet") && text.startsWith("Connected to "))
            || (program.equals("wget") && WGET_CONNECTED.contains(line.lastWord()))
            || line.has("succeeded!")
            || line.has("Ncat: Connected to")
            || line.has("Escape character is")
            || line.has("CONNECTED(")
            || (program.equals("nc") && text.endsWith(") open"));
    if (connected) {
      return Optional.of(Finding.REPORTED_CONNECTED);
    }
    if (SystemWords.refused(text)) {
      return Optional.of(Finding.REPORTED_REFUSED);
    }
    if (SystemWords.timedOut(text) || text.startsWith("Ncat: TIMEOUT.")) {
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
      case "curl" ->
          line.has("* Connection timed out after ")
              ? pasted.lines().stream()
                  .filter(other -> other.has("  Trying "))
                  .anyMatch(other -> names(other, port, pasted))
              : names(line, port, pasted);
      case "nc" -> names(line, port, pasted) || isAskedAlone(line, pasted, port);
      case "wget" -> isWgetOf(line, pasted, port);
      default -> asked(pasted, program, port);
    };
  }

  private static boolean names(Line line, String port, Pasted pasted) {
    return line.words().stream().anyMatch(word -> isPort(word, port)) && hostIn(line, pasted);
  }

  /** Ncat says only what became of it, so the command above must say of what. */
  private static boolean isAskedAlone(Line line, Pasted pasted, String port) {
    boolean bare = line.text().stripLeading().startsWith("Ncat: ") && line.words().size() <= 4;
    return bare && (asked(pasted, "ncat", port) || asked(pasted, "nc", port));
  }

  private static boolean isWgetOf(Line line, Pasted pasted, String port) {
    Matcher matcher = WGET.matcher(line.text());
    return matcher.find()
        && matcher.group(2).equals(port)
        && (pasted.isAbout(matcher.group(1)) || pasted.namesHost(line.text()));
  }

  private static boolean isPort(String word, String port) {
    return word.equals(port)
        || word.equals(port + ":")
        || word.equals(port + ")")
        || word.equals("(" + port + ")")
        || word.endsWith(":" + port + ".")
        || word.endsWith(":" + port + "):")
        || word.endsWith(":" + port + "...")
        || word.endsWith(":" + port);
  }

  private static boolean hostIn(Line line, Pasted pasted) {
    if (line.words().stream()
        .map(word -> word.replace("...", ""))
        .anyMatch(word -> pasted.isAbout(word) || isEndpoint(word, pasted))) {
      return true;
    }
    boolean byName = pasted.address().isEmpty();
    return byName && pasted.namesHost() && addresses(line).anyMatch(one -> !one.isLoopback());
  }

  private static Stream<NetworkAddress> addresses(Line line) {
    return line.words().stream()
        .map(word -> word.replace("...", ""))
        .flatMap(
            word ->
                Stream.concat(
                    Pasted.addressIn(word).stream(),
                    endpoint(word).flatMap(end -> Pasted.addressIn(end.host())).stream()));
  }

  /** BusyBox puts it in brackets: {@code (203.0.113.10:8080):}. */
  private static Optional<Sockets.Local> endpoint(String word) {
    boolean bracketed = word.startsWith("(") && word.endsWith("):");
    return Sockets.local(bracketed ? word.substring(1, word.length() - 2) : word);
  }

  private static boolean isEndpoint(String word, Pasted pasted) {
    return endpoint(word).filter(end -> pasted.isAbout(end.host())).isPresent();
  }

  /** The command itself, with the host and the port behind it. */
  private static boolean asked(Pasted pasted, String program, String port) {
    return pasted.lines().stream()
        .filter(line -> line.has(program))
        .anyMatch(line -> asksFor(line, pasted, port));
  }

  private static boolean asksFor(Line line, Pasted pasted, String port) {
    for (int at = 0; at < line.words().size(); at++) {
      boolean apart = pasted.isAbout(line.word(at)) && line.word(at + 1).equals(port);
      boolean together = line.word(at).endsWith(":" + port) && isEndpoint(line.word(at), pasted);
      if (apart || together) {
        return true;
      }
    }
    return false;
  }
}
