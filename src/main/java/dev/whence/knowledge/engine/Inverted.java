package dev.whence.knowledge.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Documents turned into posting lists in memory. Lucene's own inverter encodes, hashes and copies
 * every term of every document and field; here each word of a text is looked up once, in however
 * many fields the same list of words stands, and all else is done once a word.
 */
final class Inverted {
  private final Map<String, Function<String, List<String>>> cuts;
  private final Words whole = new Words(Optional.empty());
  private final Map<Function<String, List<String>>, Words> parted = new HashMap<>();
  private final Map<String, InvertedField> fields = new LinkedHashMap<>();
  private final List<BytesRef> ids = new ArrayList<>();
  private final Map<Words, IdentityHashMap<List<String>, int[]>> lately = new HashMap<>();
  private String page = "";
  private long size;

  /**
   * @param cuts for fields of parts of words, the terms of a word
   */
  Inverted(Map<String, Function<String, List<String>>> cuts) {
    this.cuts = Map.copyOf(cuts);
    fields.put(LuceneWriter.PAGE, new InvertedField(false, new Words(Optional.empty())));
  }

  void add(String pageOfIt, AnalysedDocument analysed) {
    if (!page.equals(pageOfIt)) {
      lately.clear();
      page = pageOfIt;
    }
    int document = ids.size();
    ids.add(new BytesRef(analysed.id()));
    add(document, field(LuceneWriter.PAGE), List.of(List.of(page)));
    analysed.fields().forEach((name, runs) -> add(document, field(name), runs));
  }

  private void add(int document, InvertedField field, List<List<String>> runs) {
    int length = 0;
    for (List<String> run : runs) {
      int[] numbers = numbers(field.words(), run);
      length += field.add(document, numbers);
      size += numbers.length;
    }
    field.end(document, length);
  }

  /** What sections have in their fields, their page has in its own: the very same lists. */
  private int[] numbers(Words words, List<String> run) {
    return lately
        .computeIfAbsent(words, _ -> new IdentityHashMap<>())
        .computeIfAbsent(run, words::of);
  }

  private InvertedField field(String name) {
    return fields.computeIfAbsent(name, _ -> new InvertedField(true, words(cuts.get(name))));
  }

  private Words words(@Nullable Function<String, List<String>> cut) {
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
