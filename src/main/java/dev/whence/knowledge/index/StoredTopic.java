package dev.whence.knowledge.index;

import dev.whence.knowledge.Section;
import dev.whence.knowledge.TopicName;
import dev.whence.language.Language;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is stored: which translations it has, and each of them read when it is first asked
 * for. A question is answered from one of sixteen.
 */
final class StoredTopic {
  private final TopicName name;
  private final List<Translation> translations;
  private final byte[] bytes;
  private final @Nullable Section[] read;

  /**
   * @param bytes all of the topic's, in which the translations lie
   */
  StoredTopic(TopicName name, List<Translation> translations, byte[] bytes) {
    this.name = name;
    this.translations = List.copyOf(translations);
    this.bytes = bytes;
    this.read = new Section[translations.size()];
  }

  /** A section in one language, and where in the bytes it begins. */
  record Translation(Language language, String file, int start, int length) {}

  TopicName name() {
    return name;
  }

  List<Translation> translations() {
    return translations;
  }

  Section section(int at) throws IOException {
    Section section = read[at];
    if (section == null) {
      Translation translation = translations.get(at);
      section = TopicCodec.section(bytes, translation);
      read[at] = section;
    }
    return section;
  }
}
