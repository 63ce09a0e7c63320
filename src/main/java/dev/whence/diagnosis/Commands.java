package dev.whence.diagnosis;

import dev.whence.evidence.NetworkAddress;
import dev.whence.evidence.Target;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts a target into a command; never anything that a shell could take for more than a word. */
final class Commands {
  /** Letters, digits, dots and hyphens make names, and with colons addresses; no leading hyphen. */
  private static final Pattern HARMLESS_HOST =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,252}|[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

  private Commands() {}

  static Optional<String> fill(String pattern, Optional<Target> target) {
    Optional<String> command = Optional.of(pattern);
    if (pattern.contains("{address}")) {
      command =
          target
              .flatMap(one -> NetworkAddress.of(one.host()))
              .map(address -> pattern.replace("{address}", address.text()));
    }
    if (pattern.contains("{name}")) {
      command =
          target
              .map(Target::host)
              .filter(host -> NetworkAddress.of(host).isEmpty())
              .filter(host -> HARMLESS_HOST.matcher(host).matches())
              .map(host -> pattern.replace("{name}", host));
    }
    if (pattern.contains("{host}")) {
      command =
          target
              .map(Target::host)
              .filter(host -> HARMLESS_HOST.matcher(host).matches())
              .map(host -> pattern.replace("{host}", host));
    }
    if (pattern.contains("{port}")) {
      command =
          command.flatMap(
              text ->
                  target
                      .filter(one -> one.port().isPresent())
                      .map(one -> text.replace("{port}", Integer.toString(one.port().getAsInt()))));
    }
    return command;
  }
}
