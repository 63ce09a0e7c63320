package dev.whence.knowledge.index;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.CorpusReader;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.RecognisedError;
import dev.whence.symptom.Symptoms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A folder of documents and an index of it, for tests. */
final class Documents {
  final Path folder;
  final Path data;

  Documents(Path home) {
    this.folder = home.resolve("documents");
    this.data = home.resolve("data");
  }

  Documents write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  Setup setup() {
    return new Setup(
        List.of(folder),
        Optional.empty(),
        data,
        List.of(),
        Documents::reader,
        Documents::kinds,
        progress -> {});
  }

  static CorpusReader reader() {
    return new CorpusReader(CauseWords.NONE, Documents::kinds, text -> Optional.empty());
  }

  /** Knows two errors by their English names, which is enough for a test of the index. */
  static Set<ErrorKind> kinds(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    if (lower.contains("connection refuse") || lower.contains("econnrefused")) {
      kinds.add(ErrorKind.CONNECTION_REFUSED);
    }
    if (lower.contains("timeout")) {
      kinds.add(ErrorKind.CONNECTION_TIMEOUT);
    }
    return kinds;
  }

  /** A question in plain words. */
  static Symptoms asked(String text) {
    return symptoms(text, List.of());
  }

  /** A question that names an error. */
  static Symptoms failed(String text, ErrorKind kind) {
    return symptoms(text, List.of(new RecognisedError(kind, text, 0.97)));
  }

  private static Symptoms symptoms(String text, List<RecognisedError> errors) {
    List<Target> targets = List.of();
    List<Evidence> evidence = List.of();
    return new Symptoms(
        text,
        errors,
        Optional.empty(),
        text,
        targets,
        evidence,
        Optional.empty(),
        !errors.isEmpty(),
        false);
  }
}
