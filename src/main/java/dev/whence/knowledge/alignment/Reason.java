package dev.whence.knowledge.alignment;

import dev.whence.knowledge.markdown.Literals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cause of one section while its id is being found. */
final class Reason {
  private final String title;
  private final String text;
  private final int line;
  private final Literals literals;
  private final int candidate;
  private final double[] scores;
  private @Nullable String id;

  /**
   * @param candidate the candidate of the draft that it is; -1 where it was found in prose
   * @param scores how much its words say of each known cause, by place
   */
  Reason(
      String title,
      String text,
      int line,
      Literals literals,
      int candidate,
      double[] scores,
      Optional<String> marker) {
    this.title = title;
    this.text = text;
    this.line = line;
    this.literals = literals;
    this.candidate = candidate;
    this.scores = scores;
    this.id = marker.orElse(null);
  }

  String title() {
    return title;
  }

  String text() {
    return text;
  }

  int line() {
    return line;
  }

  Literals literals() {
    return literals;
  }

  int candidate() {
    return candidate;
  }

  double[] scores() {
    return scores;
  }

  Optional<String> id() {
    return Optional.ofNullable(id);
  }

  void identify(String cause) {
    id = cause;
  }

  /** The cause that its words speak of most; -1 for none at all. */
  int best() {
    int best = -1;
    for (int cause = 0; cause < scores.length; cause++) {
      if (scores[cause] > 0 && (best < 0 || scores[cause] > scores[best])) {
        best = cause;
      }
    }
    return best;
  }
}
