package dev.whence.chat.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whence as operators run it: a process of its own with the real documents, told where to go. */
final class WhenceOnDiscord {
  private final Process process;

  WhenceOnDiscord(StandInDiscord discord, Path directory, String shards) {
    try {
      Path config = Files.createTempFile(directory, "config", ".json");
      Files.writeString(
          config,
          """
          {"data": {"directory": "%s"},
           "discord": {"apiUrl": "%s", "gatewayUrl": "%s", "shards": "%s"}}
          """
              .formatted(
                  directory.resolve("data"), discord.apiUrl(), discord.gateway.url(), shards));
      ProcessBuilder builder = new ProcessBuilder(command(config));
      builder.environment().remove("TELEGRAM_TOKEN");
      builder.environment().put("DISCORD_TOKEN", "token");
      builder.redirectErrorStream(true);
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(directory.resolve("whence.log").toFile()));
      this.process = builder.start();
      process.getOutputStream().close();
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  private static List<String> command(Path config) throws IOException {
    String home = System.getProperty("whence.home", ".");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : Files.readAllLines(Path.of(home, "bot/jvm.options"))) {
      if (option.startsWith("-")) {
        command.add(option);
      }
    }
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dwhence.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            "dev.whence.Main",
            "--config",
            config.toString()));
    return command;
  }

  /** As {@code kill -9}: it does not hear of it. */
  void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  private void waitForEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** As a service manager stops it. */
  void stop() {
    process.destroy();
    waitForEnd();
  }
}
