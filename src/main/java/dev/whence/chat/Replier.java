package dev.whence.chat;

import dev.whence.language.Language;

/** The platform's hands while one incoming event is handled. It only translates. */
public interface Replier extends Sizes {
  Delivery send(Outgoing outgoing);

  Delivery edit(String message, Outgoing outgoing);

  Delivery delete(String message);

  /**
   * A word to the person alone, beside any answer.
   *
   * @return false where the platform has no private way
   */
  boolean tell(Language language, String words);

  /** Shows that something is under way, where the platform can. */
  void working();

  /**
   * What was asked for goes on beside the channel's order, and is not done when the event has been
   * handled.
   *
   * @return to be run when it has come to its end
   */
  default Runnable goesOn() {
    return () -> {};
  }

  /**
   * Whether something shown now would not have to wait; else what is only in passing is left out.
   */
  default boolean isFree() {
    return true;
  }
}
