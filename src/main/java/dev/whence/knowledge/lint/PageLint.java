package dev.whence.knowledge.lint;

import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Document;
import dev.whence.knowledge.Fault;
import dev.whence.knowledge.Page;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the translations of one page lack against its leading translation, and have beyond it. */
final class PageLint {
  private final Page page;
  private final Document leading;
  private final List<Fault> faults = new ArrayList<>();

  private PageLint(Page page) {
    this.page = page;
    this.leading = page.documents().getFirst();
  }

  static List<Fault> check(Page page, Set<String> tags) {
    PageLint lint = new PageLint(page);
    lint.translations(tags);
    lint.sections();
    lint.order();
    for (Topic topic : page.topics()) {
      CauseLint.check(topic, leading(topic, lint.leading), lint.faults);
    }
    return lint.faults;
  }

  private static Section leading(Topic topic, Document leading) {
    return topic.sections().stream()
        .filter(section -> section.file().equals(leading.file()))
        .findFirst()
        .orElse(topic.sections().getFirst());
  }

  private void translations(Set<String> tags) {
    Set<String> missing = new HashSet<>(tags);
    page.documents().forEach(document -> missing.remove(document.tag()));
    for (String tag : missing.stream().sorted().toList()) {
      faults.add(
          Fault.warning(
              leading.file(),
              1,
              "missing-translation",
              "This page has no translation in " + tag + ".",
              "Translate it under the same name, or accept that readers get the nearest language"
                  + " there is."));
    }
  }

  private void sections() {
    Set<String> uncertain = new HashSet<>();
    page.faults().forEach(fault -> uncertain.add(fault.file() + ":" + fault.line()));
    for (Topic topic : page.topics()) {
      Set<String> files = new HashSet<>();
      topic.sections().forEach(section -> files.add(section.file()));
      if (files.contains(leading.file())) {
        missing(topic, files);
        continue;
      }
      for (Section section : topic.sections()) {
        if (!uncertain.contains(section.file() + ":" + section.line())) {
          surplus(section);
        }
      }
    }
  }

  private void missing(Topic topic, Set<String> files) {
    Section original = leading(topic, leading);
    for (Document document : page.documents()) {
      if (!files.contains(document.file())) {
        faults.add(
            Fault.warning(
                document.file(),
                1,
                "missing-section",
                "The section \""
                    + original.heading()
                    + "\" ("
                    + original.file()
                    + ":"
                    + original.line()
                    + ") has no counterpart here for certain.",
                "Translate it at its place."));
      }
    }
  }

  private void surplus(Section section) {
    faults.add(
        Fault.warning(
            section.file(),
            section.line(),
            "surplus-section",
            "The section \"" + section.heading() + "\" is not in " + leading.file() + ".",
            "Add it there too, or take it out here."));
  }

  private void order() {
    Map<String, Integer> last = new HashMap<>();
    for (Topic topic : page.topics()) {
      if (topic.sections().stream().noneMatch(s -> s.file().equals(leading.file()))) {
        continue;
      }
      for (Section section : topic.sections()) {
        Integer before = last.put(section.file(), section.line());
        if (before != null && before > section.line()) {
          faults.add(
              Fault.information(
                  section.file(),
                  section.line(),
                  "reordered-section",
                  "The section \""
                      + section.heading()
                      + "\" stands earlier here than in "
                      + leading.file()
                      + ".",
                  "Put the sections in the same order, so that readers of two languages find them"
                      + " alike."));
        }
      }
    }
  }

  /** The ids of a section's causes, in order. */
  static List<String> ids(Section section) {
    return section.causes().stream().map(Cause::id).flatMap(java.util.Optional::stream).toList();
  }
}
