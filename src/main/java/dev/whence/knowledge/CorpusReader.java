package dev.whence.knowledge;

import dev.whence.knowledge.alignment.PageAligner;
import dev.whence.knowledge.causes.CauseWords;
import dev.whence.knowledge.markdown.FileFinder;
import dev.whence.knowledge.markdown.FileReader;
import dev.whence.knowledge.markdown.Findings;
import dev.whence.knowledge.markdown.Found;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads folders of documents into a corpus, in parallel over files and pages. A refresh reads only
 * files that changed and aligns only their pages again; all else stays the same objects.
 */
public final class CorpusReader {
  private final FileReader reader;
  private final PageAligner aligner;

  /**
   * @param errorKindsOf which errors a heading or a printed line names
   * @param languageOf tells the language of a text that no folder or name tells
   */
  public CorpusReader(
      CauseWords words,
      Function<String, Set<ErrorKind>> errorKindsOf,
      Function<String, Optional<Language>> languageOf) {
    this.reader = new FileReader(words, errorKindsOf, languageOf);
    this.aligner = new PageAligner(words, errorKindsOf);
  }

  /** Reads everything; of two folders that have the same page, the later one wins. */
  public Corpus read(List<Path> directories, Optional<URI> baseUrl) {
    return refresh(Corpus.EMPTY, directories, baseUrl);
  }

  /** As {@link #read}, reusing what has not changed and what a broken save would take away. */
  public Corpus refresh(Corpus previous, List<Path> directories, Optional<URI> baseUrl) {
    return refresh(previous, list(directories), baseUrl);
  }

  /** As above, of files that were listed before: all there are, or those of some pages. */
  public Corpus refresh(Corpus previous, Findings listed, Optional<URI> baseUrl) {
    List<Fault> faults = new ArrayList<>(listed.faults());
    List<Found> files = listed.files();
    Map<Path, Document> known = new HashMap<>();
    previous.documents().forEach(document -> known.put(document.path(), document));
    List<Outcome> outcomes =
        SideBySide.map(files, found -> outcome(found, known.get(found.path()), baseUrl));
    outcomes.forEach(outcome -> outcome.fault().ifPresent(faults::add));
    return new Corpus(pages(outcomes, previous), faults);
  }

  /** The files that {@link #read} would read, and what the file system says of them, unread. */
  public static Findings list(List<Path> directories) {
    List<Fault> faults = new ArrayList<>();
    Map<String, List<Found>> byPage = new LinkedHashMap<>();
    for (Path directory : directories) {
      Findings findings = FileFinder.find(directory);
      faults.addAll(findings.faults());
      byPage.putAll(findings.files().stream().collect(Collectors.groupingBy(Found::page)));
    }
    return new Findings(byPage.values().stream().flatMap(List::stream).toList(), faults);
  }

  private record Outcome(Optional<Document> document, Optional<Fault> fault) {}

  private Outcome outcome(
      Found found, @org.jspecify.annotations.Nullable Document known, Optional<URI> baseUrl) {
    if (known != null && known.stamp().equals(found.stamp())) {
      return new Outcome(Optional.of(known), Optional.empty());
    }
    return switch (reader.read(found, baseUrl)) {
      case FileReader.Result.Read read ->
          new Outcome(Optional.of(kept(read.document(), known)), Optional.empty());
      case FileReader.Result.Unusable unusable ->
          new Outcome(Optional.ofNullable(known), Optional.of(unusable.fault()));
    };
  }

  /** The new document, or the one known where its bytes are the same or a save was cut off. */
  private static Document kept(Document read, @org.jspecify.annotations.Nullable Document known) {
    if (known == null) {
      return read;
    }
    if (known.fingerprint().equals(read.fingerprint())) {
      return known;
    }
    boolean cutOff = read.drafts().isEmpty() && !known.drafts().isEmpty();
    return cutOff ? withFaults(known, read.faults()) : read;
  }

  private static Document withFaults(Document known, List<Fault> faults) {
    return new Document(
        known.path(),
        known.directory(),
        known.page(),
        known.tag(),
        known.language(),
        known.file(),
        "",
        known.fingerprint(),
        known.drafts(),
        faults);
  }

  private List<Page> pages(List<Outcome> outcomes, Corpus previous) {
    Map<String, List<Document>> byPage = new TreeMap<>();
    outcomes.stream()
        .flatMap(outcome -> outcome.document().stream())
        .forEach(
            document ->
                byPage.computeIfAbsent(document.page(), _ -> new ArrayList<>()).add(document));
    Map<String, Page> known = new HashMap<>();
    previous.pages().forEach(page -> known.put(page.id(), page));
    return SideBySide.map(
        List.copyOf(byPage.keySet()),
        id -> page(id, byPage.getOrDefault(id, List.of()), known.get(id)));
  }

  private Page page(
      String id, List<Document> documents, @org.jspecify.annotations.Nullable Page known) {
    List<Document> ordered = PageAligner.leadingFirst(documents);
    if (known != null && areSame(known.documents(), ordered)) {
      return known;
    }
    return aligner.align(id, ordered);
  }

  /** Whether the very same objects; comparing all their text would cost as much as aligning. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean areSame(List<Document> known, List<Document> read) {
    if (known.size() != read.size()) {
      return false;
    }
    for (int at = 0; at < known.size(); at++) {
      if (known.get(at) != read.get(at)) {
        return false;
      }
    }
    return true;
  }
}
