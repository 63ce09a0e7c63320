package dev.whence.knowledge.index;

import dev.whence.knowledge.Corpus;
import dev.whence.knowledge.CorpusReader;
import dev.whence.knowledge.Document;
import dev.whence.knowledge.Page;
import dev.whence.knowledge.SideBySide;
import dev.whence.knowledge.markdown.Findings;
import dev.whence.knowledge.markdown.Found;
import dev.whence.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the state being served in step with the documents; builds aside and swaps in one step. */
final class Keeper {
  /** The first time loads what a save needs, the second takes half as long. */
  private static final int REHEARSALS = 2;

  private static final Logger log = LoggerFactory.getLogger(Keeper.class);

  private final Setup setup;
  private final Builder builder;
  private final Generations generations;
  private final String edition;
  private volatile State current;
  private final Map<String, String> passedOver = new HashMap<>();

  Keeper(Setup setup, Indexer indexer, Generations generations) {
    this.setup = setup;
    this.edition = Edition.of(setup);
    this.builder = new Builder(indexer, setup.errorKindsOf(), edition);
    this.generations = generations;
    this.current = newest().orElseGet(Keeper::nothing);
  }

  private static State nothing() {
    return new State(
        dev.whence.knowledge.engine.LuceneEngine.inMemory(),
        new MemoryTopics().store("", List.of()),
        Optional.empty());
  }

  private Optional<State> newest() {
    try {
      for (Path generation : generations.all()) {
        Optional<State> state = opened(generation);
        if (state.isPresent()) {
          return state;
        }
      }
    } catch (IOException unreadable) {
      log.warn(
          "The index folder cannot be read ({}); the documents are read anew.", told(unreadable));
    }
    return Optional.empty();
  }

  private Optional<State> opened(Path generation) {
    try {
      State state = Builder.open(generation);
      return state.catalogue().edition().equals(edition) ? Optional.of(state) : Optional.empty();
    } catch (IOException damaged) {
      log.warn("The index {} is damaged ({}); it is not used.", generation, told(damaged));
      discard(generation);
      return Optional.empty();
    }
  }

  private static void discard(Path generation) {
    try {
      Generations.delete(generation);
    } catch (IOException left) {
      log.warn("The damaged index {} could not be deleted ({}).", generation, told(left));
    }
  }

  /** The state to read from; the caller leaves it when done. */
  State enter() {
    while (true) {
      State state = current;
      if (state.enter()) {
        return state;
      }
    }
  }

  boolean isEmpty() {
    return current.catalogue().sources().isEmpty();
  }

  /** Brings the index in step with the documents; says whether anything had changed. */
  synchronized boolean refresh() {
    State before = current;
    Findings listed = CorpusReader.list(setup.directories());
    Differences differences = new Differences(before.catalogue(), passedOver);
    differences.compare(listed);
    Update update = update(before.catalogue(), listed, differences);
    if (update.isEmpty()) {
      return false;
    }
    replace(before, built(before, update, listed));
    return true;
  }

  /**
   * Goes once through what a save takes, and throws it away: the first save of a process waits
   * longer for Java to load and compile its way than for the work itself.
   */
  synchronized void rehearse() {
    State state = current;
    if (state.generation().filter(Files::isDirectory).isPresent()) {
      try {
        Update update = rehearsal(state.catalogue());
        for (int time = 0; time < REHEARSALS; time++) {
          builder.rehearse(state, update, generations);
        }
      } catch (IOException | RuntimeException harmless) {
        log.debug("The first save will take its time.", harmless);
      }
    }
  }

  /**
   * One file as if it had been saved: of a language that needs no dictionary, where there is. Its
   * page is read and aligned in all languages first, as a save does.
   */
  private Update rehearsal(Catalogue catalogue) {
    Optional<Catalogue.Source> chosen =
        catalogue.sources().stream().filter(Keeper::isCutWithoutDictionary).findFirst();
    if (chosen.isEmpty()) {
      return new Update(List.of(), Set.of(), Map.of());
    }
    Findings listed = CorpusReader.list(setup.directories());
    new Differences(catalogue, passedOver).compare(listed);
    List<Found> translations =
        listed.files().stream().filter(found -> found.page().equals(chosen.get().page())).toList();
    read(translations).pages().forEach(Keeper::view);
    List<Found> saved =
        translations.stream().filter(found -> found.file().equals(chosen.get().file())).toList();
    return new Update(read(saved).pages().stream().map(Keeper::view).toList(), Set.of(), Map.of());
  }

  private Corpus read(List<Found> files) {
    return setup
        .reader()
        .get()
        .refresh(Corpus.EMPTY, new Findings(files, List.of()), setup.baseUrl());
  }

  private static boolean isCutWithoutDictionary(Catalogue.Source source) {
    return Language.of(source.language())
        .filter(language -> language.isSpaced() && language != Language.KOREAN)
        .isPresent();
  }

  /** Gives up a state that turned out to be damaged, and builds a new one from the documents. */
  synchronized void recover(State damaged) {
    if (current == damaged) {
      damaged.generation().ifPresent(Keeper::discard);
      passedOver.clear();
      State empty = nothing();
      replace(damaged, empty);
      refresh();
    }
  }

  private void replace(State before, State after) {
    current = after;
    before.leave();
  }

  private State built(State before, Update update, Findings listed) {
    boolean shared = before.generation().filter(Files::isDirectory).isPresent();
    try {
      Update whole = shared || before.catalogue().sources().isEmpty() ? update : all(listed);
      State state =
          builder.onDisk(
              shared ? Optional.of(before) : Optional.empty(),
              whole,
              generations,
              setup.progress());
      tidy();
      return state;
    } catch (IOException | java.io.UncheckedIOException unusable) {
      log.warn(
          "The index could not be written to {} ({}); answers go on from memory.",
          setup.data(),
          told(unusable));
      return inMemory(before, listed);
    }
  }

  private void tidy() {
    try {
      generations.tidy();
    } catch (IOException later) {
      log.debug("Older states of the index are left for the next time.", later);
    }
  }

  private State inMemory(State before, Findings listed) {
    try {
      return builder.inMemory(all(listed).pages(), setup.progress());
    } catch (IOException broken) {
      log.error("The index could not be built in memory; the last good one stays.", broken);
      before.enter();
      return before;
    }
  }

  private Update all(Findings listed) {
    Corpus corpus = setup.reader().get().refresh(Corpus.EMPTY, listed, setup.baseUrl());
    return new Update(corpus.pages().stream().map(Keeper::view).toList(), Set.of(), Map.of());
  }

  /** The page without what it was aligned from, which is most of its memory and not needed now. */
  private static PageView view(Page page) {
    return new PageView(
        new Page(
            page.id(),
            page.documents().stream().map(Keeper::withoutDrafts).toList(),
            page.topics(),
            List.of(),
            page.fingerprint()));
  }

  private static Document withoutDrafts(Document document) {
    return new Document(
        document.path(),
        document.directory(),
        document.page(),
        document.tag(),
        document.language(),
        document.file(),
        document.stamp(),
        document.fingerprint(),
        List.of(),
        List.of());
  }

  private Update update(Catalogue catalogue, Findings listed, Differences differences) {
    Set<String> wanted = differences.pages();
    if (wanted.isEmpty()) {
      return new Update(List.of(), Set.of(), differences.restamped());
    }
    List<Found> files =
        listed.files().stream().filter(found -> wanted.contains(found.page())).toList();
    Corpus corpus = read(files);
    Map<String, Page> read = new HashMap<>();
    corpus.pages().forEach(page -> read.put(page.id(), page));
    passOver(files, corpus);
    Set<String> kept = broken(catalogue, files);
    Map<String, Set<Catalogue.Source>> known =
        catalogue.sources().stream()
            .filter(source -> read.containsKey(source.page()))
            .collect(Collectors.groupingBy(Catalogue.Source::page, Collectors.toSet()));
    List<Page> usable = corpus.pages().stream().filter(page -> !kept.contains(page.id())).toList();
    List<PageView> pages =
        SideBySide.map(usable, Keeper::view).stream()
            .filter(page -> !page.isOf(known.getOrDefault(page.id(), Set.of())))
            .toList();
    Set<String> gone = new HashSet<>(wanted);
    gone.removeAll(read.keySet());
    gone.removeAll(kept);
    gone.removeIf(page -> catalogue.sources().stream().noneMatch(s -> s.page().equals(page)));
    return new Update(pages, gone, differences.restamped());
  }

  /** Remembers files of no use, so that they are looked at again only when they change. */
  private void passOver(List<Found> files, Corpus corpus) {
    Set<String> usable = new HashSet<>();
    corpus
        .documents()
        .filter(document -> !document.drafts().isEmpty())
        .forEach(document -> usable.add(document.file()));
    for (Found found : files) {
      if (usable.contains(found.file())) {
        passedOver.remove(found.file());
      } else {
        passedOver.put(found.file(), found.stamp());
      }
    }
  }

  /**
   * Pages of which a file that was good is there but of no use: a save cut off, a lock, a fault.
   */
  private Set<String> broken(Catalogue catalogue, List<Found> files) {
    Set<String> broken = new HashSet<>();
    for (Found found : files) {
      boolean wasGood =
          catalogue.source(found.file()).map(source -> !source.topics().isEmpty()).orElse(false);
      if (wasGood && passedOver.containsKey(found.file())) {
        log.warn("{} cannot be used as it is now; its last good state is served.", found.file());
        broken.add(found.page());
        files.stream()
            .filter(other -> other.page().equals(found.page()))
            .forEach(other -> passedOver.put(other.file(), other.stamp()));
      }
    }
    return broken;
  }

  private static String told(Exception problem) {
    String message = problem.getMessage();
    return problem.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  synchronized void close() {
    replace(current, nothing());
  }
}
