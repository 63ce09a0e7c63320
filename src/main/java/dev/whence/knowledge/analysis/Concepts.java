package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Tells which things and doings of the field a text speaks of, whatever words it uses and in
 * whatever language: a question says folder, the page says directory, the function says mkdir.
 */
final class Concepts {
  private static final String RESOURCE = "concepts.txt";

  /** The languages of the table's columns, in its order. */
  private static final List<List<Language>> COLUMNS =
      List.of(
          List.of(Language.ENGLISH),
          List.of(Language.GERMAN),
          List.of(Language.FRENCH),
          List.of(Language.SPANISH),
          List.of(Language.ITALIAN),
          List.of(Language.PORTUGUESE),
          List.of(Language.RUSSIAN),
          List.of(Language.TURKISH),
          List.of(Language.VIETNAMESE),
          List.of(Language.CHINESE_SIMPLIFIED, Language.CHINESE_TRADITIONAL),
          List.of(Language.JAPANESE),
          List.of(Language.KOREAN),
          List.of(Language.ARABIC),
          List.of(Language.THAI));

  private final Map<Language, ConceptWords> spaced = new EnumMap<>(Language.class);
  private final Map<Language, ConceptRuns> unspaced = new EnumMap<>(Language.class);

  private Concepts() {}

  /** Reads the table; its Chinese is brought to the form that documents are brought to. */
  static Concepts load(UnaryOperator<String> chinese) {
    Concepts concepts = new Concepts();
    for (Language language : Language.values()) {
      if (isSpaced(language)) {
        concepts.spaced.put(language, ConceptWords.of(language));
      } else {
        concepts.unspaced.put(language, new ConceptRuns());
      }
    }
    for (String line : Resources.lines(RESOURCE)) {
      String[] columns = line.split("\\|", -1);
      for (int at = 1; at < columns.length; at++) {
        for (String entry : columns[at].split(",", -1)) {
          concepts.add(at - 1, entry, columns[0], chinese);
        }
      }
    }
    return concepts;
  }

  private void add(int column, String entry, String concept, UnaryOperator<String> chinese) {
    if (entry.isBlank()) {
      return;
    }
    for (Language language : COLUMNS.get(column)) {
      ConceptWords words = spaced.get(language);
      if (words != null) {
        words.add(entry, concept);
      } else {
        String plain = Analysis.isChinese(language) ? chinese.apply(entry) : entry;
        Objects.requireNonNull(unspaced.get(language)).add(plain, concept);
      }
    }
  }

  /** The concepts of a text, each as often as it speaks of it. */
  List<String> of(Language language, String plain) {
    List<String> found = new ArrayList<>();
    ConceptWords words = spaced.get(language);
    if (words != null) {
      words.find(plain, found);
    } else {
      Objects.requireNonNull(unspaced.get(language)).find(plain, found);
    }
    return found;
  }

  /** The concepts of identifiers, whose parts are English. */
  List<String> ofIdentifiers(List<String> identifiers) {
    List<String> found = new ArrayList<>();
    ConceptWords english = Objects.requireNonNull(spaced.get(Language.ENGLISH));
    identifiers.forEach(identifier -> english.findWord(identifier, found));
    return found;
  }

  /** The concepts of an English name, as of a file or a function. */
  List<String> ofName(String name) {
    List<String> found = new ArrayList<>();
    Objects.requireNonNull(spaced.get(Language.ENGLISH)).find(name, found);
    return found;
  }

  private static boolean isSpaced(Language language) {
    return switch (language) {
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, JAPANESE, THAI -> false;
      case ENGLISH,
          FRENCH,
          PORTUGUESE,
          SPANISH,
          GERMAN,
          ITALIAN,
          RUSSIAN,
          ARABIC,
          TURKISH,
          KOREAN,
          VIETNAMESE ->
          true;
    };
  }
}
