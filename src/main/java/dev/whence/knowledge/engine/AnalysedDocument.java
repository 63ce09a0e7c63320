package dev.whence.knowledge.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document as the engine takes it: for each field the words that stand in it, counted later. */
public final class AnalysedDocument {
  private final String id;
  private final Map<String, List<Part>> fields = new LinkedHashMap<>();

  public AnalysedDocument(String id) {
    this.id = id;
  }

  public AnalysedDocument add(String field, List<String> words) {
    return add(field, Part.of(words));
  }

  public AnalysedDocument add(String field, Part part) {
    if (!part.isEmpty()) {
      fields.computeIfAbsent(field, _ -> new ArrayList<>(8)).add(part);
    }
    return this;
  }

  public String id() {
    return id;
  }

  Map<String, List<Part>> fields() {
    return fields;
  }
}
