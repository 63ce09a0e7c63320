package dev.whence.symptom.output;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/** Whatever is pasted, reading it neither fails nor repeats what a stranger wrote. */
class OutputReaderFuzzIT {
  @FuzzTest
  void anyTextIsReadWithoutFailing(FuzzedDataProvider data) {
    int port = data.consumeInt(1, 65535);
    Optional<Target> about =
        data.consumeBoolean()
            ? Optional.of(Target.tcp("server.example", port))
            : Optional.of(Target.tcp("203.0.113.10", port));
    String text = data.consumeRemainingAsString();
    OutputReader reader = new OutputReader();
    reader.isOutput(text);
    for (Evidence evidence : reader.read(text, about, Instant.EPOCH)) {
      Assertions.assertTrue(
          evidence.detail().matches("[\\p{L}\\p{Nd}=,.:% _-]*"), evidence.detail());
    }
  }
}
