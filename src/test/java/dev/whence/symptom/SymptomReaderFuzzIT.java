package dev.whence.symptom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a stranger pastes, reading it never fails. */
class SymptomReaderFuzzIT {
  private static final int LONGEST_PIECE = 40;
  private static final int MOST_PIECES = 50;

  @FuzzTest(maxDuration = "10s")
  void anyTextIsReadWithoutFailing(FuzzedDataProvider data) {
    String piece = data.consumeString(LONGEST_PIECE);
    String text = piece.repeat(data.consumeInt(1, MOST_PIECES)) + data.consumeRemainingAsString();
    for (RecognisedError error : ShippedCatalogue.READER.read(text).errors()) {
      assertTrue(error.confidence() >= 0 && error.confidence() <= 1);
    }
    ShippedCatalogue.READER.kindsIn(text);
  }
}
