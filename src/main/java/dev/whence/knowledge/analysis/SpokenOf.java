package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers what a text speaks of, and what two things mean that stand near each other. */
final class SpokenOf {
  /** How far apart two things are still spoken of together. */
  private final int reach;

  private final List<String> found = new ArrayList<>();
  private final List<String> together = new ArrayList<>();

  /** Those that may mean more together, and where they stand; the near ones begin at first. */
  private Concept[] recent = new Concept[16];

  private int[] places = new int[16];
  private int first;
  private int size;

  SpokenOf(int reach) {
    this.reach = reach;
  }

  /** A thing that is spoken of, at a place; places never decrease. */
  void add(Concept concept, int place) {
    if (concept.countsAlone()) {
      found.add(concept.name());
    }
    addBeside(concept, place);
  }

  /** A thing that counts here only by what it means together with others near it. */
  void addBeside(Concept concept, int place) {
    if (!concept.meansMoreTogether()) {
      return;
    }
    while (first < size && place - places[first] > reach) {
      first++;
    }
    for (int at = first; at < size; at++) {
      for (String meaning : concept.with(recent[at])) {
        together.add(meaning);
      }
    }
    if (size == recent.length) {
      recent = Arrays.copyOf(recent, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    recent[size] = concept;
    places[size++] = place;
  }

  /** All of it, each as often as the text speaks of it. */
  List<String> all() {
    List<String> all = new ArrayList<>(found.size() + together.size());
    all.addAll(found);
    all.addAll(together);
    return all;
  }

  /** What is meant by two things together alone. */
  List<String> compounds() {
    return together;
  }
}
