package dev.whence.symptom;

import java.util.ArrayList;
import java.util.List;

/** What is left of errors that a text may merely mention. */
final class Doubts {
  private static final double MENTIONED = 0.2;

  /**
   * How likely a report is by how much more speaks for it than against: chosen on the texts to tune
   * on and three batches of fresh ones, and tried on three more; hard talk was among them.
   */
  private static final double BASE = 0.6;

  private static final double RISE = 1.0;

  private Doubts() {}

  static List<RecognisedError> weighed(List<RecognisedError> errors, double weight) {
    double most = weight > 0 ? 1 / (1 + Math.exp(-(BASE + RISE * weight))) : MENTIONED;
    List<RecognisedError> weighed = new ArrayList<>(errors.size());
    for (RecognisedError error : errors) {
      double confidence = Math.min(most, error.confidence());
      weighed.add(new RecognisedError(error.kind(), error.line(), confidence));
    }
    return weighed;
  }
}
