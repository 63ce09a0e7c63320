package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index lies on a file system of one megabyte that fills up and is emptied again while
 * questions are asked. Needs the right to mount: run as root with {@code mvn test
 * -Dtest=FullDiskProof}; the last result stands in {@code FullDiskProof.txt} beside it.
 */
class FullDiskProof {
  @TempDir Path home;

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  @Test
  void aFullDiskTakesNoAnswerAway() throws IOException, InterruptedException {
    Documents documents = new Documents(home);
    IndexingProcess.writeDocuments(documents);
    Files.createDirectories(documents.data);
    String data = documents.data.toString();
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", data) == 0, "may not mount here");
    try (LivingKnowledge knowledge = LivingKnowledge.open(documents.setup())) {
      int built = 0;
      for (int round = 0; round < 20; round++) {
        Path ballast = documents.data.resolve("ballast");
        if (round % 4 == 1) {
          fill(ballast);
        } else if (round % 4 == 3) {
          Files.deleteIfExists(ballast);
        }
        documents.write("en/clock.md", "# Clocks\n\nClock number " + round + " strikes.\n");
        assertTrue(knowledge.refresh());
        assertTrue(IndexingProcess.isWhole(knowledge), "round " + round);
        built++;
      }
      System.out.printf(
          Locale.ROOT,
          "%d changes while a disk of 1 MiB filled up and was emptied, every page served after"
              + " each%n",
          built);
    } finally {
      run("umount", "-l", data);
    }
    try (LivingKnowledge next = LivingKnowledge.open(documents.setup())) {
      assertTrue(IndexingProcess.isWhole(next));
    }
  }

  private static void fill(Path ballast) {
    try {
      Files.write(ballast, List.of("x".repeat(2 << 20)));
    } catch (IOException full) {
      assertTrue(Files.exists(ballast), "the disk is to be full");
    }
  }
}
