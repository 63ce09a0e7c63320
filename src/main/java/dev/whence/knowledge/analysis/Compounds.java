package dev.whence.knowledge.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All concepts by their names, and what two of them mean together. */
final class Compounds {
  private static final String RESOURCE = "compounds.txt";

  private final Map<String, Concept> concepts = new ConcurrentHashMap<>();

  private Compounds() {}

  /** Reads what two mean together; concepts that mean nothing more are made as they are met. */
  static Compounds load() {
    List<Pair> pairs = new ArrayList<>();
    Resources.lines(RESOURCE).forEach(line -> addPairs(line, pairs));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      numbers.putIfAbsent(pair.one, numbers.size());
      numbers.putIfAbsent(pair.other, numbers.size());
    }
    Compounds compounds = new Compounds();
    numbers.forEach(
        (name, number) -> compounds.concepts.put(name, new Concept(name, number, numbers.size())));
    for (Pair pair : pairs) {
      Concept one = compounds.of(pair.one);
      Concept other = compounds.of(pair.other);
      one.together(other, pair.meaning);
      other.together(one, pair.meaning);
    }
    return compounds;
  }

  @SuppressWarnings("ArrayRecordComponent") // Handed on, and never compared.
  private record Pair(String one, String other, String[] meaning) {}

  private static void addPairs(String line, List<Pair> pairs) {
    int bar = line.indexOf('|');
    String[] meaning = line.substring(0, bar).split("\\+", -1);
    for (String pair : line.substring(bar + 1).split(",", -1)) {
      String[] both = pair.split(" ", -1);
      pairs.add(new Pair(both[0], both[1], meaning));
    }
  }

  /** The concept of a name. */
  Concept of(String name) {
    Concept known = concepts.get(name);
    return known == null
        ? concepts.computeIfAbsent(name, _ -> new Concept(name, Concept.UNNUMBERED, 0))
        : known;
  }
}
