package dev.whence.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the documents say, read and aligned.
 *
 * @param pages in the order of their ids
 * @param faults what is wrong with files and folders that belong to no page
 */
public record Corpus(List<Page> pages, List<Fault> faults) {
  public static final Corpus EMPTY = new Corpus(List.of(), List.of());

  public Corpus {
    pages = List.copyOf(pages);
    faults = List.copyOf(faults);
  }

  public List<Topic> topics() {
    return pages.stream().flatMap(page -> page.topics().stream()).toList();
  }

  public Stream<Document> documents() {
    return pages.stream().flatMap(page -> page.documents().stream());
  }

  /** Every fault: of files, of documents, of alignment. */
  public List<Fault> allFaults() {
    Stream<Fault> ofPages =
        pages.stream()
            .flatMap(
                page ->
                    Stream.concat(
                        page.documents().stream().flatMap(document -> document.faults().stream()),
                        page.faults().stream()));
    return Stream.concat(faults.stream(), ofPages).toList();
  }
}
