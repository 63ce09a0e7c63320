package dev.whence.knowledge.index;

import dev.whence.knowledge.Document;
import dev.whence.knowledge.Page;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page as the index sees it: each translation with its sections in the order of the file. */
final class PageView {
  private final Page page;
  private final List<Translation> translations = new ArrayList<>();

  PageView(Page page) {
    this.page = page;
    Map<String, List<Placed>> byFile = new HashMap<>();
    for (Topic topic : page.topics()) {
      List<String> asked =
          topic.sections().stream()
              .flatMap(section -> section.asked().stream())
              .distinct()
              .toList();
      for (Section section : topic.sections()) {
        byFile
            .computeIfAbsent(section.file(), _ -> new ArrayList<>())
            .add(new Placed(topic.id(), section, asked));
      }
    }
    for (Document document : page.documents()) {
      List<Placed> placed = byFile.getOrDefault(document.file(), List.of());
      translations.add(translation(page.id(), document, placed));
    }
  }

  private record Placed(String topic, Section section, List<String> asked) {}

  private static Translation translation(String page, Document document, List<Placed> unordered) {
    List<Placed> placed =
        unordered.stream()
            .sorted(Comparator.comparingInt((Placed one) -> one.section().line()))
            .toList();
    Indexed indexed =
        new Indexed(
            page,
            document.file(),
            placed.stream().map(Placed::section).toList(),
            placed.stream().map(Placed::asked).toList());
    Catalogue.Source source =
        new Catalogue.Source(
            document.directory().toString(),
            document.file(),
            page,
            document.tag(),
            document.language().tag(),
            document.stamp(),
            document.fingerprint(),
            indexed.searched(),
            placed.stream().map(Placed::topic).toList());
    return new Translation(document, indexed, source);
  }

  /** One translation: as read, as indexed, as kept in the catalogue. */
  record Translation(Document document, Indexed indexed, Catalogue.Source source) {}

  String id() {
    return page.id();
  }

  List<Topic> topics() {
    return page.topics();
  }

  /** Whether it was read from exactly these files, with nothing changed. */
  boolean isOf(Set<Catalogue.Source> sources) {
    return translations.size() == sources.size()
        && translations.stream().allMatch(one -> sources.contains(one.source()));
  }

  List<Translation> translations() {
    return translations;
  }
}
