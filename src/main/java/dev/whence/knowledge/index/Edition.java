package dev.whence.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What reads and analyses the documents, as one hash: the format of the index, the program, and the
 * data that topics are told from. An index of another edition is not used.
 */
final class Edition {
  /** To be raised when the same program reads an older index wrongly. */
  private static final String FORMAT = "8";

  private Edition() {}

  static String of(Setup setup) {
    Hash hash = new Hash().add(FORMAT).add(setup.baseUrl().map(Object::toString).orElse(""));
    program().forEach(path -> addFile(path, hash));
    for (Path path : setup.dependsOn()) {
      files(path).forEach(file -> addFile(file, hash));
    }
    return hash.toString();
  }

  /** The jar, or, before there is one, the classes that read and analyse. */
  private static List<Path> program() {
    try {
      Path source =
          Path.of(Edition.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(source)
          ? files(source.resolve("dev/whence/knowledge"))
          : List.of(source);
    } catch (java.net.URISyntaxException | RuntimeException unknown) {
      return List.of();
    }
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return List.of(path);
    }
  }

  private static void addFile(Path file, Hash hash) {
    hash.add(Generations.name(file));
    try {
      hash.add(Files.size(file) + "@" + Files.getLastModifiedTime(file));
    } catch (IOException missing) {
      hash.add("missing");
    }
  }
}
