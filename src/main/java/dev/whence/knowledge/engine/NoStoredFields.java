package dev.whence.knowledge.engine;

import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;

/**
 * Keeps no fields as they were given, since none is: topics lie elsewhere. Lucene's own format
 * makes five files for a collection all the same, and each start opens three of them.
 */
final class NoStoredFields extends StoredFieldsFormat {
  @Override
  public StoredFieldsReader fieldsReader(
      Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context) {
    return new Reader();
  }

  @Override
  public StoredFieldsWriter fieldsWriter(
      Directory directory, SegmentInfo segment, IOContext context) {
    return new Writer();
  }

  private static final class Reader extends StoredFieldsReader {
    @Override
    public void document(int document, StoredFieldVisitor visitor) {}

    @Override
    public StoredFieldsReader clone() {
      return new Reader();
    }

    @Override
    public void checkIntegrity() {}

    @Override
    public void close() {}
  }

  private static final class Writer extends StoredFieldsWriter {
    @Override
    public void startDocument() {}

    @Override
    public int merge(MergeState state) {
      return state.segmentInfo.maxDoc();
    }

    @Override
    public void writeField(FieldInfo field, int value) {
      throw notKept();
    }

    @Override
    public void writeField(FieldInfo field, long value) {
      throw notKept();
    }

    @Override
    public void writeField(FieldInfo field, float value) {
      throw notKept();
    }

    @Override
    public void writeField(FieldInfo field, double value) {
      throw notKept();
    }

    @Override
    public void writeField(FieldInfo field, BytesRef value) {
      throw notKept();
    }

    @Override
    public void writeField(FieldInfo field, String value) {
      throw notKept();
    }

    private static UnsupportedOperationException notKept() {
      return new UnsupportedOperationException("no field is kept as it was given");
    }

    @Override
    public void finish(int documents) {}

    @Override
    public void close() {}

    @Override
    public long ramBytesUsed() {
      return 0;
    }
  }
}
