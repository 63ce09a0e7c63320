package dev.whence.knowledge.causes;

import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words by which each cause is known, in all languages; read from {@code bot/causes/}. */
public final class CauseWords {
  /** Knows nothing: no cause is told by its words. */
  public static final CauseWords NONE = new CauseWords(List.of(), Map.of(), Map.of());

  /** What an explanation says counts for a quarter of what the naming sentence says. */
  private static final double EXPLANATION = 0.25;

  /** Announcements are short; a longer line is text. */
  private static final int LONGEST_ANNOUNCEMENT = 200;

  private final List<Clues> causes;
  private final Map<Language, Lexicon> lexicons;
  private final Map<String, Integer> concepts;

  private CauseWords(
      List<Clues> causes, Map<Language, Lexicon> lexicons, Map<String, Integer> concepts) {
    this.causes = causes;
    this.lexicons = lexicons;
    this.concepts = concepts;
  }

  /** Reads {@code causes.properties} and {@code words/<language>.properties}. */
  public static CauseWords load(Path folder) throws IOException {
    Properties common = properties(folder.resolve("words/all.properties"));
    Map<Language, Properties> own = new EnumMap<>(Language.class);
    Set<String> names = new TreeSet<>(common.stringPropertyNames());
    for (Language language : Language.values()) {
      Properties words = properties(folder.resolve("words/" + language.tag() + ".properties"));
      own.put(language, words);
      names.addAll(words.stringPropertyNames());
    }
    Map<String, Integer> concepts = new TreeMap<>();
    names.forEach(name -> concepts.put(name, concepts.size()));
    Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
    own.forEach(
        (language, words) -> {
          List<Properties> all = new ArrayList<>(List.of(common, words));
          if (language == Language.CHINESE_TRADITIONAL) {
            all.add(own.getOrDefault(Language.CHINESE_SIMPLIFIED, words));
          }
          lexicons.put(language, new Lexicon(language, all, concepts));
        });
    return new CauseWords(
        causes(folder.resolve("causes.properties"), concepts), lexicons, concepts);
  }

  private static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<Clues> causes(Path file, Map<String, Integer> concepts) throws IOException {
    Properties properties = properties(file);
    List<Clues> causes = new ArrayList<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (!key.endsWith(".clues")) {
        continue;
      }
      String id = key.substring(0, key.length() - ".clues".length());
      List<Clues.Clue> clues = Clues.read(id, properties.getProperty(key), concepts);
      causes.add(new Clues(id, kinds(id, properties.getProperty(id + ".kinds", "")), clues));
    }
    return causes;
  }

  private static Set<ErrorKind> kinds(String id, String written) {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    for (String kind : written.split(",", -1)) {
      if (!kind.isBlank()) {
        kinds.add(
            ErrorKind.of(kind.strip())
                .orElseThrow(
                    () -> new IllegalArgumentException(id + ".kinds: no error kind " + kind)));
      }
    }
    return kinds;
  }

  /** The causes known, in the order of {@link #scores}. */
  public List<String> ids() {
    return causes.stream().map(Clues::id).toList();
  }

  /** The error kinds whose pages name a cause, by its place in {@link #ids}. */
  public Set<ErrorKind> kinds(int cause) {
    return causes.get(cause).kinds();
  }

  /** How much a text says of each cause, by place: its naming sentence, and what explains it. */
  public double[] scores(Language language, String naming, String explanation) {
    double[] scores = new double[causes.size()];
    Lexicon lexicon = lexicons.get(language);
    if (lexicon == null) {
      return scores;
    }
    BitSet named = lexicon.concepts(naming);
    BitSet explained = explanation.isEmpty() ? new BitSet() : lexicon.concepts(explanation);
    for (int cause = 0; cause < scores.length; cause++) {
      Clues clues = causes.get(cause);
      scores[cause] = clues.score(named, false) + EXPLANATION * clues.score(explained, true);
    }
    return scores;
  }

  /** Whether a line announces causes, as in "usually for these reasons:". */
  public boolean announcesCauses(Language language, String text) {
    return says(language, text, "causes");
  }

  /** Whether a line announces what to do, as in "Solution:". */
  public boolean announcesSolutions(Language language, String text) {
    return says(language, text, "solutions") && !announcesCauses(language, text);
  }

  /** Whether a text begins as a note does, as in "Note:". */
  public boolean announcesNote(Language language, String text) {
    return lexicon(language, "note")
        .map(lexicon -> begins(lexicon, text, concepts.getOrDefault("note", 0)))
        .orElse(false);
  }

  private boolean says(Language language, String text, String concept) {
    return text.length() <= LONGEST_ANNOUNCEMENT
        && lexicon(language, concept)
            .map(lexicon -> lexicon.says(lexicon.normal(text), concepts.getOrDefault(concept, 0)))
            .orElse(false);
  }

  private static boolean begins(Lexicon lexicon, String text, int concept) {
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    String opening = text.substring(start, Math.min(text.length(), start + 30));
    return lexicon.begins(lexicon.normal(opening), concept);
  }

  private Optional<Lexicon> lexicon(Language language, String concept) {
    return concepts.containsKey(concept)
        ? Optional.ofNullable(lexicons.get(language))
        : Optional.empty();
  }
}
