package dev.whence.knowledge.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** Documents in memory as a segment that Lucene can write: terms, lengths and ids, no more. */
final class InvertedReader extends LeafReader {
  private final Inverted inverted;
  private final Map<String, InvertedField> fields;
  private final FieldInfos infos;

  InvertedReader(Inverted inverted) {
    this.inverted = inverted;
    this.fields = inverted.fields();
    List<FieldInfo> infos = new ArrayList<>();
    infos.add(info(LuceneWriter.ID, 0, true, IndexOptions.NONE, DocValuesType.BINARY));
    fields.forEach(
        (name, field) ->
            infos.add(
                info(
                    name,
                    infos.size(),
                    !field.counted(),
                    field.counted() ? IndexOptions.DOCS_AND_FREQS : IndexOptions.DOCS,
                    DocValuesType.NONE)));
    this.infos = new FieldInfos(infos.toArray(FieldInfo[]::new));
  }

  private static FieldInfo info(
      String name, int number, boolean withoutLengths, IndexOptions terms, DocValuesType values) {
    return new FieldInfo(
        name,
        number,
        false,
        withoutLengths && terms != IndexOptions.NONE,
        false,
        terms,
        values,
        DocValuesSkipIndexType.NONE,
        -1,
        new HashMap<>(),
        0,
        0,
        0,
        0,
        VectorEncoding.FLOAT32,
        VectorSimilarityFunction.EUCLIDEAN,
        false,
        false);
  }

  @Override
  public @Nullable Terms terms(String name) {
    InvertedField field = fields.get(name);
    return field == null ? null : new InvertedTerms(field, inverted.documents());
  }

  @Override
  public @Nullable NumericDocValues getNormValues(String name) {
    InvertedField field = fields.get(name);
    return field == null || !field.counted()
        ? null
        : InvertedValues.lengths(field, inverted.documents());
  }

  @Override
  public @Nullable BinaryDocValues getBinaryDocValues(String field) {
    return field.equals(LuceneWriter.ID) ? InvertedValues.ids(inverted) : null;
  }

  @Override
  public FieldInfos getFieldInfos() {
    return infos;
  }

  @Override
  public int maxDoc() {
    return inverted.documents();
  }

  @Override
  public int numDocs() {
    return inverted.documents();
  }

  @Override
  public LeafMetaData getMetaData() {
    return new LeafMetaData(Version.LATEST.major, Version.LATEST, null, false);
  }

  @Override
  public StoredFields storedFields() {
    return new StoredFields() {
      @Override
      public void document(int document, StoredFieldVisitor visitor) {}
    };
  }

  @Override
  public void checkIntegrity() {}

  @Override
  protected void doClose() {}

  @Override
  public @Nullable Bits getLiveDocs() {
    return null;
  }

  @Override
  public @Nullable TermVectors termVectors() {
    return null;
  }

  @Override
  public @Nullable NumericDocValues getNumericDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedDocValues getSortedDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedNumericDocValues getSortedNumericDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedSetDocValues getSortedSetDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable DocValuesSkipper getDocValuesSkipper(String field) {
    return null;
  }

  @Override
  public @Nullable PointValues getPointValues(String field) {
    return null;
  }

  @Override
  public @Nullable FloatVectorValues getFloatVectorValues(String field) {
    return null;
  }

  @Override
  public @Nullable ByteVectorValues getByteVectorValues(String field) {
    return null;
  }

  @Override
  public void searchNearestVectors(
      String field, float[] target, KnnCollector collector, AcceptDocs accepted) {}

  @Override
  public void searchNearestVectors(
      String field, byte[] target, KnnCollector collector, AcceptDocs accepted) {}

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
