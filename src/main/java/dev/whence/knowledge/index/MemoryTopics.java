package dev.whence.knowledge.index;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Topics kept in memory, for when the disk cannot be used. */
final class MemoryTopics {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Catalogue.Entry> entries = new ArrayList<>();

  void add(Catalogue.Entry entry, byte[] topic) {
    entries.add(entry.at(bytes.size()));
    bytes.writeBytes(topic);
  }

  TopicStore store(String edition, List<Catalogue.Source> sources) {
    byte[] all = bytes.toByteArray();
    return new TopicStore(
        new Catalogue(edition, entries, sources),
        (offset, length) -> Arrays.copyOfRange(all, (int) offset, (int) offset + length));
  }
}
