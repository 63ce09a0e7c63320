package dev.whence.knowledge.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which topic, of which file and page, a section of the index belongs to. */
final class Places {
  /** Beyond so many, a place is worked out each time that it is asked for. */
  private static final int KEPT = 1 << 16;

  private static final String NO_TOPIC = "";

  private final Catalogue catalogue;
  private final Map<String, Place> kept = new ConcurrentHashMap<>();

  Places(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Where a section stands.
   *
   * @param topic empty where the documents have no such section any more
   */
  record Place(String file, String topic, String page) {
    boolean isServed() {
      return !topic.isEmpty();
    }
  }

  Place of(String section) {
    Place place = kept.get(section);
    if (place == null) {
      place = found(section);
      if (kept.size() < KEPT) {
        kept.put(section, place);
      }
    }
    return place;
  }

  private Place found(String section) {
    String file = Indexed.fileOf(section);
    List<String> topics = catalogue.source(file).map(Catalogue.Source::topics).orElse(List.of());
    int at = Indexed.sectionOf(section);
    String topic = at < topics.size() ? topics.get(at) : NO_TOPIC;
    return new Place(file, topic, Catalogue.pageOf(topic));
  }
}
