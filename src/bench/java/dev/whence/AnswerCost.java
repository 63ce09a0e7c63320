package dev.whence;

import dev.whence.symptom.Question;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long one message takes from its text to its answer, warmed, on the shipped documents. */
public final class AnswerCost {
  private static final int MEASURED = 3_000;

  /** As long as a microbenchmark's first rounds: after three seconds much is not compiled yet. */
  private static final Duration WARMING = Duration.ofSeconds(15);

  /** The longer a text, the fewer of it are needed: this many characters count as one more. */
  private static final int EACH = 4 * 1024;

  private static final int LONGEST = 256 * 1024;

  private static final List<String> NAMED =
      List.of(
          "Error: connect ECONNREFUSED db.example.com:3306",
          "curl: (28) Failed to connect to example.com port 443 after 129000 ms",
          "ssh: connect to host example.com port 22: Connection timed out",
          "getaddrinfo ENOTFOUND api.example.com",
          "OSError: [Errno 98] Address already in use");

  private static final List<String> WORDS =
      List.of(
          "websocket drops behind my proxy",
          "server unreachable from office network",
          "how read the ss output",
          "port open but nothing answers",
          "pourquoi mon serveur refuse tout");

  private AnswerCost() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("whence.home", ".")).toAbsolutePath().normalize();
    Path data = Files.createTempDirectory("whence-bench");
    Workshop.Opened opened =
        Workshop.open(
            home,
            home.resolve("bot/config.json"),
            Map.of(),
            Map.of("data.directory", data.toString()),
            List.of());
    if (!(opened instanceof Workshop.Opened.Ready(Workshop workshop))) {
      throw new IllegalStateException(opened.toString());
    }
    try (workshop) {
      measure("answer, a named error", workshop.troubleshooter(), NAMED, "< 500");
      measure("answer, five words", workshop.troubleshooter(), WORDS, "");
      measure(
          "answer, a trace of 200 lines", workshop.troubleshooter(), List.of(trace(200)), "< 3000");
      measure("answer, 256 KiB", workshop.troubleshooter(), List.of(paste()), "< 60000");
    }
  }

  private static String trace(int lines) {
    StringBuilder trace = new StringBuilder();
    for (int line = 0; trace.length() < LONGEST && line < lines - 1; line++) {
      trace
          .append("2026-01-15 10:00:00 ERROR [main] at com.example.net.Client.connect(Client.java:")
          .append(line)
          .append(")\n");
    }
    return trace + "Caused by: java.net.ConnectException: Connection refused: /10.0.0.7:9092";
  }

  /** As much as is read at all. */
  private static String paste() {
    return trace(Integer.MAX_VALUE).substring(0, LONGEST);
  }

  /** The processor's time beside the clock's: on a shared machine only that can be compared. */
  private static void measure(
      String name, Troubleshooter troubleshooter, List<String> texts, String target) {
    int times = MEASURED / (1 + texts.getFirst().length() / EACH);
    var thread = ManagementFactory.getThreadMXBean();
    double[] took = new double[times];
    double[] worked = new double[times];
    long warm = System.nanoTime() + WARMING.toNanos();
    for (int at = 0; System.nanoTime() < warm; at++) {
      troubleshooter.ask(Question.of(texts.get(at % texts.size())));
    }
    for (int at = 0; at < times; at++) {
      Question question = Question.of(texts.get(at % texts.size()));
      long before = thread.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      troubleshooter.ask(question);
      took[at] = (System.nanoTime() - start) / 1e3;
      worked[at] = (thread.getCurrentThreadCpuTime() - before) / 1e3;
    }
    Arrays.sort(took);
    Arrays.sort(worked);
    row(name + ", median", took[times / 2], target);
    row("  95th percentile", took[times * 95 / 100], "");
    row("  median of processor time", worked[times / 2], target);
    row("  95th percentile of it", worked[times * 95 / 100], "");
  }

  private static void row(String name, double micros, String target) {
    System.out.printf(Locale.ROOT, "%-42s %10.1f %-3s %s%n", name, micros, "us", target);
  }
}
