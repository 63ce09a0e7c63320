package dev.whence.knowledge;

import dev.whence.knowledge.causes.CauseWords;
import dev.whence.language.LanguageDetector;
import dev.whence.language.LanguageGuess;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.signature.Catalogue;
import dev.whence.symptom.signature.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reader as the bot wires it, and documents on disk, for tests. */
public final class Readers {
  private static final Path HOME = Path.of(System.getProperty("whence.home", "."));
  private static final Catalogue CATALOGUE = catalogue();
  private static final CauseWords WORDS = words();
  private static final LanguageDetector DETECTOR = LanguageDetector.load();

  private Readers() {}

  public static CorpusReader reader() {
    return new CorpusReader(
        WORDS, Readers::kinds, text -> DETECTOR.detect(text).map(LanguageGuess::language));
  }

  public static CauseWords causeWords() {
    return WORDS;
  }

  public static Set<ErrorKind> kinds(String text) {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    CATALOGUE.find(text).stream()
        .filter(hit -> hit.role().namesKind() && hit.role() != Role.HINT)
        .forEach(hit -> hit.signature().kind().ifPresent(kinds::add));
    return kinds;
  }

  /** Writes files, then reads their folder. */
  public static Corpus corpus(Path folder, Map<String, String> files) {
    files.forEach((file, text) -> write(folder, file, text));
    return reader().read(List.of(folder), Optional.empty());
  }

  public static void write(Path folder, String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Catalogue catalogue() {
    try {
      return Catalogue.read(HOME.resolve("bot/errors"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static CauseWords words() {
    try {
      return CauseWords.load(HOME.resolve("bot/causes"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
