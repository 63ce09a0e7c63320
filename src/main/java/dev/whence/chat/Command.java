package dev.whence.chat;

import dev.whence.store.Scope;
import java.util.Optional;

/** What a person can tell Whence to do, beside asking. */
public sealed interface Command {
  /** Checks a target live, as it was typed. */
  record Check(String target) implements Command {}

  /** Sets the language of one's answers; nothing given asks which there are. */
  record SetLanguage(Optional<String> language) implements Command {}

  record Help() implements Command {}

  record Privacy() implements Command {}

  record Forget() implements Command {}

  /** Shows the settings of the place, or changes one; a value of {@code default} clears it. */
  record Settings(Optional<String> name, Optional<String> value, Scope scope) implements Command {}
}
