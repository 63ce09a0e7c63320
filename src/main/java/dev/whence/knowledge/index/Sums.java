package dev.whence.knowledge.index;

import dev.whence.knowledge.engine.SearchEngine.Hit;
import dev.whence.knowledge.index.Places.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sections of one language score in several searches, added up. */
final class Sums {
  private final Places places;
  private final Map<String, Sum> bySection = new HashMap<>();
  private final List<Sum> inOrder = new ArrayList<>();
  private final Set<String> files = new HashSet<>();

  Sums(Places places) {
    this.places = places;
  }

  /** A section, and what it has so far. */
  static final class Sum {
    private final Place place;
    private double score;
    private boolean titled;

    private Sum(Place place, double score) {
      this.place = place;
      this.score = score;
    }

    Place place() {
      return place;
    }

    double score() {
      return score;
    }

    /** Whether its heading, its title or what they speak of has a part of the question. */
    boolean isTitled() {
      return titled;
    }
  }

  /** Adds what a heading or a title has. */
  void addTitled(Hit hit, double score) {
    add(hit, score);
    bySection.get(hit.id()).titled |= score > 0;
  }

  void add(Hit hit, double score) {
    Sum sum = bySection.get(hit.id());
    if (sum != null) {
      sum.score += score;
      return;
    }
    sum = new Sum(places.of(hit.id()), score);
    bySection.put(hit.id(), sum);
    inOrder.add(sum);
    files.add(sum.place.file());
  }

  /** A file of which no section was found stands for itself by its first. */
  void addFile(String file) {
    if (!files.contains(file)) {
      inOrder.add(new Sum(places.of(Indexed.id(file, 0)), 0));
    }
  }

  List<Sum> inOrder() {
    return inOrder;
  }
}
