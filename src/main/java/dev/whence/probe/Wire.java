package dev.whence.probe;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * One connection to a vetted address, dialled by its bytes. It reads so many bytes and no more, and
 * until a moment and no longer, however slowly they come.
 */
final class Wire extends Socket {
  /** Enough to recognise a protocol by. */
  private static final int REMEMBERED = 1024;

  private final int mostBytes;
  private final byte[] first = new byte[REMEMBERED];
  private int received;
  private long readUntil = Long.MAX_VALUE;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();

  private Wire(int mostBytes) {
    super(Proxy.NO_PROXY);
    this.mostBytes = mostBytes;
  }

  /** Dials; the exceptions are Java's own. The wire is registered with the run before it waits. */
  static Wire dial(CheckRun run, IpAddress address, int port, Duration limit) throws IOException {
    Wire wire = run.opened(new Wire(run.limits().bytes()));
    try {
      wire.setTcpNoDelay(true);
      int millis = (int) Math.max(1, limit.toMillis());
      wire.connect(new InetSocketAddress(address.toInetAddress(), port), millis);
      wire.in = wire.new Bounded(wire.plainInput());
      wire.out = wire.plainOutput();
      return wire;
    } catch (IOException failed) {
      run.closed(wire);
      throw failed;
    }
  }

  private OutputStream plainOutput() throws IOException {
    return super.getOutputStream();
  }

  private InputStream plainInput() throws IOException {
    return super.getInputStream();
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  /** From now on, reads end after this long, all of them together. */
  void allow(Duration limit) {
    readUntil = System.nanoTime() + limit.toNanos();
  }

  /** What came first, whoever read it. */
  synchronized byte[] first() {
    return Arrays.copyOf(first, Math.min(received, REMEMBERED));
  }

  private synchronized void remember(byte[] bytes, int offset, int count) {
    int room = Math.min(count, REMEMBERED - Math.min(received, REMEMBERED));
    System.arraycopy(bytes, offset, first, Math.min(received, REMEMBERED), room);
    received += count;
  }

  private synchronized int left() {
    return mostBytes - received;
  }

  /** Reading with an end to it. */
  private final class Bounded extends FilterInputStream {
    Bounded(InputStream source) {
      super(source);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      if (left() <= 0) {
        throw new FullException();
      }
      long millis = (readUntil - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        throw new SocketTimeoutException("the time for this exchange is over");
      }
      setSoTimeout((int) Math.min(millis, Integer.MAX_VALUE));
      int got = super.read(bytes, offset, Math.min(count, left()));
      if (got > 0) {
        remember(bytes, offset, got);
      }
      return got;
    }
  }

  /** The far end sent more than is read of anyone. */
  static final class FullException extends IOException {
    FullException() {
      super("the far end sent more than is read");
    }
  }
}
