package dev.whence.knowledge.causes;

import dev.whence.language.Language;

/** The words by which each cause is known, in all languages. */
public final class CauseWords {
  /** Knows nothing: no cause is told by its words. */
  public static final CauseWords NONE = new CauseWords();

  /** Whether a line announces causes, as in "usually for these reasons:". */
  public boolean announcesCauses(Language language, String text) {
    return false;
  }

  /** Whether a line announces what to do, as in "Solution:". */
  public boolean announcesSolutions(Language language, String text) {
    return false;
  }

  /** Whether a text begins as a note does, as in "Note:". */
  public boolean announcesNote(Language language, String text) {
    return false;
  }
}
