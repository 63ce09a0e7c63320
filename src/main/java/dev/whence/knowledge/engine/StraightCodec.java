package dev.whence.knowledge.engine;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own format under its own name; only what comes from a single source is written as it
 * comes. Lucene would walk it as one of many, with a queue of terms and a map of documents.
 */
final class StraightCodec extends FilterCodec {
  private final PostingsFormat postings;

  StraightCodec() {
    super(Codec.getDefault().getName(), Codec.getDefault());
    this.postings = new Straight(delegate.postingsFormat());
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  private static final class Straight extends PostingsFormat {
    private final PostingsFormat format;

    Straight(PostingsFormat format) {
      super(format.getName());
      this.format = format;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return new Consumer(format.fieldsConsumer(state));
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return format.fieldsProducer(state);
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
        consumer.write(state.fieldsProducers[0], norms);
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
