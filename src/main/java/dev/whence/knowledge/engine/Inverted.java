package dev.whence.knowledge.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;

/**
 * Documents turned into posting lists in memory. Lucene's own inverter encodes, hashes and copies
 * every term of every document; here each word is looked up once a place, and all else is done once
 * a word.
 */
final class Inverted {
  private final Map<String, Function<String, List<String>>> cuts;
  private final Map<String, InvertedField> fields = new LinkedHashMap<>();
  private final List<BytesRef> ids = new ArrayList<>();

  /**
   * @param cuts for fields of parts of words, the terms of a word
   */
  Inverted(Map<String, Function<String, List<String>>> cuts) {
    this.cuts = Map.copyOf(cuts);
    fields.put(LuceneWriter.PAGE, new InvertedField(false, List::of));
  }

  void add(String page, AnalysedDocument analysed) {
    int document = ids.size();
    ids.add(new BytesRef(analysed.id()));
    field(LuceneWriter.PAGE).add(document, List.of(List.of(page)));
    analysed.fields().forEach((name, runs) -> field(name).add(document, runs));
  }

  private InvertedField field(String name) {
    return fields.computeIfAbsent(
        name, none -> new InvertedField(true, cuts.getOrDefault(name, List::of)));
  }

  int documents() {
    return ids.size();
  }

  /** Words of all documents, which is what takes the memory. */
  long size() {
    return fields.values().stream().mapToLong(InvertedField::size).sum();
  }

  BytesRef id(int document) {
    return ids.get(document);
  }

  Map<String, InvertedField> fields() {
    return fields;
  }
}
