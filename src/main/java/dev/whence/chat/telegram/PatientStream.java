package dev.whence.chat.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/** A file as it comes; where it is cut it is fetched again, and goes on where it was. */
final class PatientStream extends InputStream {
  /** A network that cuts it that often cuts it always. */
  private static final int TRIES = 3;

  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Source source;
  private final long end;
  private InputStream current = nullInputStream();
  private boolean open;
  private long position;
  private int tries;

  /** Fetches it from its beginning. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * A file.
   *
   * @param patience after which it is given up, however much of it came
   */
  PatientStream(Source source, Duration patience) {
    this.source = source;
    this.end = System.nanoTime() + patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (true) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("a file that took too long");
      }
      try {
        int read = here().read(into, offset, length);
        position += Math.max(read, 0);
        return read;
      } catch (IOException cut) {
        close();
        if (tries >= TRIES) {
          throw cut;
        }
        pause();
      }
    }
  }

  private InputStream here() throws IOException {
    if (!open) {
      tries++;
      current = source.open();
      open = true;
      current.skipNBytes(position);
    }
    return current;
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() throws IOException {
    open = false;
    current.close();
  }
}
