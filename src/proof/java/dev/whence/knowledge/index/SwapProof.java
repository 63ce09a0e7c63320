package dev.whence.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of a manual of 16 translations of 60 pages are saved under the real watcher while questions
 * are asked without a pause: none fails, and every save is served within two seconds. Run with
 * {@code src/proof/run SwapProof}; the last result stands in {@code SwapProof.txt} beside it, the
 * short form is in {@code IndexLifeTest}.
 */
class SwapProof {
  private static final int SAVES = Integer.getInteger("saves", 100);
  private static final int ASKING = 2;
  private static final double LATEST_MILLIS = 2_000;

  @TempDir Path home;
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  @Test
  void everySaveIsServedWithinTwoSecondsAndNoQuestionFails()
      throws IOException, InterruptedException {
    Documents documents = new Documents(home);
    GeneratedManual.write(documents.folder, 60);
    documents.write("en/fixed.md", "# Zeppelins\n\nA zeppelin floats.\n");
    try (LivingKnowledge knowledge = LivingKnowledge.openAndWatch(documents.setup())) {
      List<Thread> threads = new ArrayList<>();
      for (int at = 0; at < ASKING; at++) {
        threads.add(Thread.ofPlatform().start(() -> ask(knowledge)));
      }
      double[] took = new double[SAVES];
      for (int at = 0; at < SAVES; at++) {
        Thread.sleep(150);
        took[at] = save(documents, knowledge, at);
      }
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        thread.join();
      }
      report(took);
    }
  }

  private void ask(LivingKnowledge knowledge) {
    while (!Thread.currentThread().isInterrupted()) {
      failed.addAndGet(isFirst(knowledge, "a zeppelin floats", "en/fixed.md") ? 0 : 1);
      asked.incrementAndGet();
    }
  }

  private static boolean isFirst(LivingKnowledge knowledge, String question, String file) {
    List<Match> matches =
        knowledge.search(Documents.asked(question), Language.ENGLISH, Optional.empty(), 1);
    return !matches.isEmpty() && matches.getFirst().section().file().equals(file);
  }

  /** Milliseconds from the save until it is found. */
  private static double save(Documents documents, LivingKnowledge knowledge, int at)
      throws InterruptedException {
    String word = "quagga" + (char) ('a' + at % 26) + (char) ('a' + at / 26);
    String file = "en/saved-" + at % 7 + ".md";
    documents.write(file, "# About the " + word + "\n\nThe " + word + " is extinct.\n");
    long start = System.nanoTime();
    while (!isFirst(knowledge, word, file)) {
      Thread.sleep(5);
      assertTrue(System.nanoTime() - start < 60_000_000_000L, "never served: " + word);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private void report(double[] took) {
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "result: %d saves under %d questions: served after %.0f ms at the median, %.0f ms at the"
            + " most; %d questions failed%n",
        took.length,
        asked.get(),
        took[took.length / 2],
        took[took.length - 1],
        failed.get());
    assertEquals(0, failed.get());
    assertTrue(took[took.length - 1] < LATEST_MILLIS, "slowest " + took[took.length - 1]);
  }
}
