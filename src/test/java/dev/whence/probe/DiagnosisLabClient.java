package dev.whence.probe;

import dev.whence.diagnosis.CaseFile;
import dev.whence.diagnosis.Conversations;
import dev.whence.diagnosis.Diagnosis;
import dev.whence.diagnosis.Diagnostician;
import dev.whence.diagnosis.Turn;
import dev.whence.diagnosis.Verdict;
import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Cause;
import dev.whence.language.Language;
import dev.whence.symptom.SymptomReader;
import dev.whence.symptom.Symptoms;
import dev.whence.symptom.output.OutputReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The client of the network laboratory, who asks, has it checked, and pastes back what real
 * commands print there; says of every scenario what becomes of every cause.
 */
final class DiagnosisLabClient {
  private static final String SERVER = "10.77.2.2";

  /** A machine that answers and is not the server: the router. */
  private static final String ANOTHER = "10.77.1.1";

  private final SymptomReader symptomReader;
  private final Conversations conversations =
      new Conversations(InstantSource.system(), new OutputReader());
  private final LiveCheck live =
      new LiveCheck(
          ProbeSettings.usual("lab", "https://example.com/"),
          new MemoryLedger(),
          Clock.systemUTC());
  private final StandInNameServer names;

  private DiagnosisLabClient(Path home) throws IOException {
    symptomReader = new SymptomReader(home.resolve("bot/errors"));
    names = StandInNameServer.start();
    name("server.example.com", SERVER);
    name("old.example.com", ANOTHER);
    names.set(
        "cdn.example.com",
        (question, _) ->
            StandInNameServer.reply(
                question,
                StandInNameServer.isV4(question)
                    ? List.of(
                        StandInNameServer.alias("cdn.example.com", "d1.cloudfront.net"),
                        StandInNameServer.record(
                            StandInNameServer.name("d1.cloudfront.net"), ANOTHER))
                    : List.of()));
  }

  private void name(String host, String address) {
    names.set(
        host,
        (question, _) ->
            StandInNameServer.reply(
                question,
                StandInNameServer.isV4(question)
                    ? List.of(StandInNameServer.record(StandInNameServer.name(host), address))
                    : List.of()));
  }

  /** Arguments: the project's folder, the class path for the server, the scenarios' file. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Process server = startServer(arguments[1]);
    DiagnosisLabClient client = new DiagnosisLabClient(home);
    StandInServer.start(at(9080), StandInServer.answers(200));
    StandInServer.start(at(9081), StandInServer.answers(426, "Upgrade: websocket"));
    for (String line : Files.readAllLines(Path.of(arguments[2]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        client.play(DiagnosisScenario.read(line));
      }
    }
    server.destroy();
    System.exit(0);
  }

  private static ServerSocket at(int port) throws IOException {
    return new ServerSocket(port, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  private static Process startServer(String classPath) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process server =
        new ProcessBuilder(
                "ip",
                "netns",
                "exec",
                "server",
                java,
                "-XX:+UseSerialGC",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                classPath,
                DiagnosisLabServer.class.getName(),
                "0.0.0.0:8000",
                "127.0.0.1:8002",
                "0.0.0.0:8010",
                "0.0.0.0:8110")
            .redirectErrorStream(true)
            .start();
    BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
    String first = said.readLine();
    if (first == null || !first.startsWith("ready")) {
      throw new IOException("the server does not start: " + first);
    }
    return server;
  }

  private void play(DiagnosisScenario scenario) throws Exception {
    for (String words : scenario.words()) {
      String key = scenario.name() + words;
      Symptoms symptoms = symptomReader.read(words + "\n" + scenario.paste());
      Turn asked = conversations.next(key, symptoms);
      CaseFile file =
          CaseFile.of(
              asked.symptoms(), List.of(), Language.ENGLISH, InstantSource.system().instant());
      conversations.remember(key, file.with(check(scenario, file)));
      say(scenario, "asked", judge(scenario, conversations.known(key).orElseThrow()));
      Turn followed = conversations.next(key, symptomReader.read(output(scenario)));
      if (!(followed instanceof Turn.Continued continued)) {
        say(scenario, "followed", List.of());
        continue;
      }
      say(scenario, "followed", judge(scenario, continued.file()));
    }
  }

  private List<? extends Evidence> check(DiagnosisScenario scenario, CaseFile file) {
    Target target = file.target().orElseThrow(() -> new IllegalStateException(scenario.name()));
    CheckOptions options =
        CheckOptions.operator()
            .withAllowPrivate(scenario.allowPrivate())
            .withResolver(Optional.of(names.address()));
    return switch (live.check(target, options, _ -> {})) {
      case CheckReport.Report made -> made.steps();
      case CheckReport.Denied denied -> denied.evidence();
      case CheckReport.Postponed postponed ->
          throw new IllegalStateException("postponed " + postponed);
    };
  }

  private static List<Verdict> judge(DiagnosisScenario scenario, CaseFile file) {
    List<Cause> causes =
        scenario.causes().stream().map(id -> new Cause(Optional.of(id), id, id, 1)).toList();
    Symptoms symptoms = file.symptoms();
    Diagnosis diagnosis =
        new Diagnostician()
            .diagnose(
                causes, file.evidence(), symptoms.errorKind(), symptoms.system(), file.target());
    return diagnosis.verdicts();
  }

  private static void say(DiagnosisScenario scenario, String when, List<Verdict> verdicts) {
    StringBuilder line = new StringBuilder(scenario.name() + "\t" + when + "\t");
    for (Verdict verdict : verdicts) {
      line.append(verdict.cause().id().orElseThrow())
          .append('=')
          .append(verdict.ruling().id())
          .append(' ');
    }
    System.out.println(line.toString().strip());
  }

  /** What the person pastes back: the command at its prompt, and what it really printed. */
  private static String output(DiagnosisScenario scenario) throws Exception {
    StringBuilder pasted = new StringBuilder();
    for (String command : scenario.commands()) {
      if (command.startsWith("stage ")) {
        LocalPorts.stage(SERVER, command.endsWith("wait"));
        continue;
      }
      boolean onServer = command.startsWith("server ");
      String plain = command.substring(command.indexOf(' ') + 1);
      List<String> whole =
          new ArrayList<>(onServer ? List.of("ip", "netns", "exec", "server") : List.of());
      whole.addAll(List.of("sh", "-c", plain));
      Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      pasted.append("$ ").append(plain).append('\n').append(printed).append("$\n");
    }
    LocalPorts.release();
    return pasted.toString();
  }
}
