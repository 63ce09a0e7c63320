package dev.whence.symptom;

import java.util.List;

/** What is left of errors that a text merely mentions. */
final class Doubts {
  private static final double MENTIONED = 0.2;

  private Doubts() {}

  static List<RecognisedError> lowered(List<RecognisedError> errors) {
    return errors.stream()
        .map(
            error ->
                new RecognisedError(
                    error.kind(), error.line(), Math.min(MENTIONED, error.confidence())))
        .toList();
  }
}
