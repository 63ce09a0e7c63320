package dev.whence.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * The same document across languages, aligned. An unchanged page stays the same object when the
 * corpus is refreshed.
 *
 * @param id the path below the language folder, without {@code .md}
 * @param documents its translations, the leading one first
 * @param topics its topics, in the order of the leading translation; what could not be aligned last
 * @param fingerprint a hash of the contents of all its documents
 */
public record Page(
    String id,
    List<Document> documents,
    List<Topic> topics,
    List<Fault> faults,
    String fingerprint) {
  public Page {
    documents = List.copyOf(documents);
    topics = List.copyOf(topics);
    faults = List.copyOf(faults);
  }

  /** The document that a section stands in. */
  public Optional<Document> document(String file) {
    return documents.stream().filter(document -> document.file().equals(file)).findFirst();
  }
}
