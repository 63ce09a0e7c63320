package dev.whence.knowledge.markdown;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading and aligning take linear time: run with {@code mvn -Dtest=LinearTimeProof test}. */
class LinearTimeProof {
  /** At this length anything that grows with the square takes minutes. */
  private static final int LONG = 400_000;

  private static final Duration LINEAR = Duration.ofSeconds(30);

  static Stream<String> pieces() {
    return ReaderFuzzTest.STUMBLING_BLOCKS.stream();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void repetitionTakesLinearTime(String piece) {
    ReaderFuzzTest reader = new ReaderFuzzTest();
    assertTimeout(LINEAR, () -> reader.repeat(piece, LONG));
  }
}
