package dev.whence.knowledge.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The states of the index on disk, each a folder that is written aside, renamed into place in one
 * step, and never changed again. Several processes may build and read here at once.
 */
final class Generations {
  /** A process that chose a generation has opened all it needs of it long before this. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  /** A folder in which nothing was written for so long belongs to a build that was killed. */
  private static final Duration ABANDONED = Duration.ofMinutes(15);

  private static final String BUILDING = ".building-";

  private final Path folder;
  private final Clock clock;

  Generations(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Whole generations, the newest first. */
  List<Path> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!name(entry).startsWith(".") && Files.isDirectory(entry)) {
          found.add(entry);
        }
      }
    }
    found.sort(Comparator.comparing(Generations::name).reversed());
    return found;
  }

  /** A new folder to build in. */
  Path aside() throws IOException {
    Files.createDirectories(folder);
    return Files.createDirectory(folder.resolve(BUILDING + UUID.randomUUID()));
  }

  /** Puts what was built into place: all of it, or, after a kill at any moment, none. */
  Path place(Path built) throws IOException {
    String unique = name(built).substring(BUILDING.length(), BUILDING.length() + 8);
    String name = String.format(Locale.ROOT, "%015d-%s", clock.millis(), unique);
    return Files.move(built, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes away what nobody can be using any more. */
  void tidy() throws IOException {
    List<Path> generations = all();
    for (int at = 1; at < generations.size(); at++) {
      if (madeAt(generations.get(at - 1)).isBefore(clock.instant().minus(GRACE))) {
        delete(generations.get(at));
      }
    }
    try (DirectoryStream<Path> builds = Files.newDirectoryStream(folder, BUILDING + "*")) {
      for (Path build : builds) {
        if (Files.getLastModifiedTime(build)
            .toInstant()
            .isBefore(clock.instant().minus(ABANDONED))) {
          delete(build);
        }
      }
    }
  }

  private static Instant madeAt(Path generation) {
    String name = name(generation);
    int dash = name.indexOf('-');
    try {
      return Instant.ofEpochMilli(Long.parseLong(name.substring(0, Math.max(0, dash))));
    } catch (NumberFormatException foreign) {
      return Instant.EPOCH;
    }
  }

  /**
   * Makes {@code to} hold the same files as {@code from}; they share their bytes where they can.
   */
  static void share(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        Path target = to.resolve(name(file));
        if (!name(file).equals("write.lock")) {
          link(file, target);
        }
      }
    }
  }

  /** Makes the same file stand in another place too, or a copy of it where that cannot be. */
  static void link(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(file, target);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException problem)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
