package dev.whence.knowledge.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document as the engine takes it: for each field the terms that stand in it, counted later. */
public final class AnalysedDocument {
  private final String id;
  private final Map<String, List<List<String>>> fields = new LinkedHashMap<>();

  public AnalysedDocument(String id) {
    this.id = id;
  }

  public AnalysedDocument add(String field, List<String> terms) {
    if (!terms.isEmpty()) {
      fields.computeIfAbsent(field, none -> new ArrayList<>(8)).add(terms);
    }
    return this;
  }

  public String id() {
    return id;
  }

  Map<String, List<List<String>>> fields() {
    return fields;
  }
}
