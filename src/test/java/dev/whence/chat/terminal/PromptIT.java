package dev.whence.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The prompt in a terminal of its own, which util-linux's script opens. */
class PromptIT {
  private static final int PATIENCE = 60;

  @TempDir Path folder;

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "script takes other arguments elsewhere")
  void whatIsTypedBeforeThePromptIsShownIsAQuestion() throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder("script", "-q", "-e", "-c", command(), "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try (OutputStream keys = process.getOutputStream()) {
      keys.write("why timeout\n".getBytes(StandardCharsets.UTF_8));
      keys.flush();
      assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "still waits for a line");
    } finally {
      process.destroyForcibly();
    }
    String shown = Files.readString(said);
    assertTrue(shown.contains("read: why timeout"), shown);
  }

  private String command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return "TERM=xterm exec '%s' --enable-native-access=ALL-UNNAMED -cp '%s' %s '%s'"
        .formatted(
            java,
            System.getProperty("java.class.path"),
            TypedAhead.class.getName(),
            folder.resolve("history"));
  }
}
