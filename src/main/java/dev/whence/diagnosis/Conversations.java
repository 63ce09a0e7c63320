package dev.whence.diagnosis;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Finding;
import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Symptoms;
import dev.whence.symptom.output.OutputReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Remembers what each conversation is about, for half an hour and within bounds. */
public final class Conversations {
  /** After this long a person means something else. */
  public static final Duration REMEMBERED = Duration.ofMinutes(30);

  /** Each holds some ten kilobytes, forty at most; the one untouched for longest goes first. */
  private static final int MOST_CONVERSATIONS = 1_000;

  /** What a paste shows of one port and says nothing about another. */
  private static final Set<Finding> OF_THE_PORT =
      EnumSet.of(
          Finding.PASTED_TLS_ON_PLAIN_PORT,
          Finding.PASTED_PLAIN_ON_TLS_PORT,
          Finding.PASTED_HTTP_STATUS);

  /** Kinds of output that are the same whatever port one asks about. */
  private static final Set<String> OF_THE_MACHINE =
      Set.of("firewall", "iptables", "own-address", "ping", "port-range", "sockets");

  private final InstantSource clock;
  private final OutputReader outputReader;
  private final Map<String, CaseFile> files = new LinkedHashMap<>(16, 0.75f, true);

  public Conversations(InstantSource clock, OutputReader outputReader) {
    this.clock = clock;
    this.outputReader = outputReader;
  }

  /** Whether a message goes on with its conversation, and with what. */
  public Turn next(String key, Symptoms symptoms) {
    Optional<CaseFile> file = known(key);
    Optional<CaseFile> merged = file.flatMap(known -> merge(known, symptoms));
    if (merged.isPresent()) {
      remember(key, merged.get());
      return merged.get().sure()
          ? new Turn.Continued(merged.get())
          : new Turn.AskedOn(merged.get());
    }
    return alone(symptoms);
  }

  /**
   * Whether a message that names nothing, and that no document speaks of, asks on about what its
   * conversation is about. Talk does not, such as thanks.
   */
  public Optional<Turn> askedOn(String key, Symptoms symptoms) {
    boolean namesNothing =
        symptoms.errors().isEmpty()
            && symptoms.targets().isEmpty()
            && symptoms.evidence().isEmpty();
    return namesNothing && !symptoms.aside() && FollowUp.isShort(symptoms.text())
        ? known(key).filter(file -> file.sure() && !file.matches().isEmpty()).map(Turn.AskedOn::new)
        : Optional.empty();
  }

  /** A message without a conversation. */
  public Turn alone(Symptoms symptoms) {
    List<Evidence> all = new ArrayList<>(symptoms.evidence());
    Instant now = clock.instant();
    all.addAll(
        outputReader.readAsPasted(symptoms.text(), symptoms.targets().stream().findFirst(), now));
    return new Turn.New(Merging.withEvidence(symptoms, all));
  }

  /** Holds what was answered, so that the next message can go on with it. */
  public synchronized void remember(String key, CaseFile file) {
    files.put(key, file.touched(clock.instant()));
    if (files.size() > MOST_CONVERSATIONS) {
      files.remove(files.keySet().iterator().next());
    }
  }

  /** Drops every conversation whose key starts so. */
  public synchronized void forget(String keyStart) {
    files.keySet().removeIf(key -> key.startsWith(keyStart));
  }

  public synchronized Optional<CaseFile> known(String key) {
    Instant oldest = clock.instant().minus(REMEMBERED);
    files.values().removeIf(file -> file.at().isBefore(oldest));
    return Optional.ofNullable(files.get(key));
  }

  private Optional<CaseFile> merge(CaseFile file, Symptoms turn) {
    CaseFile news = file.with(Merging.withNews(file.symptoms(), turn));
    List<Evidence> proxyLog = proxyLog(file, turn);
    if (!proxyLog.isEmpty()) {
      return Optional.of(aimedAtBackend(news, turn).with(proxyLog));
    }
    if (isAnotherError(file, turn)) {
      return Optional.empty();
    }
    if (outputReader.isOutput(turn.text())) {
      return Optional.of(output(news, turn.text(), turn));
    }
    if (!file.sure()) {
      return Optional.empty();
    }
    Optional<String> silent =
        NothingCame.isSaid(turn.text())
            ? Silence.of(file.proposed(), turn.text())
            : Optional.empty();
    if (silent.isPresent()) {
      return Optional.of(output(news, "$ " + silent.get(), turn));
    }
    Optional<Target> other = otherTarget(file, turn);
    if (other.isPresent()) {
      return Optional.of(about(news, other.get()));
    }
    boolean again = turn.errorKind().isPresent() && turn.decisiveLine().isEmpty();
    boolean samePaste = turn.decisiveLine().isPresent() && isSameLine(file, turn);
    boolean repeats =
        FollowUp.saysTheSame(turn.text())
            || FollowUp.saysNothingCame(turn.text())
            || (again && FollowUp.isShort(turn.text()))
            || samePaste;
    return repeats ? Optional.of(news) : Optional.empty();
  }

  /** What the proxy's own log says belongs to its page, though it names errors of its own. */
  private static List<Evidence> proxyLog(CaseFile file, Symptoms turn) {
    return file.symptoms().errorKind().filter(ErrorKind.BAD_GATEWAY::equals).isEmpty()
        ? List.of()
        : turn.evidence().stream().filter(one -> one.finding() == Finding.PASTED_BACKEND).toList();
  }

  /** The log names where the proxy looks for its backend. */
  private static CaseFile aimedAtBackend(CaseFile file, Symptoms turn) {
    return file.target().isPresent() || turn.targets().isEmpty()
        ? file
        : file.with(Merging.withTarget(file.symptoms(), turn.targets().getFirst()));
  }

  private static boolean isSameLine(CaseFile file, Symptoms turn) {
    return turn.errorKind().equals(file.symptoms().errorKind());
  }

  /** Another kind of error, or the same at another host, is another question. */
  private boolean isAnotherError(CaseFile file, Symptoms turn) {
    if (turn.errorKind().isEmpty()) {
      return false;
    }
    boolean output = outputReader.isOutput(turn.text());
    boolean otherKind = !turn.errorKind().equals(file.symptoms().errorKind());
    boolean otherHost =
        file.target().isPresent()
            && !turn.targets().isEmpty()
            && turn.targets().stream().noneMatch(one -> sameHost(one, file.target().get()));
    return output ? otherKind && otherHost : otherKind || otherHost;
  }

  private static boolean sameHost(Target one, Target other) {
    return one.host().equalsIgnoreCase(other.host());
  }

  private CaseFile output(CaseFile file, String text, Symptoms turn) {
    Instant now = clock.instant();
    CaseFile aimed =
        file.target().isEmpty() && !turn.targets().isEmpty() && turn.errorKind().isPresent()
            ? file.with(Merging.withTarget(file.symptoms(), turn.targets().getFirst()))
            : file;
    return aimed
        .with(new CaseFile.Output(text, now))
        .with(outputReader.readAsPasted(text, aimed.target(), now));
  }

  private static Optional<Target> otherTarget(CaseFile file, Symptoms turn) {
    if (turn.errorKind().isPresent() || !FollowUp.isShort(turn.text())) {
      return Optional.empty();
    }
    if (turn.targets().size() == 1) {
      return turn.targets().stream().findFirst();
    }
    OptionalInt port = FollowUp.port(turn.text());
    return port.isEmpty()
        ? Optional.empty()
        : file.target().map(known -> withPort(known, port.getAsInt()));
  }

  /** Of the scheme only what the port does not contradict is kept. */
  private static Target withPort(Target known, int port) {
    boolean usual =
        known.scheme().usualPort().isPresent()
            && known.port().isPresent()
            && known.scheme().usualPort().getAsInt() == known.port().getAsInt();
    Scheme scheme = usual ? Scheme.TCP : known.scheme();
    return new Target(scheme, known.host(), OptionalInt.of(port), known.path());
  }

  /** That such an output was pasted holds for every port; what it says of each is read anew. */
  private static boolean isOfTheMachine(Evidence evidence) {
    return evidence.finding() == Finding.OUTPUT_PASTED
        && evidence instanceof Evidence.Reported(_, String kind, _, _)
        && OF_THE_MACHINE.contains(kind);
  }

  /** The same question about another target: outputs are read anew, the rest of a port is left. */
  private CaseFile about(CaseFile file, Target target) {
    boolean sameHost = file.target().filter(one -> sameHost(one, target)).isPresent();
    List<Evidence> kept =
        file.evidence().stream()
            .filter(one -> !(one instanceof Evidence.Reported) || isOfTheMachine(one))
            .filter(one -> !OF_THE_PORT.contains(one.finding()))
            .filter(one -> sameHost || one instanceof Evidence.Probed)
            .toList();
    CaseFile aimed =
        file.with(Merging.withTarget(Merging.withEvidence(file.symptoms(), kept), target));
    for (CaseFile.Output output : sameHost ? file.outputs() : List.<CaseFile.Output>of()) {
      aimed = aimed.with(outputReader.read(output.text(), Optional.of(target), output.at()));
    }
    return aimed;
  }
}
