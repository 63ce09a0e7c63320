package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Tells which things and doings of the field a text speaks of, whatever words it uses and in
 * whatever language: a question says folder, the page says directory, the function says mkdir.
 */
final class Concepts {
  private static final String RESOURCE = "concepts.txt";

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

  private final Plain plain;
  private final Map<Language, ConceptWords> spaced = new ConcurrentHashMap<>();
  private final Map<Language, ConceptRuns> unspaced = new ConcurrentHashMap<>();
  private final Compounds compounds = Compounds.load();

  private Concepts(Plain plain) {
    this.plain = plain;
  }

  /**
   * Reads the tables.
   *
   * @param plain brings words to the form that documents are brought to
   */
  static Concepts load(Plain plain) {
    return new Concepts(plain);
  }

  /** The words of a language, which are read when it is first asked for. */
  private ConceptWords words(Language language) {
    return spaced.computeIfAbsent(
        language,
        _ -> {
          ConceptWords words = ConceptWords.of(language);
          entries(language, (entry, concept) -> words.add(entry, compounds.of(concept)));
          return words;
        });
  }

  /** Gives up what was remembered of the words of a language; names in all others are English. */
  void forget(Language language) {
    ConceptWords words = spaced.get(language);
    if (words != null && language != Language.ENGLISH) {
      words.forget();
    }
  }

  private ConceptRuns runs(Language language) {
    return unspaced.computeIfAbsent(
        language,
        _ -> {
          ConceptRuns runs = new ConceptRuns();
          UnaryOperator<String> form = Analysis.isChinese(language) ? plain::ofChinese : plain::of;
          entries(language, (entry, concept) -> runs.add(form.apply(entry), compounds.of(concept)));
          return runs;
        });
  }

  private static void entries(Language language, BiConsumer<String, String> entries) {
    int column = 0;
    while (!COLUMNS.get(column).contains(language)) {
      column++;
    }
    ConceptTable.column(Resources.bytes(RESOURCE), column, entries);
  }

  /** The concepts of a text, each as often as it speaks of it. */
  List<String> of(Language language, String plain) {
    return spokenOf(language, plain).all();
  }

  /** What a text means by two things that it names together. */
  List<String> compounds(Language language, String plain) {
    return spokenOf(language, plain).compounds();
  }

  /** The words of a text in a language that puts spaces between them. */
  ConceptWord[] words(Language language, String plain) {
    return words(language).words(plain);
  }

  /** The concepts of such words, each as often as they speak of it. */
  List<String> of(Language language, ConceptWord[] words) {
    return spokenOf(language, words).all();
  }

  private SpokenOf spokenOf(Language language, String plain) {
    if (language.isSpaced()) {
      return spokenOf(language, words(language, plain));
    }
    SpokenOf found = new SpokenOf(apart(language));
    runs(language).find(plain, english(), found);
    return found;
  }

  private SpokenOf spokenOf(Language language, ConceptWord[] words) {
    SpokenOf found = new SpokenOf(apart(language));
    boolean latin = Analysis.isLatin(language);
    words(language).find(words, latin ? Optional.empty() : Optional.of(english()), found);
    return found;
  }

  private ConceptWords english() {
    return words(Language.ENGLISH);
  }

  private static int apart(Language language) {
    if (language.isSpaced()) {
      return WORDS_APART;
    }
    return language == Language.THAI ? THAI_CHARACTERS_APART : CHARACTERS_APART;
  }

  /** Identifiers as words, whose parts are English. */
  ConceptWord[] identifiers(List<String> identifiers) {
    ConceptWords english = english();
    ConceptWord[] words = new ConceptWord[identifiers.size()];
    for (int at = 0; at < words.length; at++) {
      words[at] = english.word(identifiers.get(at));
    }
    return words;
  }

  /** The concepts of such identifiers. */
  static List<String> ofIdentifiers(ConceptWord[] identifiers) {
    SpokenOf found = new SpokenOf(PARTS_APART);
    for (int place = 0; place < identifiers.length; place++) {
      for (Concept concept : identifiers[place].concepts()) {
        found.add(concept, place);
      }
    }
    return found.all();
  }

  /** The concepts of an English name, as of a file or a function. */
  List<String> ofName(String name) {
    return of(Language.ENGLISH, name);
  }
}
