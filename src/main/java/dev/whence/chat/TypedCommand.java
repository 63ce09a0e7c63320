package dev.whence.chat;

import dev.whence.store.Scope;
import java.util.Locale;
import java.util.Optional;

/** A command typed as text, {@code /check host:port}, for platforms that have no other. */
public sealed interface TypedCommand {
  /** {@code /why TEXT}: a question. */
  record Why(String text) implements TypedCommand {}

  record Other(Command command) implements TypedCommand {}

  /** No command: the text is a question itself. */
  record None() implements TypedCommand {}

  /**
   * Reads it.
   *
   * @param botName Whence's own name on the platform; {@code /why@other} is another bot's
   */
  static TypedCommand read(String text, String botName) {
    String typed = text.strip();
    if (!typed.startsWith("/")) {
      return new None();
    }
    String[] parts = typed.split("\\s+", 2);
    String rest = parts.length > 1 ? parts[1].strip() : "";
    String name = parts[0].substring(1).toLowerCase(Locale.ROOT);
    int at = name.indexOf('@');
    if (at >= 0 && !name.substring(at + 1).equalsIgnoreCase(botName)) {
      return new None();
    }
    return named(at >= 0 ? name.substring(0, at) : name, rest);
  }

  private static TypedCommand named(String name, String rest) {
    Optional<String> given = rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    return switch (name) {
      case "why" -> new Why(rest);
      case "check" -> new Other(new Command.Check(rest));
      case "language" -> new Other(new Command.SetLanguage(given));
      case "help", "start" -> new Other(new Command.Help());
      case "privacy" -> new Other(new Command.Privacy());
      case "forget" -> new Other(new Command.Forget());
      case "settings" -> new Other(settings(rest));
      default -> new None();
    };
  }

  /** {@code NAME VALUE [here]}; without {@code here} it is for the whole server or group. */
  private static Command.Settings settings(String rest) {
    if (rest.isEmpty()) {
      return new Command.Settings(Optional.empty(), Optional.empty(), Scope.SERVER);
    }
    String[] words = rest.split("\\s+", 3);
    boolean here = words.length > 2 && words[2].equalsIgnoreCase("here");
    return new Command.Settings(
        Optional.of(words[0]),
        words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
        here ? Scope.CHANNEL : Scope.SERVER);
  }
}
