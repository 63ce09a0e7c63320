package dev.whence.knowledge.analysis;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the arrays that Java's serialization wrote, one after the other: what they hold goes where
 * it is wanted at once, and not into an object for each of a hundred thousand words.
 */
final class SerializedArrays {
  private static final int MAGIC = 0xACED0005;
  private static final int NULL = 0x70;
  private static final int REFERENCE = 0x71;
  private static final int CLASS = 0x72;
  private static final int ARRAY = 0x75;
  private static final int END = 0x78;

  /** No array of a dictionary is longer. */
  private static final int LONGEST = 1 << 20;

  private final DataInputStream in;

  SerializedArrays(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    expect(MAGIC, this.in.readInt());
  }

  private static void expect(int wanted, int found) throws IOException {
    if (wanted != found) {
      throw new IOException("not as it was written: " + Integer.toHexString(found));
    }
  }

  /** Begins an array, and says how long it is; zero where there is none. */
  int length() throws IOException {
    int mark = in.readUnsignedByte();
    if (mark == NULL) {
      return 0;
    }
    expect(ARRAY, mark);
    int known = in.readUnsignedByte();
    if (known == REFERENCE) {
      in.readInt();
    } else {
      expect(CLASS, known);
      className();
    }
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("an array of " + length);
    }
    return length;
  }

  private void className() throws IOException {
    in.readUTF();
    in.readLong();
    in.readUnsignedByte();
    expect(0, in.readUnsignedShort());
    expect(END, in.readUnsignedByte());
    expect(NULL, in.readUnsignedByte());
  }

  char[] characters() throws IOException {
    byte[] bytes = bytes(Character.BYTES);
    char[] all = new char[bytes.length / Character.BYTES];
    java.nio.ByteBuffer.wrap(bytes).asCharBuffer().get(all);
    return all;
  }

  short[] shorts() throws IOException {
    byte[] bytes = bytes(Short.BYTES);
    short[] all = new short[bytes.length / Short.BYTES];
    java.nio.ByteBuffer.wrap(bytes).asShortBuffer().get(all);
    return all;
  }

  int[] ints() throws IOException {
    byte[] bytes = bytes(Integer.BYTES);
    int[] all = new int[bytes.length / Integer.BYTES];
    java.nio.ByteBuffer.wrap(bytes).asIntBuffer().get(all);
    return all;
  }

  long[] longs() throws IOException {
    byte[] bytes = bytes(Long.BYTES);
    long[] all = new long[bytes.length / Long.BYTES];
    java.nio.ByteBuffer.wrap(bytes).asLongBuffer().get(all);
    return all;
  }

  private byte[] bytes(int each) throws IOException {
    byte[] bytes = new byte[length() * each];
    in.readFully(bytes);
    return bytes;
  }
}
