package dev.whence.knowledge.engine;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SmallPostingsWriter} wrote, where it lies. */
final class SmallPostingsReader extends FieldsProducer {
  private final IndexInput in;
  private final Map<String, SmallField> fields = new TreeMap<>();

  private SmallPostingsReader(IndexInput in) {
    this.in = in;
  }

  /** Opens a file, and compares all of it with its checksum before anything in it is believed. */
  static SmallPostingsReader open(SegmentReadState state) throws IOException {
    String name = SmallPostingsWriter.file(state.segmentInfo.name, state.segmentSuffix);
    IndexInput in = state.directory.openInput(name, state.context);
    try {
      CodecUtil.checkIndexHeader(
          in,
          SmallPostingsWriter.HEADER,
          SmallPostingsWriter.VERSION,
          SmallPostingsWriter.VERSION,
          state.segmentInfo.getId(),
          state.segmentSuffix);
      CodecUtil.checksumEntireFile(in);
      SmallPostingsReader reader = new SmallPostingsReader(in);
      reader.readFields();
      return reader;
    } catch (IOException | RuntimeException damaged) {
      in.close();
      throw damaged;
    }
  }

  private void readFields() throws IOException {
    IndexInput reading = in.clone();
    reading.seek(in.length() - CodecUtil.footerLength() - Long.BYTES);
    reading.seek(reading.readLong());
    int count = reading.readInt();
    for (int at = 0; at < count; at++) {
      SmallField field = SmallField.read(reading);
      fields.put(field.name(), field);
    }
  }

  @Override
  public @Nullable Terms terms(String name) {
    SmallField field = fields.get(name);
    return field == null ? null : new SmallTerms(field, in);
  }

  @Override
  public Iterator<String> iterator() {
    return fields.keySet().iterator();
  }

  @Override
  public int size() {
    return fields.size();
  }

  /** All of it was checked when it was opened. */
  @Override
  public void checkIntegrity() {}

  @Override
  public void close() throws IOException {
    in.close();
  }
}
