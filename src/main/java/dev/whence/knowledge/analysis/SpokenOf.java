package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gathers what a text speaks of, and what two things mean that stand near each other. A thing whose
 * name begins with an underscore counts only together with another.
 */
final class SpokenOf {
  /** Which two things together mean which third: by the one, the other, both ways. */
  private final Map<String, Map<String, List<String>>> compounds;

  /** How far apart two things are still spoken of together. */
  private final int reach;

  private final List<String> found = new ArrayList<>();
  private final List<String> together = new ArrayList<>();
  private final List<Placed> recent = new ArrayList<>();

  SpokenOf(Map<String, Map<String, List<String>>> compounds, int reach) {
    this.compounds = compounds;
    this.reach = reach;
  }

  private record Placed(String concept, int place) {}

  /** A thing that is spoken of, at a place; places never decrease. */
  void add(String concept, int place) {
    if (concept.charAt(0) != '_') {
      found.add(concept);
    }
    addBeside(concept, place);
  }

  /** A thing that counts here only by what it means together with others near it. */
  void addBeside(String concept, int place) {
    Map<String, List<String>> partners = compounds.get(concept);
    if (partners == null) {
      return;
    }
    recent.removeIf(placed -> place - placed.place() > reach);
    for (Placed placed : recent) {
      together.addAll(partners.getOrDefault(placed.concept(), List.of()));
    }
    recent.add(new Placed(concept, place));
  }

  /** All of it, each as often as the text speaks of it. */
  List<String> all() {
    List<String> all = new ArrayList<>(found);
    all.addAll(together);
    return all;
  }

  /** What is meant by two things together alone. */
  List<String> compounds() {
    return together;
  }
}
