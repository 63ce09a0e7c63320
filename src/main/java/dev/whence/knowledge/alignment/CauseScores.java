package dev.whence.knowledge.alignment;

import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.util.Set;

/** How much a text says of each cause, given the errors that its topic speaks of. */
final class CauseScores {
  /** A cause that documents name under this error kind is the likelier meaning. */
  private static final double AT_HOME = 1.5;

  private final CauseWords words;
  private final Set<ErrorKind> kinds;

  CauseScores(CauseWords words, Set<ErrorKind> kinds) {
    this.words = words;
    this.kinds = kinds;
  }

  double[] of(Language language, String title, String text) {
    String explanation = text.length() > title.length() ? text.substring(title.length()) : "";
    double[] scores = words.scores(language, title, explanation);
    for (int cause = 0; cause < scores.length; cause++) {
      if (scores[cause] > 0 && !kinds.isEmpty()) {
        scores[cause] += isAtHome(cause) ? AT_HOME : -AT_HOME;
      }
    }
    return scores;
  }

  boolean isAtHome(int cause) {
    return words.kinds(cause).stream().anyMatch(kinds::contains);
  }
}
