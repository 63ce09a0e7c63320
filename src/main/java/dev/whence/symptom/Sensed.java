package dev.whence.symptom;

import dev.whence.symptom.gist.Gist;
import java.util.List;
import java.util.Optional;

/**
 * The error that a person's own words are about as a whole, where no signature names one. Few words
 * are no tale of a failure, and what programs printed is told by signatures alone.
 */
final class Sensed {
  /** How much more must speak for a report where no words of an error are known to stand in it. */
  static final double WANTED = 0.1;

  /** As sure as a word with a typo. */
  private static final double MOST = 0.85;

  /** A kind is told when it is likelier than all others together. */
  private static final double SHARE = 0.5;

  /** Who only says that they cannot connect names no kind; what else they say must be clear. */
  private static final double SHARE_OF_FAILURE = 0.8;

  private static final int FEWEST_WORDS = 4;

  /** More lines are a paste. */
  private static final int MOST_LINES = 4;

  private Sensed() {}

  static Optional<RecognisedError> of(Clues clues, Gist gist) {
    boolean failure = !clues.errors().isEmpty();
    boolean clear = gist.share() >= (failure ? SHARE_OF_FAILURE : SHARE);
    if (!clear || !isPersons(clues)) {
      return Optional.empty();
    }
    double confidence = MOST * Math.sqrt(gist.share());
    return Optional.of(new RecognisedError(gist.kind(), clues.paste().shownAt(0), confidence));
  }

  private static boolean isPersons(Clues clues) {
    int lines = clues.paste().lines().size();
    if (lines > MOST_LINES) {
      return false;
    }
    for (int line = 0; line < lines; line++) {
      if (clues.isPrinted(line) || clues.isCode(line)) {
        return false;
      }
    }
    return new WordCount(Gathering.of(clues, List.of())).beside() >= FEWEST_WORDS;
  }
}
