package dev.whence.chat;

import dev.whence.answer.Block;
import dev.whence.language.Language;
import java.util.List;

/** The platform's hands while one incoming event is handled. It only translates. */
public interface Replier {
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
   * Whether something shown now would not have to wait; else what is only in passing is left out.
   */
  default boolean isFree() {
    return true;
  }

  /** Whether the rest of an answer can be folded away within its message. */
  default boolean folds() {
    return false;
  }

  /** How long these blocks are in the platform's own units. */
  int length(Language language, List<Block> blocks);

  Limits limits();

  /**
   * What fits.
   *
   * @param page the most that one message holds, in the units of {@link #length}
   * @param token bytes that a button carries
   * @param label characters of a button's label
   */
  record Limits(int page, int token, int label) {}
}
