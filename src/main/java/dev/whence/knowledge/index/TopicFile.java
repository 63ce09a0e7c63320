package dev.whence.knowledge.index;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The topics of one state in one file: their bytes, then the catalogue, then where it begins. */
final class TopicFile implements Closeable {
  /** Ends every whole file; a file cut short does not have it. */
  private static final long WHOLE = 0x5748454E43453031L;

  static final String NAME = "topics";

  private static final int FOOTER = 3 * Long.BYTES + Integer.BYTES;

  private final DataOutputStream out;
  private final List<Catalogue.Entry> entries = new ArrayList<>();
  private long offset;

  private TopicFile(DataOutputStream out) {
    this.out = out;
  }

  static TopicFile create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new TopicFile(
        new DataOutputStream(
            new BufferedOutputStream(
                java.nio.channels.Channels.newOutputStream(channel), 1 << 16)));
  }

  void add(Catalogue.Entry entry, byte[] bytes) throws IOException {
    out.write(bytes);
    entries.add(entry.at(offset));
    offset += bytes.length;
  }

  /**
   * Writes the catalogue. Nothing waits for the disk: checksums tell a file that a crash cut short.
   */
  Catalogue finish(String edition, List<Catalogue.Source> sources) throws IOException {
    Catalogue catalogue = new Catalogue(edition, entries, sources);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    catalogue.write(new DataOutputStream(bytes));
    byte[] written = bytes.toByteArray();
    out.write(written);
    out.writeLong(offset);
    out.writeInt(written.length);
    out.writeLong(Catalogue.checksum(written));
    out.writeLong(WHOLE);
    out.flush();
    return catalogue;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Opens a file for reading; it is mapped, so that an interrupted reader closes it for nobody. */
  static TopicStore open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment mapped =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      return new TopicStore(catalogue(mapped, file), new MappedBytes(mapped));
    }
  }

  private static Catalogue catalogue(MemorySegment mapped, Path file) throws IOException {
    long end = mapped.byteSize() - FOOTER;
    if (end < 0) {
      throw new IOException(file + " is cut short");
    }
    ByteBuffer footer = ByteBuffer.wrap(read(mapped, end, FOOTER));
    long start = footer.getLong();
    int length = footer.getInt();
    long checksum = footer.getLong();
    if (footer.getLong() != WHOLE || start < 0 || length < 0 || start + length != end) {
      throw new IOException(file + " is not whole");
    }
    byte[] bytes = read(mapped, start, length);
    if (Catalogue.checksum(bytes) != checksum) {
      throw new IOException(file + " does not match its checksum");
    }
    return Catalogue.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static byte[] read(MemorySegment mapped, long offset, int length) throws IOException {
    if (offset < 0 || length < 0 || offset + length > mapped.byteSize()) {
      throw new IOException("a stored topic is cut short");
    }
    return mapped.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
  }

  private record MappedBytes(MemorySegment mapped) implements TopicStore.Bytes {
    @Override
    public byte[] at(long offset, int length) throws IOException {
      return read(mapped, offset, length);
    }
  }
}
