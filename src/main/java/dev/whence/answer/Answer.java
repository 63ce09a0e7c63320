package dev.whence.answer;

import dev.whence.language.Language;
import java.util.List;

/**
 * What Whence says, in blocks of meaning, not yet of any chat platform.
 *
 * @param brief what fits a phone's screen
 * @param more the rest, shown when asked for
 */
public record Answer(Language language, List<Block> brief, List<Block> more, List<Action> actions) {
  public Answer {
    brief = List.copyOf(brief);
    more = List.copyOf(more);
    actions = List.copyOf(actions);
  }
}
