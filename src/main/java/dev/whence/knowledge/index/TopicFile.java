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
import java.util.Optional;

/**
 * The topics of one state: their bytes, then the catalogue, then where it begins. The bytes of
 * topics that did not change stay in the files of the states before, which are linked beside it;
 * offsets count through all of them, the oldest first.
 */
final class TopicFile implements Closeable {
  /** Ends every whole file; a file cut short does not have it. */
  private static final long WHOLE = 0x5748454E43453031L;

  static final String NAME = "topics";

  private static final int FOOTER = 3 * Long.BYTES + Integer.BYTES;

  /** With more files than these the next state is written whole. */
  private static final int MOST_PARTS = 24;

  private final DataOutputStream out;
  private final List<Part> parts;
  private final List<Catalogue.Entry> entries = new ArrayList<>();
  private final long earlier;
  private long offset;

  private TopicFile(DataOutputStream out, List<Part> parts) {
    this.out = out;
    this.parts = parts;
    this.earlier = parts.stream().mapToLong(Part::length).sum();
    this.offset = earlier;
  }

  /** A file with topics of a state, and how many bytes of it are theirs. */
  record Part(String name, long length) {
    private static Part read(DataInputStream in) throws IOException {
      return new Part(TopicCodec.text(in), in.readLong());
    }

    private void write(DataOutputStream to) throws IOException {
      TopicCodec.write(name, to);
      to.writeLong(length);
    }
  }

  /** A file in which all topics will lie. */
  static TopicFile create(Path folder) throws IOException {
    return create(folder, List.of());
  }

  /**
   * A file for the topics that the state before in another folder does not have.
   *
   * @param kept of the bytes before, those that are still needed
   */
  static Optional<TopicFile> continuing(Path before, TopicStore store, long kept, Path folder)
      throws IOException {
    List<Part> old = store.parts();
    long all = old.stream().mapToLong(Part::length).sum();
    if (old.isEmpty() || old.size() > MOST_PARTS || kept < all / 2) {
      return Optional.empty();
    }
    List<Part> linked = new ArrayList<>();
    for (Part part : old) {
      Part renamed = new Part(NAME + "-" + linked.size(), part.length());
      Generations.link(before.resolve(part.name()), folder.resolve(renamed.name()));
      linked.add(renamed);
    }
    return Optional.of(create(folder, linked));
  }

  private static TopicFile create(Path folder, List<Part> parts) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new TopicFile(
        new DataOutputStream(
            new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16)),
        parts);
  }

  /** A topic whose bytes lie in one of the files before. */
  void keep(Catalogue.Entry entry) {
    entries.add(entry);
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
    DataOutputStream data = new DataOutputStream(bytes);
    TopicCodec.list(parts, Part::write, data);
    catalogue.write(data);
    byte[] written = bytes.toByteArray();
    out.write(written);
    out.writeLong(offset - earlier);
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

  /**
   * Opens a state for reading; it is mapped, so that an interrupted reader closes it for nobody.
   */
  static TopicStore open(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    MemorySegment newest = mapped(file);
    long end = newest.byteSize() - FOOTER;
    if (end < 0) {
      throw new IOException(file + " is cut short");
    }
    ByteBuffer footer = ByteBuffer.wrap(read(newest, end, FOOTER));
    long start = footer.getLong();
    int length = footer.getInt();
    long checksum = footer.getLong();
    if (footer.getLong() != WHOLE || start < 0 || length < 0 || start + length != end) {
      throw new IOException(file + " is not whole");
    }
    byte[] bytes = read(newest, start, length);
    if (Catalogue.checksum(bytes) != checksum) {
      throw new IOException(file + " does not match its checksum");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<Part> parts = new ArrayList<>(TopicCodec.list(in, Part::read));
    List<MemorySegment> segments = new ArrayList<>();
    for (Part part : parts) {
      MemorySegment older = mapped(folder.resolve(part.name()));
      if (older.byteSize() < part.length()) {
        throw new IOException(folder.resolve(part.name()) + " is cut short");
      }
      segments.add(older);
    }
    parts.add(new Part(NAME, start));
    segments.add(newest);
    return new TopicStore(Catalogue.read(in), new MappedBytes(parts, segments));
  }

  private static MemorySegment mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    }
  }

  private static byte[] read(MemorySegment mapped, long offset, int length) throws IOException {
    if (offset < 0 || length < 0 || offset + length > mapped.byteSize()) {
      throw new IOException("a stored topic is cut short");
    }
    return mapped.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
  }

  private record MappedBytes(List<Part> parts, List<MemorySegment> segments)
      implements TopicStore.Bytes {
    @Override
    public byte[] at(long offset, int length) throws IOException {
      long within = offset;
      for (int at = 0; at < parts.size(); at++) {
        if (within < parts.get(at).length()) {
          return read(segments.get(at), within, length);
        }
        within -= parts.get(at).length();
      }
      throw new IOException("a stored topic is cut short");
    }
  }
}
