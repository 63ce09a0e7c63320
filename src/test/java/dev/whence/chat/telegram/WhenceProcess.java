package dev.whence.chat.telegram;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whence as a process of its own, with the real knowledge, told where to go: by the classes that
 * were just compiled.
 */
final class WhenceProcess implements AutoCloseable {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern LIVE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String HOME = System.getProperty("whence.home", ".");

  private final Process process;
  private final Path log;

  WhenceProcess(StandInTelegram telegram, Path directory) {
    this(telegram, directory, classes());
  }

  /** From jars, and with a start-up cache where {@link #trainStartUp} has made one. */
  static WhenceProcess started(StandInTelegram telegram, Path directory) {
    Path cache = cache(directory);
    return new WhenceProcess(
        telegram,
        directory,
        jars(directory, Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of()));
  }

  /**
   * Has Java write down what a start until the first answer loads, so that it comes sooner. Without
   * it hundreds of starts take hours.
   *
   * @param aside where the trained process has its data
   * @param directory where those have theirs that start sooner
   */
  static void trainStartUp(
      StandInTelegram telegram, Path aside, Path directory, Runnable untilAnswered) {
    List<String> start = jars(directory, List.of("-XX:AOTCacheOutput=" + cache(directory)));
    WhenceProcess trained = new WhenceProcess(telegram, aside, start);
    untilAnswered.run();
    trained.process.destroy();
    TelegramRun.until("the cache is written", PATIENCE, () -> !trained.isAlive());
  }

  private static Path cache(Path directory) {
    return directory.resolve("start-up.aot");
  }

  private static List<String> jars(Path directory, List<String> more) {
    List<String> command = new ArrayList<>(java());
    command.addAll(more);
    command.addAll(List.of("-cp", packed(directory), "dev.whence.Main"));
    return command;
  }

  /** A start-up cache holds what comes from jars alone, so the classes are packed into one. */
  private static String packed(Path directory) {
    Path packed = directory.resolve("whence.jar");
    if (!Files.exists(packed)) {
      ToolProvider.findFirst("jar")
          .orElseThrow()
          .run(
              System.out,
              System.err,
              "--create",
              "--file=" + packed,
              "-C",
              Path.of(HOME, "target/classes").toString(),
              ".");
    }
    return Stream.concat(
            Stream.of(packed.toString()),
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> part.endsWith(".jar")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> classes() {
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.whence.Main"));
    return command;
  }

  private static List<String> java() {
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      for (String option : Files.readAllLines(Path.of(HOME, "bot/jvm.options"))) {
        if (option.startsWith("-")) {
          command.add(option);
        }
      }
      // What lives for seconds is not worth the optimising compiler.
      command.addAll(
          List.of(
              "-XX:TieredStopAtLevel=1",
              "--enable-native-access=ALL-UNNAMED",
              "-Dwhence.home=" + HOME));
      return command;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private WhenceProcess(StandInTelegram telegram, Path directory, List<String> start) {
    try {
      Path config = directory.resolve("config.json");
      this.log = directory.resolve("whence.log");
      Files.writeString(
          config,
          "{\"data\": {\"directory\": \"%s\"}, \"telegram\": {\"apiUrl\": \"%s\"}}"
              .formatted(directory.resolve("data"), telegram.url()));
      List<String> command = new ArrayList<>(start);
      command.addAll(List.of("--config", config.toString()));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().remove("DISCORD_TOKEN");
      builder.environment().put("TELEGRAM_TOKEN", StandInTelegram.TOKEN);
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      this.process = builder.start();
      process.getOutputStream().close();
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9}: it does not hear of it. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Memory of the process as the system sees it; 0 where the system does not tell. */
  long residentKilobytes() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try {
      return Files.exists(status) ? number(RESIDENT, Files.readString(status)) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }

  /**
   * What is alive on its heap. A histogram is made and counted while all stands still; what the
   * heap holds a moment after a collection is garbage again in part.
   */
  long liveKilobytes() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    return number(LIVE, run(jcmd.toString(), "GC.class_histogram")) >> 10;
  }

  private String run(String tool, String order) {
    try {
      Process asked =
          new ProcessBuilder(tool, String.valueOf(process.pid()), order)
              .redirectErrorStream(true)
              .start();
      try (BufferedReader said = asked.inputReader(StandardCharsets.UTF_8)) {
        return String.join("\n", said.lines().toList());
      }
    } catch (IOException noTool) {
      throw new UncheckedIOException(noTool);
    }
  }

  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  @Override
  public void close() {
    kill();
  }
}
