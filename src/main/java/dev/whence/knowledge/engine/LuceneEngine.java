package dev.whence.knowledge.engine;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * The embedded engine: a folder a collection, opened when it is first asked for. What it serves
 * never changes; a newer state is another engine.
 */
public final class LuceneEngine implements SearchEngine {
  private final Optional<Path> folder;
  private final Map<String, Directory> memory;
  private final Map<String, LuceneCollection> open = new ConcurrentHashMap<>();

  /** Held, because the logging of Java forgets the level of a logger that nobody holds. */
  private final Logger lucene = Logger.getLogger("org.apache.lucene");

  private LuceneEngine(Optional<Path> folder, Map<String, Directory> memory) {
    this.folder = folder;
    this.memory = memory;
    lucene.setLevel(Level.SEVERE);
  }

  /** Has what the first search needs ready beforehand; it takes longer than the search. */
  public static void prepare() {
    try {
      MethodHandles.lookup().ensureInitialized(MMapDirectory.class);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  /** An engine that reads from, and writes to, the collections under a folder. */
  public static LuceneEngine in(Path folder) {
    return new LuceneEngine(Optional.of(folder), new ConcurrentHashMap<>());
  }

  /** An engine that lives in memory alone, for when the disk cannot be used. */
  public static LuceneEngine inMemory() {
    return new LuceneEngine(Optional.empty(), new ConcurrentHashMap<>());
  }

  /** A writer for a collection, which is made where there is none. Not while it is searched. */
  public LuceneWriter writer(String collection) throws IOException {
    return writer(collection, Map.of());
  }

  /**
   * As above, where some fields are given words of which parts are the terms.
   *
   * @param cuts for each such field, the terms of a word, as {@link ShortTerms}
   */
  public LuceneWriter writer(String collection, Map<String, Function<String, long[]>> cuts)
      throws IOException {
    return new LuceneWriter(directory(collection), cuts);
  }

  @Override
  public Result find(String collection, List<Clause> clauses, int limit) throws IOException {
    Optional<LuceneCollection> found = collection(collection);
    return found.isEmpty()
        ? new Result(List.of(), Collections.nCopies(clauses.size(), 0))
        : found.get().find(clauses, limit);
  }

  @Override
  public int frequency(String collection, String field, String term) throws IOException {
    Optional<LuceneCollection> found = collection(collection);
    return found.isEmpty() ? 0 : found.get().frequency(field, term);
  }

  @Override
  public List<String> near(String collection, String field, String term, int edits, int limit)
      throws IOException {
    Optional<LuceneCollection> found = collection(collection);
    return found.isEmpty() ? List.of() : found.get().near(field, term, edits, limit);
  }

  @Override
  public int size(String collection) throws IOException {
    Optional<LuceneCollection> found = collection(collection);
    return found.isEmpty() ? 0 : found.get().size();
  }

  private Optional<LuceneCollection> collection(String name) throws IOException {
    LuceneCollection ready = open.get(name);
    if (ready != null) {
      return Optional.of(ready);
    }
    synchronized (open) {
      if (!open.containsKey(name) && exists(name)) {
        open.put(name, opened(name));
      }
      return Optional.ofNullable(open.get(name));
    }
  }

  private LuceneCollection opened(String name) throws IOException {
    LuceneCollection collection = new LuceneCollection(directory(name));
    try {
      collection.checkIntegrity();
      return collection;
    } catch (IOException damaged) {
      collection.close();
      throw damaged;
    }
  }

  /** A folder that somebody deleted is damage, not a folder without collections. */
  private boolean exists(String name) throws IOException {
    if (memory.containsKey(name)) {
      return true;
    }
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new NoSuchFileException(folder.get().toString());
    }
    return folder.map(f -> Files.isDirectory(f.resolve(name))).orElse(false);
  }

  private Directory directory(String name) throws IOException {
    Directory known = memory.get(name);
    if (known != null) {
      return known;
    }
    Directory made =
        folder.isPresent()
            ? new UnhurriedDirectory(
                new MMapDirectory(folder.get().resolve(name), new SingleInstanceLockFactory()))
            : new ByteBuffersDirectory();
    memory.put(name, made);
    return made;
  }

  @Override
  public void close() throws IOException {
    synchronized (open) {
      for (LuceneCollection collection : open.values()) {
        collection.close();
      }
      open.clear();
    }
    for (Directory directory : memory.values()) {
      directory.close();
    }
  }
}
