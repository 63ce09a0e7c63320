package dev.whence.chat.telegram;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many questions that wait for a Whence process when it starts. */
record Backlog(StandInTelegram telegram, Path directory, int questions, int people, int groups) {
  /** Telegram lets twenty messages a minute into a group; more would only measure that. */
  private static final int MOST_IN_A_GROUP = 20;

  private static final int SAMPLES = 5;

  /** Until the first answer, and for each: far more than is needed where the machine is free. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration PATIENCE_A_QUESTION = Duration.ofMillis(200);

  /**
   * What came of it.
   *
   * @param live kilobytes alive on the process' heap after each fifth of the answers
   */
  record Result(
      Asking.Account account,
      long millis,
      int mostInASecond,
      List<Long> live,
      List<Long> resident) {
    Result {
      live = List.copyOf(live);
      resident = List.copyOf(resident);
    }
  }

  Result run() {
    Asking asking = new Asking(telegram, people, groups);
    int inGroups = Math.min(groups * MOST_IN_A_GROUP, questions / 5);
    for (int number = 0; number < questions; number++) {
      asking.ask(number < inGroups ? people + number % groups : number % people);
    }
    List<Long> live = new ArrayList<>();
    List<Long> resident = new ArrayList<>();
    long began = System.nanoTime();
    long end = began + PATIENCE.plus(PATIENCE_A_QUESTION.multipliedBy(questions)).toNanos();
    try (WhenceProcess process = new WhenceProcess(telegram, directory)) {
      for (int sample = 1; sample <= SAMPLES; sample++) {
        int wanted = questions * sample / SAMPLES;
        while (telegram.sent().size() < wanted && System.nanoTime() < end && process.isAlive()) {
          TelegramRun.pause(100);
        }
        live.add(process.liveKilobytes());
        resident.add(process.residentKilobytes());
      }
      long millis = (System.nanoTime() - began) / 1_000_000;
      // What is sent twice comes within moments.
      TelegramRun.pause(2_000);
      return new Result(asking.account(), millis, telegram.rates.mostInASecond(), live, resident);
    }
  }
}
