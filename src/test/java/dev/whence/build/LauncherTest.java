package dev.whence.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When {@code bot/whence} builds itself, with a build tool that only notes what it found. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));

  @TempDir Path home;

  private Path target;
  private Path built;

  @BeforeEach
  void copy() throws IOException {
    target = Files.createDirectories(home.resolve("target"));
    built = home.resolve("built.txt");
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("bot"));
    Files.writeString(home.resolve("pom.xml"), "");
    for (String file : new String[] {"whence", "jvm.options"}) {
      Files.copy(HOME.resolve("bot").resolve(file), home.resolve("bot").resolve(file));
    }
    Path tool = Files.createDirectories(home.resolve("tools")).resolve("mvn");
    Files.writeString(
        tool,
        """
        #!/bin/sh
        if [ -f target/whence.jar ]; then echo beside a jar; else echo anew; fi >>built.txt
        mkdir -p target/lib
        echo whole >target/whence.jar
        """);
    assertTrue(tool.toFile().setExecutable(true));
  }

  @Test
  void aBuildThatWasKilledIsMadeAnewAndOnce() throws Exception {
    Files.createDirectories(target.resolve("lib"));
    Files.writeString(target.resolve("whence.jar"), ""); // begun, and newer than its sources
    Files.writeString(target.resolve(".unfinished"), "");
    start();
    start();
    assertEquals("anew\n", Files.readString(built));
    assertFalse(Files.exists(target.resolve(".unfinished")));
  }

  @Test
  void aWholeJarIsNotBuiltAgain() throws Exception {
    Files.createDirectories(target.resolve("lib"));
    Files.writeString(target.resolve("whence.jar"), "whole");
    start();
    assertFalse(Files.exists(built));
  }

  private void start() throws Exception {
    ProcessBuilder command =
        new ProcessBuilder("sh", home.resolve("bot/whence").toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("out.txt").toFile());
    String path = home.resolve("tools") + File.pathSeparator + System.getenv("PATH");
    command.environment().put("PATH", path);
    command.environment().put("JAVA25_HOME", System.getProperty("java.home"));
    command.environment().put("WHENCE_CACHE", "off");
    Process process = command.start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
  }
}
