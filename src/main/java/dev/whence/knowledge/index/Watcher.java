package dev.whence.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls back soon after something in the documents changed, on a thread of its own. */
final class Watcher implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(Watcher.class);

  /** Editors write a file in several steps; a quiet moment means that they are done. */
  private static final Duration QUIET = Duration.ofMillis(80);

  /** Steps of one save after which nobody waits for quiet any more. */
  private static final int MOST_STEPS = 8;

  /** File systems that tell nothing, such as network mounts, are looked at this often. */
  private static final Duration UNTOLD = Duration.ofSeconds(1);

  /** A look all the same, should the system have dropped an event. */
  private static final Duration TOLD = Duration.ofSeconds(30);

  private final List<Path> directories;
  private final Runnable changed;
  private final WatchService service;
  private volatile boolean closed;

  private Watcher(List<Path> directories, Runnable changed, WatchService service) {
    this.directories = directories;
    this.changed = changed;
    this.service = service;
  }

  static Watcher start(List<Path> directories, Runnable changed) {
    try {
      Watcher watcher =
          new Watcher(
              directories, changed, directories.getFirst().getFileSystem().newWatchService());
      Thread.ofPlatform().name("watch-documents").daemon().start(watcher::run);
      return watcher;
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException("this system cannot watch folders", impossible);
    }
  }

  private void run() {
    while (!closed) {
      try {
        boolean told = register();
        call();
        await(told ? TOLD : UNTOLD);
      } catch (ClosedWatchServiceException | InterruptedException over) {
        return;
      }
    }
  }

  private void call() {
    try {
      changed.run();
    } catch (RuntimeException problem) {
      log.error("The documents could not be looked at; the last good state is served.", problem);
    }
  }

  private void await(Duration longest) throws InterruptedException {
    WatchKey key = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    for (int step = 0; key != null && step < MOST_STEPS; step++) {
      key.pollEvents();
      key.reset();
      key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }
    if (key != null) {
      key.reset();
    }
  }

  /** Watches every folder; says whether the system promised to tell of all of them. */
  private boolean register() {
    try {
      for (Path directory : directories) {
        Files.walkFileTree(
            directory,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                  throws IOException {
                folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult postVisitDirectory(
                  Path folder, @Nullable IOException problem) {
                return FileVisitResult.CONTINUE;
              }
            });
      }
      return true;
    } catch (IOException untold) {
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      service.close();
    } catch (IOException harmless) {
      log.debug("closing the watch service", harmless);
    }
  }
}
