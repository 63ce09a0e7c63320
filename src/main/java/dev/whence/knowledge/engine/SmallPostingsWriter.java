package dev.whence.knowledge.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the posting lists of a small collection: terms in their order, and for each the documents
 * that have it, as steps from one to the next. Lucene's blocks, its tree of terms and its notes for
 * skipping took a sixth of building an index, for lists of which most hold one document.
 */
final class SmallPostingsWriter extends FieldsConsumer {
  static final String EXTENSION = "lists";
  static final String HEADER = "WhenceSmallPostings";
  static final int VERSION = 1;

  /** So much of a field is held in memory before it is written. */
  private static final int MUCH = 1 << 18;

  private final SegmentWriteState state;
  private final Bytes written = new Bytes();
  private final Bytes table = new Bytes();

  SmallPostingsWriter(SegmentWriteState state) {
    this.state = state;
  }

  static String file(String segment, String suffix) {
    return IndexFileNames.segmentFileName(segment, suffix, EXTENSION);
  }

  @Override
  public void write(Fields fields, @Nullable NormsProducer norms) throws IOException {
    String name = file(state.segmentInfo.name, state.segmentSuffix);
    try (IndexOutput out = state.directory.createOutput(name, state.context)) {
      CodecUtil.writeIndexHeader(
          out, HEADER, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
      List<SmallField> ready = new ArrayList<>();
      for (String field : fields) {
        Terms terms = fields.terms(field);
        if (terms != null) {
          ready.add(field(field, terms, out));
        }
      }
      long start = out.getFilePointer();
      out.writeInt(ready.size());
      for (SmallField field : ready) {
        field.write(out);
      }
      out.writeLong(start);
      CodecUtil.writeFooter(out);
    }
  }

  private SmallField field(String name, Terms terms, IndexOutput out) throws IOException {
    boolean counted =
        state.fieldInfos.fieldInfo(name).getIndexOptions() == IndexOptions.DOCS_AND_FREQS;
    table.clear();
    long termsAt = out.getFilePointer();
    Counts counts = new Counts(new FixedBitSet(state.segmentInfo.maxDoc()), counted);
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    Listed list = new Listed();
    BytesRef term;
    while ((term = all.next()) != null) {
      if (all instanceof InvertedTerms.Walk walk) {
        walk.list(list);
      } else {
        postings = all.postings(postings, counted ? PostingsEnum.FREQS : PostingsEnum.NONE);
        list.read(postings);
      }
      if (list.size > 0) {
        table.addInt(Math.toIntExact(out.getFilePointer() - termsAt + written.size()));
        written.addNumber(term.length);
        written.add(term);
        written.addNumber(list.size);
        counts.add(list, written);
        if (written.size() >= MUCH) {
          flush(written, out);
        }
      }
    }
    flush(written, out);
    table.addInt(Math.toIntExact(out.getFilePointer() - termsAt));
    int count = table.size() / Integer.BYTES - 1;
    long tableAt = out.getFilePointer();
    flush(table, out);
    int documents = counts.having.cardinality();
    return new SmallField(
        name, counted, count, documents, counts.postings, counts.total, termsAt, tableAt);
  }

  private static void flush(Bytes bytes, IndexOutput out) throws IOException {
    out.writeBytes(bytes.array(), bytes.size());
    bytes.clear();
  }

  /** What is added up over the terms of a field. */
  private static final class Counts {
    private final FixedBitSet having;
    private final boolean counted;
    private long postings;
    private long total;

    Counts(FixedBitSet having, boolean counted) {
      this.having = having;
      this.counted = counted;
    }

    /** Adds the documents of one term. */
    void add(Listed list, Bytes to) {
      to.reserveNumbers(2 * list.size);
      postings += list.size;
      int before = -1;
      for (int at = 0; at < list.size; at++) {
        int document = list.documents[at];
        having.set(document);
        int step = document - before - 1;
        before = document;
        if (!counted) {
          total++;
          to.putNumber(step);
          continue;
        }
        int times = list.times[at];
        total += times;
        if (times == 1) {
          to.putNumber((step << 1) | 1);
        } else {
          to.putNumber(step << 1);
          to.putNumber(times);
        }
      }
    }
  }

  /** The documents of one term, in their order, and how often each has it. */
  static final class Listed {
    private int[] documents = new int[64];
    private int[] times = new int[64];
    private int size;

    /** Takes a list that lies in memory; good until that is changed. */
    void hold(int[] havingIt, int[] often, int many) {
      documents = havingIt;
      times = often;
      size = many;
    }

    void read(PostingsEnum list) throws IOException {
      size = 0;
      int document;
      while ((document = list.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        if (size == documents.length) {
          documents = Arrays.copyOf(documents, size * 2);
          times = Arrays.copyOf(times, size * 2);
        }
        documents[size] = document;
        times[size++] = list.freq();
      }
    }
  }

  @Override
  public void close() {}
}
