package dev.whence.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether content is still what it was: two checksums and the length, together some eighty
 * bits. Nobody gains by forging one, and the processor has instructions for them; a cryptographic
 * hash of all documents took a fiftieth of building the index.
 */
public final class Fingerprint {
  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();
  private long length;

  public Fingerprint add(byte[] bytes) {
    one.update(bytes);
    other.update(bytes);
    length += bytes.length;
    return this;
  }

  /** Adds a text, kept apart from the next. */
  public Fingerprint add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
    one.update(0);
    other.update(0);
    length++;
    return this;
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) one.getValue())
        + hex.toHexDigits((int) other.getValue())
        + Long.toHexString(length);
  }
}
