package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the words of concepts in a script without spaces; of two that overlap, the longer. */
final class ConceptRuns {
  /** By their first two characters, the longest first; those of one character by that. */
  private final Map<Integer, List<Entry>> byBeginning = new HashMap<>();

  /** What any of them begins with; most characters of a text do not, and are told by a look. */
  private final BitSet firsts = new BitSet();

  private record Entry(String text, Concept concept, int covered) {}

  void add(String written, Concept concept) {
    boolean beside = written.charAt(written.length() - 1) == ConceptWords.BESIDE;
    String text = beside ? written.substring(0, written.length() - 1) : written;
    List<Entry> entries = byBeginning.computeIfAbsent(key(text, 0), _ -> new ArrayList<>());
    firsts.set(text.charAt(0));
    int place = 0;
    while (place < entries.size() && entries.get(place).text().length() >= text.length()) {
      Entry before = entries.get(place);
      if (before.text().equals(text) && before.concept().equals(concept)) {
        return;
      }
      place++;
    }
    entries.add(place, new Entry(text, concept, beside ? 0 : text.length()));
  }

  private static int key(String text, int at) {
    return text.charAt(at) << Character.SIZE | (at + 1 < text.length() ? text.charAt(at + 1) : 0);
  }

  /**
   * @param names what reads the words in Latin script, which are names and English; each counts as
   *     an identifier elsewhere
   */
  void find(String text, ConceptWords names, SpokenOf found) {
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      boolean name = first < 0x0E00 && !Character.isDigit(first);
      int length = name ? names.nameAt(text, at, at, found) : at(text, at, found);
      at += Math.max(1, length);
    }
  }

  /** How long the longest word is that stands here; a word may name several concepts. */
  private int at(String text, int at, SpokenOf found) {
    if (!firsts.get(text.charAt(at))) {
      return 0;
    }
    int length = add(byBeginning.get(key(text, at)), text, at, found);
    if (length > 0 || at + 1 == text.length()) {
      return length;
    }
    int alone = text.charAt(at) << Character.SIZE;
    return add(byBeginning.get(alone), text, at, found);
  }

  private static int add(@Nullable List<Entry> entries, String text, int at, SpokenOf found) {
    if (entries == null) {
      return 0;
    }
    int length = 0;
    for (Entry entry : entries) {
      if (length > 0 && entry.text().length() < length) {
        break;
      }
      if (text.startsWith(entry.text(), at)) {
        found.add(entry.concept(), at);
        length = Math.max(length, entry.covered());
      }
    }
    return length;
  }
}
