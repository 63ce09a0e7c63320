package dev.whence.knowledge.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;

/**
 * What it costs that a word follows another, in Lucene's Korean dictionary, as numbers of Java:
 * Lucene's own table takes several times as long to load and to ask. Some twenty megabytes.
 */
final class KoreanCosts {
  private static final String RESOURCE = ConnectionCosts.class.getSimpleName() + ".dat";

  /** Before the numbers stand a magic number, the name of the format and its version. */
  private static final int MAGIC = 4;

  private static final int VERSION = 4;

  private final int width;
  private final short[] costs;

  private KoreanCosts(int width, short[] costs) {
    this.width = width;
    this.costs = costs;
  }

  /** Read once, when Korean is first spoken. */
  static KoreanCosts shared() {
    return Holder.COSTS;
  }

  private static final class Holder {
    private static final KoreanCosts COSTS = load();
  }

  private static KoreanCosts load() {
    try (InputStream in =
        Objects.requireNonNull(ConnectionCosts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      Numbers numbers = new Numbers(in);
      numbers.skip(MAGIC);
      numbers.skip(numbers.next());
      numbers.skip(VERSION);
      int width = numbers.next();
      short[] costs = new short[width * numbers.next()];
      numbers.addUp(costs);
      return new KoreanCosts(width, costs);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + RESOURCE, broken);
    }
  }

  /** What it costs that what ends in one way is followed by what begins in another. */
  int of(int rightId, int leftId) {
    return costs[leftId * width + rightId];
  }

  /** Numbers of seven bits a byte, the lowest first, as Lucene writes them. */
  private static final class Numbers {
    private static final int LONGEST_NUMBER = 5;

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private int at;
    private int end;

    Numbers(InputStream in) {
      this.in = in;
    }

    void skip(int count) throws IOException {
      for (int skipped = 0; skipped < count; skipped++) {
        read();
      }
    }

    int next() throws IOException {
      int read = read();
      int number = read & 0x7F;
      for (int shift = 7; read < 0; shift += 7) {
        read = read();
        number |= (read & 0x7F) << shift;
      }
      return number;
    }

    /**
     * Fills an array: each value is the one before and a number, of which the lowest bit is the
     * sign.
     */
    void addUp(short[] sums) throws IOException {
      int sum = 0;
      int done = 0;
      while (done < sums.length) {
        // What surely lies in memory is read without asking for more.
        int place = at;
        int safe = end - LONGEST_NUMBER;
        while (place < safe && done < sums.length) {
          byte read = bytes[place++];
          int number = read & 0x7F;
          for (int shift = 7; read < 0; shift += 7) {
            read = bytes[place++];
            number |= (read & 0x7F) << shift;
          }
          sum += (number >>> 1) ^ -(number & 1);
          sums[done++] = (short) sum;
        }
        at = place;
        if (done < sums.length) {
          int number = next();
          sum += (number >>> 1) ^ -(number & 1);
          sums[done++] = (short) sum;
        }
      }
    }

    private byte read() throws IOException {
      if (at == end) {
        end = in.read(bytes);
        at = 0;
        if (end <= 0) {
          throw new IOException(RESOURCE + " ends early");
        }
      }
      return bytes[at++];
    }
  }
}
