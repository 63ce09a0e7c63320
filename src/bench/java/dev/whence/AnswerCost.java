package dev.whence;

import dev.whence.symptom.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long one message takes from its text to its answer, warmed, on the shipped documents. */
public final class AnswerCost {
  private static final int WARMING = 3_000;
  private static final int MEASURED = 3_000;

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
    }
  }

  private static void measure(
      String name, Troubleshooter troubleshooter, List<String> texts, String target) {
    double[] took = new double[MEASURED];
    for (int at = -WARMING; at < MEASURED; at++) {
      Question question = Question.of(texts.get(Math.floorMod(at, texts.size())));
      long start = System.nanoTime();
      troubleshooter.ask(question);
      if (at >= 0) {
        took[at] = (System.nanoTime() - start) / 1e3;
      }
    }
    Arrays.sort(took);
    row(name + ", median", took[MEASURED / 2], target);
    row(name + ", 95th percentile", took[MEASURED * 95 / 100], "");
  }

  private static void row(String name, double micros, String target) {
    System.out.printf(Locale.ROOT, "%-42s %10.1f %-3s %s%n", name, micros, "us", target);
  }
}
