package dev.whence.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sign of life that ends with its process, however that ends: a lock on a file of its own. Unlike
 * a lease with a time it expires at once, and unlike a process number it is understood from
 * container to container.
 */
final class Presence implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

  /** Who counts the living holds another's lock for moments; it is tried again until it is ours. */
  private static final int TRIES = 50;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(2);

  /** A file is locked within moments of being made; older and unlocked, its process is gone. */
  private static final Duration MOMENTS = Duration.ofMinutes(1);

  private final Path directory;
  private @Nullable String id;
  private @Nullable FileChannel file;

  Presence(Path directory) {
    this.directory = directory;
  }

  /** What this process is known by among those that share the folder. */
  synchronized String id() {
    String known = id;
    if (known != null) {
      return known;
    }
    String made = UUID.randomUUID().toString();
    id = made;
    try {
      Files.createDirectories(directory);
      FileChannel opened =
          FileChannel.open(
              directory.resolve(made), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      file = opened;
      if (!isTaken(opened)) {
        LOG.warn("{} cannot be locked; another process may take this one for gone", directory);
      }
    } catch (IOException noLocks) {
      LOG.warn("{}: {}; another process may take this one for gone", directory, noLocks.toString());
    }
    return made;
  }

  private static boolean isTaken(FileChannel opened) throws IOException {
    for (int tries = 0; tries < TRIES; tries++) {
      if (opened.tryLock() != null) {
        return true;
      }
      try {
        Thread.sleep(BETWEEN_TRIES);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /** How many processes share the folder, this one included. */
  synchronized int living() {
    String self = id();
    int living = 1;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path path : files) {
        living += path.endsWith(self) || !isHeld(path) ? 0 : 1;
      }
    } catch (IOException unreadable) {
      LOG.debug("{} cannot be counted: {}", directory, unreadable.toString());
    }
    return living;
  }

  private static boolean isHeld(Path path) {
    try (FileChannel opened = FileChannel.open(path, StandardOpenOption.WRITE)) {
      return opened.tryLock() == null; // else it is let go with the channel
    } catch (OverlappingFileLockException ofThisMachine) {
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Whether the process that is known by this still runs. */
  synchronized boolean isAlive(String other) {
    return other.equals(id) || isLocked(directory.resolve(other));
  }

  /** What holds no lock is left over and goes. */
  private static boolean isLocked(Path path) {
    try (FileChannel opened = FileChannel.open(path, StandardOpenOption.WRITE)) {
      if (opened.tryLock() == null) {
        return true;
      }
      Files.deleteIfExists(path);
      return false;
    } catch (OverlappingFileLockException ofThisMachine) {
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Takes away what processes left that were killed. */
  synchronized void tidy() {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path path : files) {
        Instant made = Files.getLastModifiedTime(path).toInstant();
        if (!path.endsWith(id()) && made.plus(MOMENTS).isBefore(Instant.now())) {
          isLocked(path);
        }
      }
    } catch (IOException unreadable) {
      LOG.debug("{} cannot be tidied: {}", directory, unreadable.toString());
    }
  }

  @Override
  public synchronized void close() {
    String mine = id;
    FileChannel open = file;
    id = null;
    file = null;
    if (mine == null || open == null) {
      return;
    }
    try (open) {
      Files.deleteIfExists(directory.resolve(mine));
    } catch (IOException stays) {
      LOG.debug("{} stays: {}", directory.resolve(mine), stays.toString());
    }
  }
}
