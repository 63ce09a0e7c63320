package dev.whence.probe;

import dev.whence.diagnosis.CaseFile;
import dev.whence.diagnosis.Conversations;
import dev.whence.diagnosis.Diagnosis;
import dev.whence.diagnosis.Diagnostician;
import dev.whence.diagnosis.NextStep;
import dev.whence.diagnosis.Turn;
import dev.whence.diagnosis.Verdict;
import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Cause;
import dev.whence.language.Language;
import dev.whence.symptom.SymptomReader;
import dev.whence.symptom.Symptoms;
import dev.whence.symptom.output.OutputReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays one scenario in a network laboratory of its own: stages it, asks, has it checked from the
 * client, pastes back what real commands print there, and says what becomes of every cause.
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
    name("moved.example.com", SERVER);
    name("inner.example.com", "10.83.0.5");
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

  /** Arguments: the project's folder, the class path for the server, the scenario's line. */
  public static void main(String[] arguments) throws Exception {
    DiagnosisLabClient client = new DiagnosisLabClient(Path.of(arguments[0]));
    DiagnosisScenario scenario = DiagnosisScenario.read(arguments[2]);
    try (DiagnosisLabStage stage = DiagnosisLabStage.set(arguments[1], scenario)) {
      client.play(scenario, stage);
    }
    System.exit(0);
  }

  /** The network is the same whatever the words, so it is looked at once; they are read anew. */
  private void play(DiagnosisScenario scenario, DiagnosisLabStage stage) throws Exception {
    Map<Target, List<? extends Evidence>> checks = new HashMap<>();
    List<NextStep> proposed = List.of();
    for (String words : scenario.words()) {
      Symptoms symptoms = symptomReader.read(words + "\n" + scenario.paste());
      Turn turn = conversations.next(words, symptoms);
      CaseFile file =
          CaseFile.of(
              turn.symptoms(), List.of(), Language.ENGLISH, InstantSource.system().instant());
      Target target = file.target().orElseThrow(() -> new IllegalStateException(scenario.name()));
      if (!checks.containsKey(target)) {
        checks.put(target, check(scenario, target));
      }
      conversations.remember(words, file.with(checks.get(target)));
      Diagnosis asked = judge(scenario, conversations.known(words).orElseThrow());
      say(scenario, "asked", asked.verdicts());
      proposed = asked.next();
    }
    Symptoms output = symptomReader.read(stage.output(proposed));
    for (String words : scenario.words()) {
      List<Verdict> verdicts =
          conversations.next(words, output) instanceof Turn.Continued continued
              ? judge(scenario, continued.file()).verdicts()
              : List.of();
      say(scenario, "followed", verdicts);
    }
  }

  private List<? extends Evidence> check(DiagnosisScenario scenario, Target target) {
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

  private static Diagnosis judge(DiagnosisScenario scenario, CaseFile file) {
    List<Cause> causes =
        scenario.causes().stream().map(id -> new Cause(Optional.of(id), id, id, 1)).toList();
    Symptoms symptoms = file.symptoms();
    return new Diagnostician()
        .diagnose(causes, file.evidence(), symptoms.errorKind(), symptoms.system(), file.target());
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
}
