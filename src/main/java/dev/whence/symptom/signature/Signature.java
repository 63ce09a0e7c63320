package dev.whence.symptom.signature;

import dev.whence.symptom.ErrorKind;
import java.util.List;
import java.util.Optional;

/**
 * One spelling of an error kind, or of the context that makes a mention no error.
 *
 * @param kind the error kind it names; absent for context
 * @param segments the words, cut where anything may stand between
 * @param atLineStart whether it counts only at the start of a line
 */
public record Signature(
    Optional<ErrorKind> kind, Role role, List<String> segments, boolean atLineStart) {
  public Signature {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a signature needs words");
    }
    if (role.namesKind() != kind.isPresent()) {
      throw new IllegalArgumentException("role " + role.id() + " and kind " + kind + " disagree");
    }
  }

  /** A symbol is one run of characters in a text, too: ConnectTimeout is not "connect timeout". */
  public boolean isSolid() {
    return role == Role.SYMBOL && segments.size() == 1 && segments.getFirst().indexOf(' ') < 0;
  }
}
