package dev.whence.probe;

import dev.whence.evidence.Evidence.Probed;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Step;
import dev.whence.evidence.Target;
import dev.whence.probe.CheckReport.Report;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A client, a router and a server on this machine, with a filter's every answer between them, and
 * real checks from the client. It needs network namespaces; where they are not to be had, {@link
 * #missing()} says so and what depends on it is skipped by name.
 */
public final class NetworkLab {
  /** All situations, eight at a time of at most ten seconds each, and the start of a JVM. */
  private static final int MOST_SECONDS = 90;

  private NetworkLab() {}

  /** Why there is no laboratory here; empty where there is one. */
  public static Optional<String> missing() {
    try {
      List<String> lines = run(List.of("true"));
      return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", lines));
    } catch (IOException absent) {
      return Optional.of(absent.toString());
    }
  }

  /** Checks each situation's target from the client. */
  public static Map<Situation, Report> look(Collection<Situation> situations) throws IOException {
    List<String> names = situations.stream().map(Situation::name).toList();
    List<String> lines = java(NetworkLabClient.class, names);
    Map<Situation, Report> reports = new EnumMap<>(Situation.class);
    for (Situation situation : situations) {
      List<Probed> steps =
          lines.stream()
              .filter(line -> line.startsWith(situation.name() + "\t"))
              .map(line -> read(situation, line.split("\t", -1)))
              .toList();
      if (steps.isEmpty()) {
        throw new IOException("the laboratory says nothing of " + situation + ": " + lines);
      }
      Target target = steps.getFirst().target();
      reports.put(situation, new Report(target, "lab", steps.getFirst().at(), steps));
    }
    return reports;
  }

  /** Runs a program in the client's place, and returns what it printed. */
  static List<String> java(Class<?> program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPath(), program.getName()));
    command.addAll(arguments);
    return run(command);
  }

  private static Probed read(Situation situation, String[] columns) {
    ParsedTarget parsed = new TargetParser().parse(situation.target());
    Target target = ((ParsedTarget.Parsed) parsed).target();
    return new Probed(
        Step.valueOf(columns[1]),
        Finding.valueOf(columns[2]),
        target,
        columns[3].isEmpty() ? Optional.empty() : Optional.of(columns[3]),
        columns[4],
        Long.parseLong(columns[5]),
        Instant.parse(columns[6]),
        "lab");
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static List<String> run(List<String> command) throws IOException {
    List<String> whole =
        new ArrayList<>(List.of("unshare", "-Urnm", "--kill-child", "sh", script().toString()));
    whole.addAll(command);
    Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.readAllLines();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the laboratory did not come to an end");
      }
      if (process.exitValue() != 0) {
        throw new IOException("network namespaces are not to be had: " + lines);
      }
      return lines;
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private static Path script() {
    try {
      return Path.of(NetworkLab.class.getResource("/probe/network-lab.sh").toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException("the script is not where it was built", broken);
    }
  }
}
