package dev.whence.knowledge.index;

import dev.whence.knowledge.Fingerprint;
import dev.whence.knowledge.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * One document as it is indexed: its sections in order, and the wordings that authors of any of its
 * translations added.
 *
 * @param asked for each section, the wordings pooled over its topic's translations
 */
record Indexed(String page, String file, List<Section> sections, List<List<String>> asked) {
  Indexed {
    sections = List.copyOf(sections);
    asked = List.copyOf(asked);
  }

  /** A hash of all of it that can be searched; equal hashes need no new analysis. */
  String searched() {
    Fingerprint hash = new Fingerprint();
    for (int at = 0; at < sections.size(); at++) {
      Section section = sections.get(at);
      hash.add(section.heading());
      hash.add(section.text());
      section.path().forEach(hash::add);
      section.signatures().forEach(hash::add);
      asked.get(at).forEach(hash::add);
      hash.add("\n");
    }
    return hash.toString();
  }

  /** The id of a section in the engine. */
  static String id(String file, int section) {
    return file + '#' + section;
  }

  static String fileOf(String id) {
    return id.substring(0, id.lastIndexOf('#'));
  }

  static int sectionOf(String id) {
    return Integer.parseInt(id, id.lastIndexOf('#') + 1, id.length(), 10);
  }

  List<String> pageTitle() {
    List<String> titles = new ArrayList<>();
    if (!sections.isEmpty()) {
      Section first = sections.getFirst();
      titles.add(first.path().isEmpty() ? first.heading() : first.path().getFirst());
    }
    return titles;
  }
}
