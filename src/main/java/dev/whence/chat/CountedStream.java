package dev.whence.chat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes through and stops at a bound. */
final class CountedStream extends FilterInputStream {
  private final long limit;
  private long count;

  CountedStream(InputStream stream, long limit) {
    super(stream);
    this.limit = limit;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    counted(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    counted(Math.max(read, 0));
    return read;
  }

  private void counted(int more) throws IOException {
    count += more;
    if (count > limit) {
      throw new TooMuchException(Reading.Why.TOO_LARGE);
    }
  }
}
