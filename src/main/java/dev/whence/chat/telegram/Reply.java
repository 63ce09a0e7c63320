package dev.whence.chat.telegram;

import java.time.Duration;
import java.util.Optional;

/** What came of asking Telegram for something. */
sealed interface Reply<T> {
  record Done<T>(T value) implements Reply<T> {}

  /**
   * Telegram said no.
   *
   * @param again how long to wait, where it said so
   * @param movedTo the chat's new id, where a group became a supergroup
   */
  record Refused<T>(int code, String why, Optional<Duration> again, Optional<Long> movedTo)
      implements Reply<T> {
    boolean isTooMany() {
      return code == 429;
    }

    boolean isPassing() {
      return code >= 500;
    }

    boolean isConflict() {
      return code == 409;
    }

    /** A token that Telegram does not know: 401, or 404 for one that cannot be one. */
    boolean isUnknownToken() {
      return code == 401 || code == 404;
    }

    boolean says(String words) {
      return why.toLowerCase(java.util.Locale.ROOT).contains(words);
    }
  }

  /**
   * No answer.
   *
   * @param untold whether it may have arrived all the same
   */
  record Lost<T>(String why, boolean untold) implements Reply<T> {}
}
