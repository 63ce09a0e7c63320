package dev.whence.chat;

import dev.whence.answer.Block;
import dev.whence.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * Something to show, cleared by the gate and cut to the platform's size; the platform draws it.
 *
 * @param key the same whenever the same event is answered again, for platforms that can tell
 * @param repliesTo the message to answer to
 * @param folded the rest of it, for platforms that can fold it away; empty for all others
 */
public record Outgoing(
    String key,
    Language language,
    List<Block> blocks,
    List<Button> buttons,
    Visibility visibility,
    Optional<String> repliesTo,
    List<Block> folded) {
  public Outgoing {
    blocks = List.copyOf(blocks);
    buttons = List.copyOf(buttons);
    folded = List.copyOf(folded);
  }
}
