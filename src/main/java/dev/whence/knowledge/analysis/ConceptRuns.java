package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the words of concepts in a script without spaces; of two that overlap, the longer. */
final class ConceptRuns {
  private final Map<Character, List<Entry>> byFirst = new HashMap<>();

  private record Entry(String text, String concept) {}

  void add(String text, String concept) {
    List<Entry> entries = byFirst.computeIfAbsent(text.charAt(0), _ -> new ArrayList<>());
    Entry entry = new Entry(text, concept);
    if (!entries.contains(entry)) {
      entries.add(entry);
    }
    entries.sort(Comparator.comparingInt((Entry one) -> one.text().length()).reversed());
  }

  void find(String text, SpokenOf found) {
    int at = 0;
    while (at < text.length()) {
      int length = text.charAt(at) < 0x0E00 ? 0 : at(text, at, found);
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
