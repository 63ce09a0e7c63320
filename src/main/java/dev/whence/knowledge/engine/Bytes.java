package dev.whence.knowledge.engine;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** Bytes that are gathered before they are written, all at once. */
final class Bytes {
  private static final int FEW = 1 << 14;
  private static final int LONGEST_NUMBER = 5;

  private byte[] bytes = new byte[FEW];
  private int size;

  void add(BytesRef text) {
    reserve(text.length);
    System.arraycopy(text.bytes, text.offset, bytes, size, text.length);
    size += text.length;
  }

  /** Adds a number of seven bits a byte, the lowest first. */
  void addNumber(int number) {
    reserveNumbers(1);
    putNumber(number);
  }

  /** Makes room for so many numbers. */
  void reserveNumbers(int many) {
    reserve(LONGEST_NUMBER * many);
  }

  /** As {@link #addNumber}, where there is room. */
  void putNumber(int number) {
    int left = number;
    while ((left & ~0x7F) != 0) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /** Adds a number of four bytes, the lowest first, as Lucene reads it. */
  void addInt(int number) {
    reserve(Integer.BYTES);
    bytes[size++] = (byte) number;
    bytes[size++] = (byte) (number >>> 8);
    bytes[size++] = (byte) (number >>> 16);
    bytes[size++] = (byte) (number >>> 24);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
