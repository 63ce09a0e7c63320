package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tells which things and doings of the field a text speaks of, whatever words it uses and in
 * whatever language: a question says folder, the page says directory, the function says mkdir.
 */
final class Concepts {
  private static final String RESOURCE = "concepts.txt";

  private static final String COMPOUNDS = "compounds.txt";

  /** Two things are spoken of together when so many words, or characters, stand between them. */
  private static final int WORDS_APART = 5;

  private static final int CHARACTERS_APART = 10;

  private static final int THAI_CHARACTERS_APART = 24;

  /** The parts of one name follow each other. */
  private static final int PARTS_APART = 3;

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
  private final Map<String, Map<String, String>> compounds = new HashMap<>();

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
    Resources.lines(COMPOUNDS).forEach(concepts::addCompound);
    return concepts;
  }

  private void addCompound(String line) {
    int bar = line.indexOf('|');
    String compound = line.substring(0, bar);
    for (String pair : line.substring(bar + 1).split(",", -1)) {
      String[] both = pair.split(" ", -1);
      compounds.computeIfAbsent(both[0], _ -> new HashMap<>()).put(both[1], compound);
      compounds.computeIfAbsent(both[1], _ -> new HashMap<>()).put(both[0], compound);
    }
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
    return spokenOf(language, plain).all();
  }

  /** What a text means by two things that it names together. */
  List<String> compounds(Language language, String plain) {
    return spokenOf(language, plain).compounds();
  }

  private SpokenOf spokenOf(Language language, String plain) {
    ConceptWords words = spaced.get(language);
    SpokenOf found = new SpokenOf(compounds, apart(language));
    ConceptWords english = Objects.requireNonNull(spaced.get(Language.ENGLISH));
    if (words == null) {
      Objects.requireNonNull(unspaced.get(language)).find(plain, english, found);
    } else {
      boolean latin = Analysis.isLatin(language);
      words.find(plain.toCharArray(), latin ? Optional.empty() : Optional.of(english), found);
    }
    return found;
  }

  private static int apart(Language language) {
    if (isSpaced(language)) {
      return WORDS_APART;
    }
    return language == Language.THAI ? THAI_CHARACTERS_APART : CHARACTERS_APART;
  }

  /** The concepts of identifiers, whose parts are English. */
  List<String> ofIdentifiers(List<String> identifiers) {
    SpokenOf found = new SpokenOf(compounds, PARTS_APART);
    ConceptWords english = Objects.requireNonNull(spaced.get(Language.ENGLISH));
    int place = 0;
    for (String identifier : identifiers) {
      english.findWord(identifier, place++, found);
    }
    return found.all();
  }

  /** The concepts of an English name, as of a file or a function. */
  List<String> ofName(String name) {
    return of(Language.ENGLISH, name);
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
