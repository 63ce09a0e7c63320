package dev.whence.chat.telegram;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/**
 * Ends a Whence process at random moments, again and again, while people ask. The first builds the
 * index, the second shows how long this machine takes until an answer; the others live up to twice
 * as long and two seconds, but no longer than {@link #MOST_MILLIS}, so that about every other is
 * ended while it answers.
 *
 * @param betweenQuestions the mean time between two questions, in milliseconds
 * @param start how a process is started
 */
record Kills(
    StandInTelegram telegram,
    Path directory,
    int kills,
    int betweenQuestions,
    long seed,
    BiFunction<StandInTelegram, Path, WhenceProcess> start) {
  private static final int PEOPLE = 60;
  private static final int GROUPS = 6;

  /** However busy the machine was with other things when it was measured. */
  private static final int MOST_MILLIS = 12_000;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  Asking.Account run() {
    Random random = new Random(seed);
    Asking asking = new Asking(telegram, PEOPLE, GROUPS);
    AtomicBoolean over = new AtomicBoolean();
    Thread people = Thread.ofVirtual().start(() -> keepAsking(asking, over));
    try {
      untilAnAnswer();
      int longestLife = Math.min(2 * untilAnAnswer() + 2_000, MOST_MILLIS);
      for (int kill = 2; kill < kills; kill++) {
        WhenceProcess process = start.apply(telegram, directory);
        TelegramRun.pause(random.nextInt(longestLife));
        process.kill();
        if (kill % 25 == 0) {
          System.out.printf(
              "kill %d, %d questions, %d answered, %d twice%n",
              kill, asking.count(), asking.answered(), asking.account().again().size());
        }
      }
    } finally {
      over.set(true);
    }
    try (WhenceProcess last = start.apply(telegram, directory)) {
      people.join();
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (asking.answered() < asking.count() && System.nanoTime() < end && last.isAlive()) {
        TelegramRun.pause(200);
      }
      // What is sent twice after all comes within moments.
      TelegramRun.pause(3_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return asking.account();
  }

  private int untilAnAnswer() {
    int before = telegram.sent().size();
    long began = System.nanoTime();
    try (WhenceProcess _ = start.apply(telegram, directory)) {
      TelegramRun.until("an answer", PATIENCE, () -> telegram.sent().size() > before);
    }
    return (int) ((System.nanoTime() - began) / 1_000_000);
  }

  private void keepAsking(Asking asking, AtomicBoolean over) {
    Random random = new Random(seed + 1);
    while (!over.get()) {
      asking.ask(random.nextInt(PEOPLE + GROUPS));
      TelegramRun.pause(random.nextInt(2 * betweenQuestions) + 1);
    }
  }
}
