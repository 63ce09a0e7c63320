package dev.whence.knowledge.index;

import dev.whence.knowledge.SideBySide;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.engine.LuceneEngine;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Builds a new state of the index from the state before and what differs. */
final class Builder {
  private final Indexer indexer;
  private final Function<String, Set<ErrorKind>> errorKindsOf;
  private final String edition;

  Builder(Indexer indexer, Function<String, Set<ErrorKind>> errorKindsOf, String edition) {
    this.indexer = indexer;
    this.edition = edition;
    this.errorKindsOf = errorKindsOf;
  }

  /** Builds aside, checks, and puts into place on disk. */
  State onDisk(
      Optional<State> before, Update update, Generations generations, Consumer<Progress> progress)
      throws IOException {
    Path aside = generations.aside();
    try {
      Collections collections = new Collections(indexer, update, before.map(State::catalogue));
      write(collections, before, update, aside, progress);
      return open(generations.place(aside));
    } catch (IOException | RuntimeException failed) {
      deleteQuietly(aside, failed);
      throw failed;
    }
  }

  /** Does all that a save of some pages takes, aside, and throws it away. */
  void rehearse(State before, Update update, Generations generations) throws IOException {
    Path aside = generations.aside();
    try {
      Collections collections = new Collections(indexer, update, Optional.empty());
      write(collections, Optional.of(before), update, aside, _ -> {});
    } finally {
      Generations.delete(aside);
    }
  }

  private static void deleteQuietly(Path aside, Exception failed) {
    try {
      Generations.delete(aside);
    } catch (IOException left) {
      failed.addSuppressed(left);
    }
  }

  /** Writes everything, and reads back what was written before anybody is served from it. */
  private void write(
      Collections collections,
      Optional<State> before,
      Update update,
      Path aside,
      Consumer<Progress> progress)
      throws IOException {
    List<Stored> topics;
    try (LuceneEngine engine = LuceneEngine.in(aside)) {
      collections.share(before.flatMap(State::generation), aside);
      topics = topics(before, update, collections.tasks(engine, progress));
    }
    Optional<TopicFile> continuing = continuing(before, topics, aside);
    try (TopicFile file = continuing.isPresent() ? continuing.get() : TopicFile.create(aside)) {
      for (Stored stored : topics) {
        if (continuing.isPresent() && stored.known()) {
          file.keep(stored.entry());
        } else {
          file.add(stored.entry(), stored.bytes().get());
        }
      }
      Catalogue catalogue = file.finish(edition, sources(before, update));
      check(aside, catalogue, collections.collections());
    }
  }

  private static Optional<TopicFile> continuing(
      Optional<State> before, List<Stored> topics, Path aside) throws IOException {
    Optional<Path> generation = before.flatMap(State::generation);
    if (generation.isEmpty()) {
      return Optional.empty();
    }
    long kept =
        topics.stream().filter(Stored::known).mapToLong(stored -> stored.entry().length()).sum();
    return TopicFile.continuing(generation.get(), before.orElseThrow().topics(), kept, aside);
  }

  /** A state in memory alone, built from all pages. */
  State inMemory(List<PageView> pages, Consumer<Progress> progress) throws IOException {
    Update all = new Update(pages, Set.of(), Map.of());
    LuceneEngine engine = LuceneEngine.inMemory();
    List<Runnable> collections =
        new Collections(indexer, all, Optional.empty()).tasks(engine, progress);
    MemoryTopics memory = new MemoryTopics();
    for (Stored stored : topics(Optional.empty(), all, collections)) {
      memory.add(stored.entry(), stored.bytes().get());
    }
    return new State(
        engine, memory.store(edition, sources(Optional.empty(), all)), Optional.empty());
  }

  /** Opens a generation. */
  static State open(Path generation) throws IOException {
    TopicStore topics = TopicFile.open(generation);
    return new State(LuceneEngine.in(generation), topics, Optional.of(generation));
  }

  private static void check(Path aside, Catalogue catalogue, List<String> written)
      throws IOException {
    Set<String> needed = new HashSet<>();
    catalogue.sources().forEach(source -> needed.add(source.language()));
    needed.retainAll(written);
    List<Runnable> checks = new ArrayList<>();
    needed.forEach(language -> checks.add(() -> check(aside, language)));
    run(checks);
  }

  /** Opens a collection, for which its checksums are read. */
  private static void check(Path aside, String language) {
    try (LuceneEngine engine = LuceneEngine.in(aside)) {
      if (engine.size(language) == 0) {
        throw new IOException("the index has nothing of " + language);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * A topic on its way into a file.
   *
   * @param known whether the state before has it; then it is read only where it is written anew
   */
  private record Stored(Catalogue.Entry entry, boolean known, Fetch bytes) {}

  private interface Fetch {
    byte[] get() throws IOException;
  }

  /**
   * The topics of all pages.
   *
   * @param collections written meanwhile; who has nothing of them left to do turns to the topics
   */
  private List<Stored> topics(Optional<State> before, Update update, List<Runnable> collections)
      throws IOException {
    Set<String> replaced = replaced(update);
    Map<String, List<Stored>> byPage = new TreeMap<>();
    if (before.isPresent()) {
      TopicStore store = before.get().topics();
      for (Catalogue.Entry entry : store.entries()) {
        if (!replaced.contains(entry.page())) {
          byPage
              .computeIfAbsent(entry.page(), _ -> new ArrayList<>())
              .add(new Stored(entry, true, () -> store.raw(entry)));
        }
      }
    }
    Map<String, List<Stored>> anew = new ConcurrentHashMap<>();
    List<Runnable> tasks = new ArrayList<>(collections);
    for (PageView page : update.pages()) {
      tasks.add(() -> anew.put(page.id(), stored(page)));
    }
    run(tasks);
    byPage.putAll(anew);
    return byPage.values().stream().flatMap(List::stream).toList();
  }

  private static void run(List<Runnable> tasks) throws IOException {
    try {
      SideBySide.run(tasks.size(), at -> tasks.get(at).run());
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private List<Stored> stored(PageView page) {
    return page.topics().stream().map(this::stored).toList();
  }

  private Stored stored(Topic topic) {
    byte[] bytes = TopicCodec.bytes(topic);
    int level = topic.sections().stream().mapToInt(section -> section.level()).min().orElse(1);
    int causes = topic.sections().stream().mapToInt(s -> s.causes().size()).max().orElse(0);
    Set<ErrorKind> headed = EnumSet.noneOf(ErrorKind.class);
    topic.sections().forEach(section -> headed.addAll(errorKindsOf.apply(section.heading())));
    headed.retainAll(topic.errorKinds());
    Catalogue.Entry entry =
        new Catalogue.Entry(
            topic.id(),
            0,
            bytes.length,
            Catalogue.checksum(bytes),
            topic.errorKinds(),
            headed,
            level,
            causes,
            asked(topic));
    return new Stored(entry, false, () -> bytes);
  }

  private static List<Asked> asked(Topic topic) {
    return topic.sections().stream()
        .flatMap(section -> section.asked().stream().map(one -> new Asked(section.language(), one)))
        .distinct()
        .toList();
  }

  private static List<Catalogue.Source> sources(Optional<State> before, Update update) {
    Set<String> replaced = replaced(update);
    Map<String, Catalogue.Source> sources = new TreeMap<>();
    if (before.isPresent()) {
      for (Catalogue.Source source : before.get().catalogue().sources()) {
        if (!replaced.contains(source.page())) {
          String stamp = update.restamped().getOrDefault(source.file(), source.stamp());
          sources.put(source.file(), source.stamped(stamp));
        }
      }
    }
    for (PageView page : update.pages()) {
      for (PageView.Translation translation : page.translations()) {
        sources.put(translation.source().file(), translation.source());
      }
    }
    return List.copyOf(sources.values());
  }

  private static Set<String> replaced(Update update) {
    Set<String> replaced = new HashSet<>(update.gone());
    update.pages().forEach(page -> replaced.add(page.id()));
    return replaced;
  }

  /** The collection of a language's documents. */
  static String collection(Language language) {
    return language.tag();
  }
}
