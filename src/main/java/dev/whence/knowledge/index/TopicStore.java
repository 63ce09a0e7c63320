package dev.whence.knowledge.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The topics of one state of the documents, read one at a time from where they lie; those asked for
 * lately stay in memory.
 */
final class TopicStore {
  /** Each is some tens of kilobytes; questions come back to the same few. */
  private static final int KEPT = 128;

  private final Catalogue catalogue;
  private final Bytes bytes;
  private final Map<String, StoredTopic> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, StoredTopic> eldest) {
              return size() > KEPT;
            }
          });

  TopicStore(Catalogue catalogue, Bytes bytes) {
    this.catalogue = catalogue;
    this.bytes = bytes;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Optional<StoredTopic> topic(String id) throws IOException {
    StoredTopic ready = kept.get(id);
    if (ready != null) {
      return Optional.of(ready);
    }
    Optional<Catalogue.Entry> entry = catalogue.entry(id);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    StoredTopic topic = TopicCodec.topic(raw(entry.get()));
    kept.put(id, topic);
    return Optional.of(topic);
  }

  /** A topic's bytes, unread. */
  byte[] raw(Catalogue.Entry entry) throws IOException {
    byte[] read = bytes.at(entry.offset(), entry.length());
    if (Catalogue.checksum(read) != entry.checksum()) {
      throw new IOException("the stored topic " + entry.id() + " does not match its checksum");
    }
    return read;
  }

  Collection<Catalogue.Entry> entries() {
    return catalogue.entries();
  }

  /** The files that the topics lie in; none where they lie in memory. */
  List<TopicFile.Part> parts() {
    return bytes.parts();
  }

  /** Where the bytes lie: files, or memory. */
  interface Bytes {
    byte[] at(long offset, int length) throws IOException;

    default List<TopicFile.Part> parts() {
      return List.of();
    }
  }
}
