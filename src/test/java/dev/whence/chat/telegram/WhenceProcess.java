package dev.whence.chat.telegram;

import java.io.BufferedReader;
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

/**
 * Whence as a process of its own, with the real knowledge, told where to go: started by Java as the
 * tests' own classes, or by the launcher as operators do, which is up far sooner.
 */
final class WhenceProcess implements AutoCloseable {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private static final String HOME = System.getProperty("whence.home", ".");

  private final Process process;
  private final Path log;

  WhenceProcess(StandInTelegram telegram, Path directory) {
    this(telegram, directory, java());
  }

  /** By the launcher, which replaces itself by Java: what is killed is Java. */
  static WhenceProcess launched(StandInTelegram telegram, Path directory) {
    return new WhenceProcess(telegram, directory, List.of(launcher()));
  }

  /** Has the launcher build what is missing and write its start-up cache, once for all starts. */
  static void prepareLauncher() throws IOException {
    Process ready =
        new ProcessBuilder(launcher(), "ask", "why timeout")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    TelegramRun.until("the launcher is ready", Duration.ofMinutes(10), () -> !ready.isAlive());
  }

  private static String launcher() {
    return Path.of(HOME, "bot/whence").toAbsolutePath().toString();
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
      command.addAll(
          List.of(
              "--enable-native-access=ALL-UNNAMED",
              "-Dwhence.home=" + HOME,
              "-cp",
              System.getProperty("java.class.path"),
              "dev.whence.Main"));
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
      // What lives for seconds is not worth the optimising compiler.
      builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
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

  /** What is alive on its heap, after a collection. */
  long liveKilobytes() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    run(jcmd.toString(), "GC.run");
    return number(USED, run(jcmd.toString(), "GC.heap_info"));
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

  /** The sum over the generations. */
  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    long sum = 0;
    while (found.find()) {
      sum += Long.parseLong(found.group(1));
    }
    return sum;
  }

  @Override
  public void close() {
    kill();
  }
}
