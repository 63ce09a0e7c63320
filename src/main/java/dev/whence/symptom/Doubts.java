package dev.whence.symptom;

import java.util.ArrayList;
import java.util.List;

/** What is left of errors that a text merely mentions. */
final class Doubts {
  private static final double MENTIONED = 0.2;

  private Doubts() {}

  static List<RecognisedError> lowered(List<RecognisedError> errors) {
    List<RecognisedError> lowered = new ArrayList<>(errors.size());
    for (RecognisedError error : errors) {
      double confidence = Math.min(MENTIONED, error.confidence());
      lowered.add(new RecognisedError(error.kind(), error.line(), confidence));
    }
    return lowered;
  }
}
