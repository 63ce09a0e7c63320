package dev.whence.knowledge.causes;

import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The words of one language, by concept. */
final class Lexicon {
  /** A cause is named in its first sentences; what follows, however long, explains. */
  private static final int LONGEST_READ = 1200;

  private final Normalizer normalizer;
  private final List<List<Stem>> stems;

  Lexicon(Language language, List<Properties> words, Map<String, Integer> concepts) {
    normalizer = new Normalizer(language);
    stems = new ArrayList<>();
    concepts.forEach((_, _) -> stems.add(new ArrayList<>()));
    for (Properties properties : words) {
      for (String concept : properties.stringPropertyNames()) {
        add(
            properties.getProperty(concept),
            stems.get(concepts.getOrDefault(concept, 0)),
            language);
      }
    }
  }

  private void add(String words, List<Stem> into, Language language) {
    for (String word : words.split(",", -1)) {
      if (!word.isBlank()) {
        into.add(
            Stem.of(
                word.startsWith(" ") ? word.substring(1) : word, hasBorders(language), normalizer));
      }
    }
  }

  private static boolean hasBorders(Language language) {
    return switch (language) {
      case ENGLISH, FRENCH, PORTUGUESE, SPANISH, GERMAN, ITALIAN, RUSSIAN, TURKISH, VIETNAMESE ->
          true;
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, JAPANESE, KOREAN, ARABIC, THAI -> false;
    };
  }

  BitSet concepts(String text) {
    String normal = normal(text);
    BitSet present = new BitSet(stems.size());
    for (int concept = 0; concept < stems.size(); concept++) {
      present.set(concept, says(normal, concept));
    }
    return present;
  }

  String normal(String text) {
    return normalizer.normal(text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text);
  }

  boolean says(String normal, int concept) {
    for (Stem stem : stems.get(concept)) {
      if (stem.in(normal)) {
        return true;
      }
    }
    return false;
  }

  boolean begins(String normal, int concept) {
    for (Stem stem : stems.get(concept)) {
      if (normal.startsWith(stem.text())) {
        return true;
      }
    }
    return false;
  }
}
