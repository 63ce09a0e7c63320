package dev.whence.knowledge.engine;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The walk over one posting list of a small collection. */
final class SmallPostings extends PostingsEnum {
  private byte[] bytes = new byte[64];
  private int length;
  private boolean counted;
  private int count;
  private int place;
  private int document;
  private int times;

  /** Begins with a list, which is read from the file at once. */
  void read(RandomAccessInput in, long from, int many, boolean withCounts) throws IOException {
    bytes = ArrayUtil.growNoCopy(bytes, many);
    in.readBytes(from, bytes, 0, many);
    length = many;
    counted = withCounts;
    place = 0;
    document = -1;
    times = 1;
    count = number();
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() {
    if (place == length) {
      document = NO_MORE_DOCS;
      return document;
    }
    int step = number();
    if (counted) {
      times = (step & 1) == 1 ? 1 : number();
      step >>>= 1;
    }
    document += step + 1;
    return document;
  }

  private int number() {
    byte read = bytes[place++];
    int number = read & 0x7F;
    for (int shift = 7; read < 0; shift += 7) {
      read = bytes[place++];
      number |= (read & 0x7F) << shift;
    }
    return number;
  }

  @Override
  public int advance(int target) {
    int found = nextDoc();
    while (found < target) {
      found = nextDoc();
    }
    return found;
  }

  @Override
  public long cost() {
    return count;
  }

  @Override
  public int freq() {
    return times;
  }

  @Override
  public int nextPosition() {
    return -1;
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
