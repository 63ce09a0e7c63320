package dev.whence.knowledge.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Documents turned into posting lists in memory. Lucene's own inverter encodes, hashes and copies
 * every term of every document and field; here each part of a text is looked up once, in however
 * many fields and documents it stands, and all else is done once a word.
 */
final class Inverted {
  private final Map<String, Function<String, long[]>> cuts;
  private final Words whole = new Words(Optional.empty());
  private final Map<Function<String, long[]>, Words> parted = new HashMap<>();
  private final Map<String, InvertedField> fields = new LinkedHashMap<>();
  private final List<BytesRef> ids = new ArrayList<>();
  private String page = "";
  private Part pagePart = Part.of(List.of(page));
  private long size;

  /**
   * @param cuts for fields of parts of words, the terms of a word
   */
  Inverted(Map<String, Function<String, long[]>> cuts) {
    this.cuts = Map.copyOf(cuts);
    fields.put(LuceneWriter.PAGE, new InvertedField(false, new Words(Optional.empty())));
  }

  void add(String pageOfIt, AnalysedDocument analysed) {
    if (!page.equals(pageOfIt)) {
      page = pageOfIt;
      pagePart = Part.of(List.of(page));
    }
    int document = ids.size();
    ids.add(new BytesRef(analysed.id()));
    add(document, field(LuceneWriter.PAGE), List.of(pagePart));
    analysed.fields().forEach((name, parts) -> add(document, field(name), parts));
  }

  private void add(int document, InvertedField field, List<Part> parts) {
    int length = 0;
    for (Part part : parts) {
      int[] numbers = part.numbers(field.words());
      field.add(numbers);
      length += part.length();
      size += numbers.length;
    }
    field.end(document, length);
  }

  private InvertedField field(String name) {
    return fields.computeIfAbsent(name, _ -> new InvertedField(true, words(cuts.get(name))));
  }

  private Words words(@Nullable Function<String, long[]> cut) {
    return cut == null ? whole : parted.computeIfAbsent(cut, same -> new Words(Optional.of(same)));
  }

  int documents() {
    return ids.size();
  }

  /** Words of all documents, which is what takes the memory. */
  long size() {
    return size;
  }

  BytesRef id(int document) {
    return ids.get(document);
  }

  Map<String, InvertedField> fields() {
    return fields;
  }
}
