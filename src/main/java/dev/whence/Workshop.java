package dev.whence;

import dev.whence.answer.AnswerWriter;
import dev.whence.answer.Phrasebook;
import dev.whence.configuration.Configuration;
import dev.whence.configuration.ConfigurationReader;
import dev.whence.configuration.Key;
import dev.whence.configuration.Keys;
import dev.whence.configuration.Secrets;
import dev.whence.configuration.SettingFault;
import dev.whence.diagnosis.Conversations;
import dev.whence.diagnosis.Diagnostician;
import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.CorpusReader;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.knowledge.index.LivingKnowledge;
import dev.whence.knowledge.index.Progress;
import dev.whence.knowledge.index.Setup;
import dev.whence.language.Language;
import dev.whence.language.LanguageChooser;
import dev.whence.language.LanguageGuess;
import dev.whence.probe.LiveCheck;
import dev.whence.probe.MemoryLedger;
import dev.whence.probe.QuotaLedger;
import dev.whence.store.Database;
import dev.whence.symptom.SymptomReader;
import dev.whence.symptom.output.OutputReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Builds every part from the settings, in one visible place, each when it is first needed. */
public final class Workshop implements AutoCloseable {
  private final Path home;
  private final Configuration configuration;
  private final Secrets secrets;
  private final Map<String, String> environment;
  private final List<Path> documents;
  private final Phrasebook phrasebook;
  private final HeadStart headStart;
  private final Lazy<LivingKnowledge> knowledge = new Lazy<>(this::openKnowledge);
  private final Lazy<Database> database = new Lazy<>(() -> new Database(data()));
  private final Lazy<LiveCheck> liveCheck = new Lazy<>(this::buildLiveCheck);
  private final Lazy<Troubleshooter> troubleshooter = new Lazy<>(this::buildTroubleshooter);
  private boolean watching;
  private Consumer<Progress> progress = _ -> {};

  private Workshop(
      Path home,
      Configuration configuration,
      Map<String, String> environment,
      List<Path> documents,
      HeadStart headStart) {
    this.home = home;
    this.configuration = configuration;
    this.environment = Map.copyOf(environment);
    this.secrets = new Secrets(environment);
    this.documents = List.copyOf(documents);
    this.headStart = headStart;
    this.phrasebook = headStart.phrasebook();
  }

  /** The workshop, or everything that is wrong with what it should be built from. */
  public sealed interface Opened {
    record Ready(Workshop workshop) implements Opened {}

    record Faulty(List<String> faults) implements Opened {}
  }

  /** The workshop of which nothing was begun before. */
  public static Opened open(
      Path home,
      Path file,
      Map<String, String> environment,
      Map<String, String> overrides,
      List<String> knowledge) {
    return open(home, file, environment, overrides, knowledge, HeadStart.none(home));
  }

  /**
   * Reads the settings and looks whether the documents are there; builds nothing yet.
   *
   * @param knowledge folders named on the command line, which replace the configured ones
   * @param headStart what was begun while the command line was still being read
   */
  public static Opened open(
      Path home,
      Path file,
      Map<String, String> environment,
      Map<String, String> overrides,
      List<String> knowledge,
      HeadStart headStart) {
    return switch (ConfigurationReader.read(file, environment, overrides)) {
      case ConfigurationReader.Result.Unusable unusable ->
          new Opened.Faulty(unusable.faults().stream().map(SettingFault::toString).toList());
      case ConfigurationReader.Result.Usable usable ->
          withDocuments(home, usable.configuration(), environment, knowledge, headStart);
    };
  }

  private static Opened withDocuments(
      Path home,
      Configuration configuration,
      Map<String, String> environment,
      List<String> knowledge,
      HeadStart headStart) {
    List<Path> documents = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    boolean named = !knowledge.isEmpty();
    for (String name : named ? knowledge : configuration.get(Keys.KNOWLEDGE_DIRECTORIES)) {
      Path folder = named ? Path.of(name) : home.resolve(name);
      documents.add(folder.toAbsolutePath().normalize());
      if (!Files.isDirectory(folder)) {
        faults.add("no such folder of documents: " + name);
      }
    }
    return faults.isEmpty()
        ? new Opened.Ready(new Workshop(home, configuration, environment, documents, headStart))
        : new Opened.Faulty(faults);
  }

  /** From now on the documents are watched, and the building of the index is told. */
  public void watch(Consumer<Progress> told) {
    watching = true;
    progress = told;
  }

  public <T> T setting(Key<T> key) {
    return configuration.get(key);
  }

  public Secrets secrets() {
    return secrets;
  }

  public Map<String, String> environment() {
    return environment;
  }

  /** The folder for what can be derived again and what must survive a restart. */
  public Path data() {
    return home.resolve(configuration.get(Keys.DATA_DIRECTORY));
  }

  public Phrasebook phrasebook() {
    return phrasebook;
  }

  public Language standardLanguage() {
    return Language.of(configuration.get(Keys.LANGUAGE)).orElse(Language.ENGLISH);
  }

  public Troubleshooter troubleshooter() {
    return troubleshooter.get();
  }

  public LivingKnowledge knowledge() {
    return knowledge.get();
  }

  public LiveCheck liveCheck() {
    return liveCheck.get();
  }

  /** Reads all documents, for those who want to know what is wrong with them. */
  public Corpus corpus() {
    return corpusReader().read(documents, baseUrl());
  }

  /** Every cause id that a document may name. */
  public Set<String> knownCauses() {
    Set<String> known = new TreeSet<>(Diagnostician.knownCauses());
    known.addAll(causeWords().ids());
    return known;
  }

  private Optional<URI> baseUrl() {
    return configuration.get(Keys.KNOWLEDGE_BASE_URL).map(URI::create);
  }

  private CorpusReader corpusReader() {
    return new CorpusReader(
        causeWords(),
        text -> headStart.symptomReader().kindsIn(text),
        text -> headStart.detector().detect(text).map(LanguageGuess::language));
  }

  private CauseWords causeWords() {
    try {
      return CauseWords.load(home.resolve("bot/causes"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the words of causes", unreadable);
    }
  }

  private LivingKnowledge openKnowledge() {
    Setup setup =
        new Setup(
            documents,
            baseUrl(),
            data(),
            List.of(home.resolve("bot/errors"), home.resolve("bot/causes")),
            this::corpusReader,
            text -> headStart.symptomReader().kindsIn(text),
            progress);
    return watching
        ? LivingKnowledge.openAndWatch(setup)
        : LivingKnowledge.open(setup, headStart.analysis());
  }

  /** The one file that holds what must survive a restart; only the chats open it. */
  public Database database() {
    return database.get();
  }

  /** A command in the terminal has no quota to remember, and never pays for opening the file. */
  private LiveCheck buildLiveCheck() {
    QuotaLedger ledger = watching ? new StoredLedger(database.get()) : new MemoryLedger();
    return new LiveCheck(ProbeSetup.of(configuration), ledger, Clock.systemUTC());
  }

  private Troubleshooter buildTroubleshooter() {
    LivingKnowledge known = knowledge.get();
    SymptomReader reader = headStart.symptomReader();
    return new Troubleshooter(
        reader,
        new LanguageChooser(headStart.detector(), standardLanguage()),
        known,
        new Diagnostician(),
        new AnswerWriter(phrasebook),
        new Conversations(Clock.systemUTC(), new OutputReader()),
        Clock.systemUTC());
  }

  @Override
  public void close() {
    knowledge.ifBuilt().ifPresent(LivingKnowledge::close);
    database.ifBuilt().ifPresent(Database::close);
  }
}
