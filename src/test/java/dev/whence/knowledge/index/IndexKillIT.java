package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code IndexKillProof}, and a disk that takes no more. */
class IndexKillIT {
  @TempDir Path home;

  @Test
  void afterAKillTheNextStartServesEveryPage() throws IOException, InterruptedException {
    assertTrue(new Kills(home, 1).run(4).startsWith("4 kills"));
  }

  /**
   * A file may grow to eight blocks of half a kilobyte or one kilobyte, as shells count; the rest
   * is refused as on a full disk.
   */
  @Test
  void onAFullDiskAnswersComeFromMemory() throws IOException, InterruptedException {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "limits are set by a shell");
    IndexingProcess.writeDocuments(new Documents(home));
    Process process = IndexingProcess.start(home, "once", "ulimit -f 8;");
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor(), said::toString);
    assertEquals(IndexingProcess.ANSWERED, said.getLast(), said::toString);
    assertTrue(
        said.stream().anyMatch(line -> line.contains("answers go on from memory")), said::toString);
  }
}
