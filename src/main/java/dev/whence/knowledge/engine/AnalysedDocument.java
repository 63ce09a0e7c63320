package dev.whence.knowledge.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A document as the engine takes it: for each field, how often each term stands in it. */
public final class AnalysedDocument {
  private final String id;
  private final Map<String, Map<String, Integer>> fields = new HashMap<>();

  public AnalysedDocument(String id) {
    this.id = id;
  }

  public AnalysedDocument add(String field, List<String> terms) {
    if (!terms.isEmpty()) {
      Map<String, Integer> counts = fields.computeIfAbsent(field, none -> new HashMap<>());
      for (String term : terms) {
        counts.merge(term, 1, Integer::sum);
      }
    }
    return this;
  }

  public String id() {
    return id;
  }

  Map<String, Map<String, Integer>> fields() {
    return fields;
  }
}
