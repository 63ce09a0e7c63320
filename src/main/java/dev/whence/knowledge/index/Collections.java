package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Slices;
import dev.whence.knowledge.engine.LuceneEngine;
import dev.whence.knowledge.engine.LuceneWriter;
import dev.whence.knowledge.engine.Part;
import dev.whence.knowledge.index.PageView.Translation;
import dev.whence.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Which documents of which collections an update writes anew, and the writing of them, collections
 * side by side.
 */
final class Collections {
  /** No save changes so many documents of a language. */
  private static final int MANY = 50;

  /** The names and Latin words of all languages of a manual. */
  private static final int REMEMBERED = 100_000;

  private final Indexer indexer;
  private final Map<String, List<Translation>> written = new TreeMap<>();
  private final Map<String, Set<String>> removed = new TreeMap<>();
  private final Map<String, List<Indexed>> pooled = new TreeMap<>();

  Collections(Indexer indexer, Update update, Optional<Catalogue> before) {
    this.indexer = indexer;
    Map<String, List<Catalogue.Source>> old = byPage(before, update);
    update.gone().forEach(page -> remove(page, old.getOrDefault(page, List.of())));
    for (var page : update.pages()) {
      List<Translation> translations = page.translations();
      plan(page.id(), translations, old.getOrDefault(page.id(), List.of()));
    }
  }

  private static Map<String, List<Catalogue.Source>> byPage(
      Optional<Catalogue> before, Update update) {
    Set<String> touched = new HashSet<>(update.gone());
    update.pages().forEach(page -> touched.add(page.id()));
    Map<String, List<Catalogue.Source>> byPage = new HashMap<>();
    if (before.isPresent()) {
      for (Catalogue.Source source : before.get().sources()) {
        if (touched.contains(source.page())) {
          byPage.computeIfAbsent(source.page(), _ -> new ArrayList<>()).add(source);
        }
      }
    }
    return byPage;
  }

  private void remove(String page, List<Catalogue.Source> old) {
    old.forEach(source -> removed(source.language()).add(page));
    removed(Fields.POOL).add(page);
  }

  private Set<String> removed(String collection) {
    return removed.computeIfAbsent(collection, _ -> new HashSet<>());
  }

  /** Only languages in which something that can be searched differs are written again. */
  private void plan(String page, List<Translation> now, List<Catalogue.Source> old) {
    Map<String, Set<String>> before = new HashMap<>();
    old.forEach(
        source ->
            before
                .computeIfAbsent(source.language(), _ -> new HashSet<>())
                .add(source.file() + source.searched()));
    Map<String, Set<String>> after = new HashMap<>();
    now.forEach(
        one ->
            after
                .computeIfAbsent(one.source().language(), _ -> new HashSet<>())
                .add(one.source().file() + one.source().searched()));
    Set<String> languages = new HashSet<>(before.keySet());
    languages.addAll(after.keySet());
    languages.removeIf(
        language -> after.getOrDefault(language, Set.of()).equals(before.get(language)));
    for (String language : languages) {
      removed(language).add(page);
      now.stream()
          .filter(one -> one.source().language().equals(language))
          .forEach(one -> written.computeIfAbsent(language, _ -> new ArrayList<>()).add(one));
    }
    if (!languages.isEmpty()) {
      removed(Fields.POOL).add(page);
      pooled.put(page, now.stream().map(Translation::indexed).toList());
    }
  }

  /** Takes over the collections of the state before. */
  void share(Optional<Path> from, Path to) throws IOException {
    if (from.isEmpty()) {
      return;
    }
    try (var entries = Files.newDirectoryStream(from.get(), Files::isDirectory)) {
      for (Path collection : entries) {
        Generations.share(collection, to.resolve(Generations.name(collection)));
      }
    }
  }

  /** The writing of each of {@link #collections}, in their order. */
  List<Runnable> tasks(LuceneEngine engine, Consumer<Progress> progress) {
    int total = written.values().stream().mapToInt(List::size).sum();
    AtomicInteger done = new AtomicInteger();
    Runnable documentDone = () -> progress.accept(new Progress(done.incrementAndGet(), total));
    List<Runnable> tasks = new ArrayList<>();
    for (String collection : collections()) {
      tasks.add(() -> write(engine, collection, documentDone));
    }
    return tasks;
  }

  /** What is written anew, the most work first, so that none is left alone at the end. */
  List<String> collections() {
    return removed.keySet().stream()
        .sorted(Comparator.comparingLong(this::work).reversed())
        .toList();
  }

  /** About how long a collection takes to write, in no unit. */
  private long work(String collection) {
    if (collection.equals(Fields.POOL)) {
      return pooled.values().stream().mapToLong(List::size).sum();
    }
    int documents = written.getOrDefault(collection, List.of()).size();
    return documents * Language.of(collection).map(Collections::workOfADocument).orElse(2L);
  }

  /** Where words are cut with a dictionary, that is most of the work. */
  private static long workOfADocument(Language language) {
    return switch (language) {
      case KOREAN -> 8;
      case JAPANESE -> 5;
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, THAI -> 3;
      case ENGLISH,
          FRENCH,
          PORTUGUESE,
          SPANISH,
          GERMAN,
          ITALIAN,
          RUSSIAN,
          ARABIC,
          TURKISH,
          VIETNAMESE ->
          2;
    };
  }

  private void write(LuceneEngine engine, String collection, Runnable documentDone) {
    Language language = Language.of(collection).orElse(Language.ENGLISH);
    try (LuceneWriter writer = engine.writer(collection, indexer.cuts(language))) {
      writer.removePages(removed(collection));
      if (collection.equals(Fields.POOL)) {
        Slices<Part> known = new Slices<>(REMEMBERED);
        for (Map.Entry<String, List<Indexed>> page : pooled.entrySet()) {
          indexer.pool(page.getKey(), page.getValue(), known, writer);
        }
      }
      Pieces pieces = indexer.pieces(language);
      List<Translation> translations = written.getOrDefault(collection, List.of());
      for (Translation one : translations) {
        indexer.write(one.indexed(), pieces, writer);
        documentDone.run();
      }
      if (translations.size() > MANY) {
        indexer.forget(language);
      }
      writer.commit();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
