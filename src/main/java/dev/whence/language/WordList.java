package dev.whence.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words by which a language is known at once, and words that every language has borrowed. */
final class WordList {
  /** A word, as evidence for one language. */
  record Sign(Language language, double weight) {}

  private final Map<String, List<Sign>> signs = new HashMap<>(1 << 11);
  private final Set<String> borrowed = new HashSet<>(1 << 9);

  static WordList read(String words, String borrowed) {
    WordList list = new WordList();
    for (String line : words.split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        list.addSigns(line.split(" ", -1));
      }
    }
    for (String line : borrowed.split("\n", -1)) {
      if (!line.startsWith("#")) {
        Collections.addAll(list.borrowed, line.split(" ", -1));
      }
    }
    return list;
  }

  private void addSigns(String[] fields) {
    Language language =
        Language.of(fields[0])
            .orElseThrow(() -> new IllegalArgumentException("words.txt: no language " + fields[0]));
    Sign sign = new Sign(language, weight(fields[1]));
    for (int i = 2; i < fields.length; i++) {
      addSign(fields[i], sign);
    }
  }

  private void addSign(String word, Sign sign) {
    List<Sign> all = signs.get(word);
    if (all == null) {
      all = new ArrayList<>(1);
      signs.put(word, all);
    }
    all.add(sign);
  }

  /** Odds as they proved themselves in the comparison of detectors, in natural logarithms. */
  private static double weight(String mark) {
    return switch (mark) {
      case "++" -> 4.5;
      case "+" -> 1.8;
      case "-" -> 0.3;
      default -> throw new IllegalArgumentException("words.txt: no weight " + mark);
    };
  }

  List<Sign> signs(String word) {
    return signs.getOrDefault(word, List.of());
  }

  boolean isBorrowed(String word) {
    return borrowed.contains(word);
  }
}
