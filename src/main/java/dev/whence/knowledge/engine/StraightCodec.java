package dev.whence.knowledge.engine;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own format, but for the posting lists of collections that are not large: those are
 * written as they are, {@link SmallPostingsWriter}. And what comes from a single source is written
 * as it comes; Lucene would walk it as one of many, with a queue of terms and a map of documents.
 * No fields are stored.
 */
public final class StraightCodec extends FilterCodec {
  /** Lucene finds the codec of an index by this name. */
  private static final String NAME = "Whence2";

  /** In a larger collection lists are long enough for Lucene's blocks to be read sooner. */
  private static final int SMALL = 8_192;

  private final PostingsFormat postings;
  private final StoredFieldsFormat storedFields = new NoStoredFields();

  /** Lucene makes one when it looks for codecs. */
  public StraightCodec() {
    this(new Lucene104Codec());
  }

  private StraightCodec(Codec lucene) {
    super(NAME, lucene);
    this.postings = new Straight(lucene.postingsFormat());
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return storedFields;
  }

  private static final class Straight extends PostingsFormat {
    private final PostingsFormat format;

    Straight(PostingsFormat format) {
      super(NAME);
      this.format = format;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return state.segmentInfo.maxDoc() <= SMALL
          ? new Consumer(new SmallPostingsWriter(state))
          : new Consumer(format.fieldsConsumer(state));
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return state.segmentInfo.maxDoc() <= SMALL
          ? SmallPostingsReader.open(state)
          : format.fieldsProducer(state);
    }
  }

  private static final class Consumer extends FieldsConsumer {
    private final FieldsConsumer consumer;

    Consumer(FieldsConsumer consumer) {
      this.consumer = consumer;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      consumer.write(fields, norms);
    }

    @Override
    public void merge(MergeState state, NormsProducer norms) throws IOException {
      boolean whole = state.fieldsProducers.length == 1 && state.liveDocs[0] == null;
      if (whole && state.fieldsProducers[0] != null) {
        consumer.write(state.fieldsProducers[0], NoLengths.PRODUCER);
      } else {
        consumer.merge(state, norms);
      }
    }

    @Override
    public void close() throws IOException {
      consumer.close();
    }
  }
}
