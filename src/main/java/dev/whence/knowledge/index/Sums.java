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

    private Sum(Place place) {
      this.place = place;
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
    Sum sum = sumOf(hit);
    sum.score += score;
    sum.titled |= score > 0;
  }

  void add(Hit hit, double score) {
    sumOf(hit).score += score;
  }

  private Sum sumOf(Hit hit) {
    Sum known = bySection.get(hit.id());
    if (known != null) {
      return known;
    }
    Sum sum = new Sum(places.of(hit.id()));
    bySection.put(hit.id(), sum);
    inOrder.add(sum);
    files.add(sum.place.file());
    return sum;
  }

  /** A file of which no section was found stands for itself by its first. */
  void addFile(String file) {
    if (!files.contains(file)) {
      inOrder.add(new Sum(places.of(Indexed.id(file, 0))));
    }
  }

  List<Sum> inOrder() {
    return inOrder;
  }
}
