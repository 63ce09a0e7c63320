package dev.whence.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** What came of reading, and why the reading ended. */
final class Reading {
  private static final int CHUNK = 4096;

  private final byte[] bytes;
  private final End end;

  private Reading(byte[] bytes, End end) {
    this.bytes = bytes;
    this.end = end;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  End end() {
    return end;
  }

  /** Why there was no more to read. */
  enum End {
    ENOUGH,
    CLOSED,
    RESET,
    TIMED_OUT,
    FULL,
    REFUSED_BY_TLS;

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Reads until what came is enough, or the wire's time or bytes are used up. */
  static Reading until(InputStream in, Predicate<byte[]> enough) {
    byte[] got = new byte[0];
    try {
      byte[] chunk = new byte[CHUNK];
      while (!enough.test(got)) {
        int count = in.read(chunk);
        if (count < 0) {
          return new Reading(got, End.CLOSED);
        }
        int before = got.length;
        got = Arrays.copyOf(got, before + count);
        System.arraycopy(chunk, 0, got, before, count);
      }
      return new Reading(got, End.ENOUGH);
    } catch (IOException ended) {
      return new Reading(got, endOf(ended));
    }
  }

  static End endOf(IOException ended) {
    for (Throwable each = ended; each != null; each = each.getCause()) {
      if (each instanceof Wire.FullException) {
        return End.FULL;
      }
      if (each instanceof SocketTimeoutException) {
        return End.TIMED_OUT;
      }
      if (each instanceof SocketException) {
        return isClosedByUs(each) ? End.TIMED_OUT : End.RESET;
      }
    }
    return ended instanceof SSLException ? End.REFUSED_BY_TLS : End.CLOSED;
  }

  /** The end of the check closes what is open; that is our time being over, not a reset. */
  private static boolean isClosedByUs(Throwable ended) {
    return "Socket closed".equals(ended.getMessage()) || "Closed".equals(ended.getMessage());
  }
}
