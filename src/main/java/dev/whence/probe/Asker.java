package dev.whence.probe;

import java.util.Optional;

/**
 * Who wants a check, for quotas and the audit line; names of our own making, never a person's.
 *
 * @param user the platform and its id, such as {@code discord:123}
 * @param place the server or group, where there is one
 */
public record Asker(Optional<String> user, Optional<String> place) {
  /** The operator, whom no quota holds. */
  public static Asker operator() {
    return new Asker(Optional.empty(), Optional.empty());
  }

  public static Asker user(String user, Optional<String> place) {
    return new Asker(Optional.of(user), place);
  }

  boolean isOperator() {
    return user.isEmpty();
  }
}
