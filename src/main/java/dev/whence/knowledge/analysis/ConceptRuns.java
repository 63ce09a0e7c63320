package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the words of concepts in a script without spaces; of two that overlap, the longer. */
final class ConceptRuns {
  private final Map<Character, List<Entry>> byFirst = new HashMap<>();

  private record Entry(String text, String concept) {}

  void add(String text, String concept) {
    List<Entry> entries = byFirst.computeIfAbsent(text.charAt(0), _ -> new ArrayList<>());
    int place = 0;
    while (place < entries.size() && entries.get(place).text().length() >= text.length()) {
      Entry before = entries.get(place);
      if (before.text().equals(text) && before.concept().equals(concept)) {
        return;
      }
      place++;
    }
    entries.add(place, new Entry(text, concept));
  }

  /**
   * @param names what reads the words in Latin script, which are names and English; each counts as
   *     an identifier elsewhere
   */
  void find(String plain, ConceptWords names, SpokenOf found) {
    char[] text = plain.toCharArray();
    int at = 0;
    while (at < text.length) {
      int length = text[at] < 0x0E00 ? names.nameAt(text, at, at, found) : at(plain, at, found);
      at += Math.max(1, length);
    }
  }

  /** How long the longest word is that stands here; a word may name several concepts. */
  private int at(String text, int at, SpokenOf found) {
    int length = 0;
    for (Entry entry : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if (length > 0 && entry.text().length() < length) {
        break;
      }
      if (text.startsWith(entry.text(), at)) {
        found.add(entry.concept(), at);
        length = entry.text().length();
      }
    }
    return length;
  }
}
