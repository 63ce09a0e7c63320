package dev.whence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Paste, real network, real follow-up: what becomes of every cause, scenario by scenario, each in
 * namespaces of its own. A wrong "confirmed" or "ruled out" is a defect of the first order.
 */
class DiagnosisLabIT {
  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));
  private static final Path SCENARIOS = HOME.resolve("src/test/resources/diagnosis/scenarios.txt");

  /** One check ends after ten seconds; the rest is for three JVMs on a busy machine. */
  private static final int MOST_SECONDS_OF_ONE = 150;

  /** They mostly wait, for a deadline or for each other's start. */
  private static final int AT_ONCE = 5;

  /** Of the documented causes, after one follow-up. */
  private static final int SETTLED_PERCENT = 80;

  private static final Map<String, String> SKIPPED = new LinkedHashMap<>();
  private static final List<String> SAID = new ArrayList<>();

  @BeforeAll
  static void play() throws Exception {
    long start = System.nanoTime();
    Optional<String> missing = missing(List.of("true"));
    Map<DiagnosisScenario, Future<List<String>>> played = new LinkedHashMap<>();
    try (ExecutorService labs = Executors.newFixedThreadPool(AT_ONCE)) {
      for (String line : lines()) {
        DiagnosisScenario scenario = DiagnosisScenario.read(line);
        Optional<String> reason = missing.or(() -> missingTool(scenario));
        if (reason.isPresent()) {
          SKIPPED.put(scenario.name(), reason.get());
        } else {
          played.put(scenario, labs.submit(() -> run(java(line))));
        }
      }
    }
    for (Future<List<String>> lab : played.values()) {
      SAID.addAll(lab.get());
    }
    System.out.printf(
        "What became of every documented cause, %d scenarios in %d s:%n",
        played.size(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    SAID.forEach(line -> System.out.println("  " + line));
    SKIPPED.forEach((name, why) -> System.out.printf("  %s is skipped: %s%n", name, why));
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(SCENARIOS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** The scenario's commands are real ones; where one is not installed, that is said. */
  private static Optional<String> missingTool(DiagnosisScenario scenario) {
    return scenario.commands().stream()
        .filter(command -> !command.startsWith("ports ") && !command.startsWith("dial "))
        .flatMap(DiagnosisLabIT::tools)
        .filter(tool -> !isInstalled(tool))
        .findFirst()
        .map(tool -> tool + " is not installed");
  }

  private static Stream<String> tools(String command) {
    return command.startsWith("proposed")
        ? Stream.of("ss", "nft", "curl", "ping", "nc")
        : Arrays.stream(command.split(" ", -1))
            .skip(1)
            .filter(word -> word.matches("ss|nft|curl|ping|netstat|tcpdump|hostname|timeout|nc"));
  }

  private static boolean isInstalled(String tool) {
    return Stream.of("/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin")
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static Optional<String> missing(List<String> command) {
    try {
      run(command);
      return Optional.empty();
    } catch (IOException absent) {
      return Optional.of(String.valueOf(absent.getMessage()));
    }
  }

  private static List<String> java(String line) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath,
        DiagnosisLabClient.class.getName(),
        HOME.toAbsolutePath().toString(),
        classPath,
        line);
  }

  /** As no root, yet with all capabilities: tcpdump gives up what root it has, and fails here. */
  private static List<String> run(List<String> command) throws IOException {
    List<String> whole =
        new ArrayList<>(List.of("unshare", "-Unm", "--map-user=1000", "--map-group=1000"));
    whole.addAll(List.of("--keep-caps", "--kill-child", "sh", script().toString()));
    whole.addAll(command);
    Path printed = Files.createTempFile("diagnosis-lab", ".txt");
    Process process =
        new ProcessBuilder(whole)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      boolean ended = process.waitFor(MOST_SECONDS_OF_ONE, TimeUnit.SECONDS);
      List<String> lines = Files.readAllLines(printed, StandardCharsets.UTF_8);
      if (!ended || process.exitValue() != 0) {
        throw new IOException((ended ? "" : "not ended in time: ") + String.join(" ", lines));
      }
      return lines;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      process.destroyForcibly();
      Files.delete(printed);
    }
  }

  private static Path script() {
    try {
      return Path.of(NetworkLab.class.getResource("/probe/network-lab.sh").toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException("the script is not where it was built", broken);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCauseHasTheVerdictThatItShouldHave() throws IOException {
    return lines().stream()
        .map(DiagnosisScenario::read)
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> isTold(scenario)));
  }

  private static void isTold(DiagnosisScenario scenario) {
    assumeTrue(
        !SKIPPED.containsKey(scenario.name()), () -> SKIPPED.getOrDefault(scenario.name(), ""));
    String expected = String.join(" ", scenario.expected());
    List<String> after = said(scenario.name(), "followed");
    assertEquals(scenario.words().size(), after.size(), SAID.toString());
    after.forEach(line -> assertEquals(expected, line));
    for (String line : said(scenario.name(), "asked")) {
      Arrays.stream(line.split(" ", -1))
          .filter(verdict -> !verdict.endsWith("=unknown"))
          .forEach(
              verdict ->
                  assertTrue(scenario.expected().contains(verdict), "said too early: " + verdict));
    }
  }

  @Test
  void mostCausesAreSettledAfterOneFollowUp() {
    assumeTrue(SKIPPED.isEmpty(), SKIPPED::toString); // a share of some says nothing of all
    List<String> verdicts =
        SAID.stream()
            .map(line -> line.split("\t", -1))
            .filter(columns -> columns.length == 3 && columns[1].equals("followed"))
            .flatMap(columns -> Arrays.stream(columns[2].split(" ", -1)))
            .toList();
    long settled = verdicts.stream().filter(one -> !one.endsWith("=unknown")).count();
    System.out.printf(
        "Settled after one follow-up: %d of %d documented causes (%.1f %%)%n",
        settled, verdicts.size(), 100.0 * settled / verdicts.size());
    assertTrue(settled * 100 >= (long) verdicts.size() * SETTLED_PERCENT, settled + " settled");
  }

  private static List<String> said(String name, String when) {
    return SAID.stream()
        .filter(line -> line.startsWith(name + "\t" + when))
        .map(line -> line.split("\t", -1))
        .map(columns -> columns.length > 2 ? columns[2] : "")
        .toList();
  }
}
