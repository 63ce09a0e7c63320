package dev.whence.chat;

import dev.whence.answer.Block;
import dev.whence.language.Language;
import java.util.List;

/** How much a message of a platform holds. */
public interface Sizes {
  /** How long these blocks are in the platform's own units. */
  int length(Language language, List<Block> blocks);

  Limits limits();

  /** Whether the rest of an answer can be folded away within its message. */
  default boolean folds() {
    return false;
  }

  /**
   * What fits.
   *
   * @param page the most that one message holds, in the units of {@link #length}
   * @param token bytes that a button carries
   * @param label characters of a button's label
   */
  record Limits(int page, int token, int label) {}
}
