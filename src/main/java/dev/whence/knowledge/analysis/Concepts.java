package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.HashMap;
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

  private final Plain plain;
  private final Map<Language, ConceptWords> spaced = new ConcurrentHashMap<>();
  private final Map<Language, ConceptRuns> unspaced = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<String>>> compounds = new HashMap<>();

  private Concepts(Plain plain) {
    this.plain = plain;
  }

  /**
   * Reads the tables.
   *
   * @param plain brings words to the form that documents are brought to
   */
  static Concepts load(Plain plain) {
    Concepts concepts = new Concepts(plain);
    Resources.lines(COMPOUNDS).forEach(concepts::addCompound);
    return concepts;
  }

  private void addCompound(String line) {
    int bar = line.indexOf('|');
    List<String> compound = List.of(line.substring(0, bar).split("\\+", -1));
    for (String pair : line.substring(bar + 1).split(",", -1)) {
      String[] both = pair.split(" ", -1);
      compounds.computeIfAbsent(both[0], _ -> new HashMap<>()).put(both[1], compound);
      compounds.computeIfAbsent(both[1], _ -> new HashMap<>()).put(both[0], compound);
    }
  }

  /** The words of a language, which are read when it is first asked for. */
  private ConceptWords words(Language language) {
    return spaced.computeIfAbsent(
        language,
        _ -> {
          ConceptWords words = ConceptWords.of(language);
          entries(language, words::add);
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
          entries(language, (entry, concept) -> runs.add(form.apply(entry), concept));
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
  List<ConceptWords.Word> words(Language language, String plain) {
    return words(language).words(plain);
  }

  /** The concepts of such words, each as often as they speak of it. */
  List<String> of(Language language, List<ConceptWords.Word> words) {
    return spokenOf(language, words).all();
  }

  private SpokenOf spokenOf(Language language, String plain) {
    if (language.isSpaced()) {
      return spokenOf(language, words(language, plain));
    }
    SpokenOf found = new SpokenOf(compounds, apart(language));
    runs(language).find(plain, english(), found);
    return found;
  }

  private SpokenOf spokenOf(Language language, List<ConceptWords.Word> words) {
    SpokenOf found = new SpokenOf(compounds, apart(language));
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

  /** The concepts of identifiers, whose parts are English. */
  List<String> ofIdentifiers(List<String> identifiers) {
    SpokenOf found = new SpokenOf(compounds, PARTS_APART);
    ConceptWords english = english();
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
}
