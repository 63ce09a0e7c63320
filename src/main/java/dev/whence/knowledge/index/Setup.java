package dev.whence.knowledge.index;

import dev.whence.knowledge.CorpusReader;
import dev.whence.symptom.ErrorKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the knowledge lives on.
 *
 * @param directories the documents; a later folder wins where two have the same page
 * @param baseUrl where the documents are published
 * @param data the folder for what can be derived again
 * @param dependsOn files and folders beside the documents from which topics are told, such as the
 *     signatures of errors: when they change, all is read again
 * @param reader asked for only when something must be read
 * @param errorKindsOf which errors a heading names
 * @param progress told while the index is being built
 */
public record Setup(
    List<Path> directories,
    Optional<URI> baseUrl,
    Path data,
    List<Path> dependsOn,
    Supplier<CorpusReader> reader,
    Function<String, Set<ErrorKind>> errorKindsOf,
    Consumer<Progress> progress) {
  public Setup {
    directories = List.copyOf(directories);
    dependsOn = List.copyOf(dependsOn);
    if (directories.isEmpty()) {
      throw new IllegalArgumentException("directories must name at least one folder");
    }
  }
}
