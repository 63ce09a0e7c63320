package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Kills a process that builds an index at moments nobody chose, and looks what the next finds. */
final class Kills {
  /** A build killed at once and one killed long after it was done are both worth seeing. */
  private static final int LATEST_MILLIS = 1_500;

  private final Documents documents;
  private final Random random;
  private int duringFirst;
  private int halves;

  Kills(Path home, long seed) {
    this.documents = new Documents(home);
    this.random = new Random(seed);
  }

  /** Every other time the index is built from nothing; else it is changed again and again. */
  String run(int times) throws IOException, InterruptedException {
    IndexingProcess.writeDocuments(documents);
    for (int time = 0; time < times; time++) {
      boolean first = time % 2 == 0;
      if (first) {
        IndexingProcess.forget(documents);
      }
      kill(first);
      halves += abandoned() > 0 ? 1 : 0;
      try (LivingKnowledge next = LivingKnowledge.open(documents.setup())) {
        assertTrue(IndexingProcess.isWhole(next), "after kill " + time);
      }
    }
    return String.format(
        Locale.ROOT,
        "%d kills, %d of them during the first build, %d left a half-built index aside; each next"
            + " start served every page",
        times,
        duringFirst,
        halves);
  }

  private void kill(boolean first) throws IOException, InterruptedException {
    Process process =
        IndexingProcess.start(Objects.requireNonNull(documents.folder.getParent()), "forever", "");
    try (BufferedReader out =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      if (first) {
        while (process.isAlive() && generations() == 0 && abandoned() == 0) {
          Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(200));
      } else {
        String line;
        do {
          line = out.readLine();
        } while (line != null && !line.equals(IndexingProcess.READY));
        assertEquals(IndexingProcess.READY, line);
        Thread.sleep(random.nextInt(LATEST_MILLIS));
      }
      assertTrue(process.isAlive(), "it must be killed, not end");
      process.destroyForcibly().waitFor();
      duringFirst += generations() == 0 ? 1 : 0;
    }
  }

  private long generations() throws IOException {
    return count(false);
  }

  private long abandoned() throws IOException {
    return count(true);
  }

  private long count(boolean building) throws IOException {
    Path index = documents.data.resolve("index");
    if (!Files.isDirectory(index)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(index, 2)) {
      return all.filter(path -> index.relativize(path).getNameCount() == 2)
          .filter(path -> Generations.name(path).startsWith(".building-") == building)
          .count();
    } catch (java.io.UncheckedIOException moving) {
      return 0;
    }
  }
}
