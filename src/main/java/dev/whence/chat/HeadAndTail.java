package dev.whence.chat;

import java.io.ByteArrayOutputStream;

/** Keeps the beginning and the end of a stream, so that a long file costs no more than a short. */
final class HeadAndTail {
  /** Twice what is read of a text in the end: bytes may be two or three to a letter. */
  static final int EACH = 512 << 10;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private byte[] ring = new byte[0];
  private long beyond;

  void add(byte[] buffer, int length) {
    int first = Math.min(length, EACH - head.size());
    head.write(buffer, 0, first);
    for (int at = first; at < length; at++) {
      if (ring.length == 0) {
        ring = new byte[EACH];
      }
      ring[(int) (beyond % EACH)] = buffer[at];
      beyond++;
    }
  }

  boolean isWhole() {
    return beyond <= EACH;
  }

  byte[] head() {
    if (!isWhole()) {
      return head.toByteArray();
    }
    byte[] tail = tail();
    byte[] all = java.util.Arrays.copyOf(head.toByteArray(), head.size() + tail.length);
    System.arraycopy(tail, 0, all, head.size(), tail.length);
    return all;
  }

  /** The end, in order. */
  byte[] tail() {
    int kept = (int) Math.min(beyond, EACH);
    byte[] tail = new byte[kept];
    for (int at = 0; at < kept; at++) {
      tail[at] = ring[(int) ((beyond - kept + at) % EACH)];
    }
    return tail;
  }
}
