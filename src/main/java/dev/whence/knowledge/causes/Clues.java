package dev.whence.knowledge.causes;

import dev.whence.symptom.ErrorKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tells one cause: concepts that stand together, and how much each such meeting says. */
record Clues(String id, Set<ErrorKind> kinds, List<Clue> clues) {

  /** Concepts that must all be there. */
  static final class Clue {
    private final int[] all;
    private final double weight;

    Clue(int[] all, double weight) {
      this.all = all;
      this.weight = weight;
    }

    double weight() {
      return weight;
    }

    boolean isIn(BitSet present) {
      for (int concept : all) {
        if (!present.get(concept)) {
          return false;
        }
      }
      return true;
    }
  }

  Clues {
    kinds = Set.copyOf(kinds);
    clues = List.copyOf(clues);
  }

  /** Reads {@code port wrong 5, listen -3}. */
  static List<Clue> read(String id, String written, Map<String, Integer> concepts) {
    List<Clue> clues = new ArrayList<>();
    for (String clue : written.split(",", -1)) {
      String[] words = clue.strip().split("\\s+", -1);
      int[] all = new int[words.length - 1];
      for (int word = 0; word < words.length - 1; word++) {
        Integer concept = concepts.get(words[word]);
        if (concept == null) {
          throw new IllegalArgumentException(id + ".clues: no words for concept " + words[word]);
        }
        all[word] = concept;
      }
      clues.add(new Clue(all, Double.parseDouble(words[words.length - 1])));
    }
    return clues;
  }

  double score(BitSet present, boolean positiveOnly) {
    double score = 0;
    for (Clue clue : clues) {
      if (positiveOnly && clue.weight() < 0) {
        continue;
      }
      score += clue.isIn(present) ? clue.weight() : 0;
    }
    return score;
  }
}
