package dev.whence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of their own, for the driver loads its native code once in each. */
class NativeCodeIT {
  @TempDir Path folder;

  /** Saves a setting, says what it reads back, and waits to be ended. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) throws IOException {
      try (Database database = new Database(Path.of(arguments[0]))) {
        Settings settings = new Settings(database);
        settings.put(Scope.PERSON, "discord:1", "language", "fr");
        System.out.println(settings.get(Scope.PERSON, "discord:1", "language").orElse("nothing"));
        if (System.in.read() > 0) {
          System.out.println("told to go on");
        }
      }
    }
  }

  private Process saver(Path temporary) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Saver.class.getName(),
            data().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static String said(Process process) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    return lines.readLine();
  }

  private List<String> unpacked() throws IOException {
    try (Stream<Path> files = Files.list(data().resolve("native"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void savesWhereTheTemporaryFolderCannotBeUsed() throws Exception {
    Process process = saver(folder.resolve("there-is-none"));
    assertEquals("fr", said(process));
    process.getOutputStream().close();
    assertEquals(0, process.waitFor());
    assertEquals(List.of(), unpacked());
  }

  @Test
  void whatKilledProcessesLeftIsTakenAwayByTheNextStart() throws Exception {
    Process killed = saver(folder);
    assertEquals("fr", said(killed));
    killed.destroyForcibly().waitFor();
    List<String> left = unpacked();
    assertFalse(left.isEmpty());
    for (String name : left) {
      FileTime longAgo = FileTime.from(Instant.now().minusSeconds(3_600));
      Files.setLastModifiedTime(data().resolve("native").resolve(name), longAgo);
    }

    Process next = saver(folder);
    assertEquals("fr", said(next));
    assertTrue(unpacked().stream().noneMatch(left::contains));
    next.destroy();
    next.waitFor();
  }
}
