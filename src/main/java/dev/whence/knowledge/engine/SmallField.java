package dev.whence.knowledge.engine;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * Where one field of a small collection lies in its file: its terms in their order, each with its
 * documents behind it, and a table of where each term begins, counted from the first; one more
 * number says where the last ends.
 *
 * @param counted whether it is kept how often a term stands in a document
 * @param documents how many documents have the field
 * @param postings documents of all terms together
 * @param total terms of all documents, repetitions included
 */
record SmallField(
    String name,
    boolean counted,
    int terms,
    int documents,
    long postings,
    long total,
    long termsAt,
    long tableAt) {

  void write(DataOutput out) throws IOException {
    out.writeString(name);
    out.writeByte((byte) (counted ? 1 : 0));
    out.writeInt(terms);
    out.writeInt(documents);
    out.writeLong(postings);
    out.writeLong(total);
    out.writeLong(termsAt);
    out.writeLong(tableAt);
  }

  /** Where the table says where a term begins. */
  long tableAt(int term) {
    return tableAt + (long) term * Integer.BYTES;
  }

  static SmallField read(DataInput in) throws IOException {
    return new SmallField(
        in.readString(),
        in.readByte() == 1,
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
