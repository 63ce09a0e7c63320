package dev.whence.chat;

import java.util.Optional;

/** What became of sending, editing or deleting. */
public sealed interface Delivery {
  /**
   * It is there.
   *
   * @param message its id; absent where the platform tells none
   */
  record Delivered(Optional<String> message) implements Delivery {}

  /** It cannot be: no permission, the message is gone, the person has closed their door. */
  record NotPossible(String reason) implements Delivery {}
}
