package dev.whence.symptom.output;

import dev.whence.evidence.NetworkAddress;
import dev.whence.symptom.output.Pasted.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** What an attempt to connect was made at: the very target, the machine itself, or another. */
final class Attempt {
  private Attempt() {}

  /**
   * Whether the attempt was at the very target. telnet and openssl do not print the port, so the
   * command itself must be there; an attempt on the machine's own loopback address is another one.
   */
  static boolean isTarget(String program, Line line, Pasted pasted) {
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
    Matcher matcher = ConnectingProgram.WGET.matcher(line.text());
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

  /** An attempt at another port of the very host, where the line names both. */
  static Optional<String> otherPort(Line line, Pasted pasted) {
    if (pasted.port().isEmpty() || line.words().stream().noneMatch(pasted::isAbout)) {
      return Optional.empty();
    }
    String asked = Integer.toString(pasted.port().getAsInt());
    int named = Math.max(line.words().indexOf("port"), line.words().indexOf("port:"));
    String before = named > 0 ? line.word(named - 1) : "";
    String after = named > 0 ? line.word(named + 1) : "";
    String port = Pasted.isNumber(after) ? after : before;
    return Pasted.isNumber(port) && !port.equals(asked) ? Optional.of(port) : Optional.empty();
  }

  /** An attempt at the port on the machine itself, over one family: which one. */
  static Optional<String> onLoopback(Line line, Pasted pasted) {
    if (pasted.port().isEmpty()) {
      return Optional.empty();
    }
    String port = Integer.toString(pasted.port().getAsInt());
    return line.words().stream().anyMatch(word -> isPort(word, port))
        ? loopback(line).map(address -> address.isIpv4() ? "ipv4" : "ipv6")
        : Optional.empty();
  }

  static boolean namesAddress(Line line) {
    return addresses(line).findAny().isPresent();
  }

  static boolean isOnLoopback(Line line) {
    return loopback(line).isPresent();
  }

  private static Optional<NetworkAddress> loopback(Line line) {
    List<NetworkAddress> all = addresses(line).distinct().toList();
    return all.size() == 1
        ? Optional.of(all.getFirst()).filter(NetworkAddress::isLoopback)
        : Optional.empty();
  }
}
