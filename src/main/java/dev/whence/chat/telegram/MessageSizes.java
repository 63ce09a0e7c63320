package dev.whence.chat.telegram;

import dev.whence.answer.Block;
import dev.whence.chat.Sizes;
import dev.whence.language.Language;
import java.util.List;

/** How much a message of Telegram's holds, in UTF-16 units. */
final class MessageSizes implements Sizes {
  /**
   * A message holds 4096 units; an apology for being late, or a word on a secret, must fit too. A
   * button carries 64 bytes; its label is cut by a phone anyway.
   */
  private static final Limits LIMITS = new Limits(3_700, 64, 60);

  private final Drawing drawing;

  MessageSizes(Drawing drawing) {
    this.drawing = drawing;
  }

  @Override
  public int length(Language language, List<Block> blocks) {
    return drawing.draw(language, blocks, List.of()).text().length();
  }

  @Override
  public Limits limits() {
    return LIMITS;
  }

  @Override
  public boolean folds() {
    return true;
  }
}
