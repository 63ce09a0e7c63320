package dev.whence.knowledge.markdown;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading and aligning take linear time. Run with {@code src/proof/run LinearTimeProof}; the last
 * result stands in {@code LinearTimeProof.txt} beside it, the short form is in {@code
 * ReaderFuzzIT}.
 */
class LinearTimeProof {
  /** At this length anything that grows with the square takes minutes. */
  private static final int LONG = 400_000;

  private static final Duration LINEAR = Duration.ofSeconds(30);

  static Stream<String> pieces() {
    return ReaderFuzzIT.STUMBLING_BLOCKS.stream();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void repetitionTakesLinearTime(String piece) {
    ReaderFuzzIT reader = new ReaderFuzzIT();
    long start = System.nanoTime();
    assertTimeout(LINEAR, () -> reader.repeat(piece, LONG / 2));
    long half = System.nanoTime();
    assertTimeout(LINEAR, () -> reader.repeat(piece, LONG));
    System.out.printf(
        "result: %5d ms for %d characters, %5d ms for twice as many: %s%n",
        (half - start) / 1_000_000,
        LONG / 2,
        (System.nanoTime() - half) / 1_000_000,
        piece.strip().replace("\n", "\\n"));
  }
}
