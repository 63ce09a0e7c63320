package dev.whence.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** The optimising compiler pays for itself in a batch or a bot, never in a single answer. */
  @Test
  void aSingleAnswerIsToldByItsCommandWhereverThatStands() throws Exception {
    Files.createDirectories(target.resolve("lib"));
    Files.writeString(target.resolve("whence.jar"), "whole");
    Path java = Files.createDirectories(home.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(home.resolve("java/release"), "JAVA_VERSION=\"25.0.1\"\n");
    for (String line :
        List.of(
            "ask why",
            "--knowledge docs ask why",
            "--knowledge=docs --set check.seconds=5 check db.example.com:5432",
            "--locale fr --knowledge a --knowledge b lint",
            "--help")) {
      assertTrue(isSingle(line), line);
    }
    for (String line :
        List.of(
            "",
            "--knowledge ask",
            "--knowledge docs ask --json --batch questions.jsonl",
            "ask --json --batch=questions.jsonl",
            "evaluate ask")) {
      assertFalse(isSingle(line), line);
    }
  }

  private boolean isSingle(String line) throws Exception {
    start(home.resolve("java"), line.isEmpty() ? new String[0] : line.split(" "));
    String options = Files.readString(home.resolve("out.txt"));
    assertTrue(options.contains("-jar"), options);
    return options.contains("-XX:TieredStopAtLevel=1 ");
  }

  private void start() throws Exception {
    start(Path.of(System.getProperty("java.home")), "--version");
  }

  private void start(Path java, String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of("sh", home.resolve("bot/whence").toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder command =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("out.txt").toFile());
    String path = home.resolve("tools") + File.pathSeparator + System.getenv("PATH");
    command.environment().put("PATH", path);
    command.environment().put("JAVA25_HOME", java.toString());
    command.environment().put("WHENCE_CACHE", "off");
    Process process = command.start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
  }
}
