package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.engine.SearchEngine;
import dev.whence.knowledge.engine.SearchEngine.Clause;
import dev.whence.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;

/** A question as the terms of one language, and the clauses that they make. */
final class Terms {
  /** A shorter word has too many neighbours for one slip of the finger to tell which was meant. */
  private static final int SHORTEST_GUESSED = 4;

  /** From this length on two slips still leave the word recognisable. */
  private static final int TWO_EDITS = 7;

  private static final int CANDIDATES = 4;

  /** Unknown words beyond these are not guessed: guessing is what costs the most. */
  private static final int MOST_GUESSED = 6;

  /** Concepts that any talk of any trouble has. */
  private static final Set<String> TROUBLE = Set.of("error", "fix", "fixed");

  private static final Pattern PATH =
      Pattern.compile("(?:[a-zA-Z]+://|[.~]?/)[\\w.~-]+(?:[/:][\\w.~:@?&=%-]*)+");

  private final Set<String> words;
  private final Set<String> grams;
  private final Set<String> code;
  private final Set<String> concepts;
  private final Set<String> compounds;
  private final List<String> guesses = new ArrayList<>();

  private Terms(
      Set<String> words,
      Set<String> grams,
      Set<String> code,
      Set<String> concepts,
      Set<String> compounds) {
    this.words = words;
    this.grams = grams;
    this.code = code;
    this.concepts = concepts;
    this.compounds = compounds;
  }

  static Terms of(Analysis analysis, Language language, String text, Effort effort) {
    String plain = analysis.question(language, text);
    String spoken = withoutPaths(plain);
    return new Terms(
        new LinkedHashSet<>(analysis.words(language, spoken)),
        effort == Effort.OWN_WORDS
            ? Set.of()
            : new LinkedHashSet<>(analysis.grams(language, spoken)),
        code(analysis, language, plain, spoken),
        effort == Effort.OWN_WORDS ? Set.of() : concepts(analysis, language, text),
        effort == Effort.OWN_WORDS ? Set.of() : compounds(analysis, language, text));
  }

  /** Identifiers; and words in Latin script that may be a part of one. */
  private static Set<String> code(
      Analysis analysis, Language language, String plain, String spoken) {
    Set<String> code = new LinkedHashSet<>(analysis.identifiers(language, plain));
    code.addAll(analysis.latinWords(spoken));
    return code;
  }

  /** What a question speaks of, in its own words and by the names of functions and settings. */
  private static Set<String> concepts(Analysis analysis, Language language, String text) {
    String spoken = withoutPaths(analysis.asked(language, text));
    Set<String> concepts = new LinkedHashSet<>(analysis.concepts(language, spoken));
    concepts.addAll(analysis.conceptsOfIdentifiers(analysis.identifiers(language, spoken)));
    return concepts;
  }

  /**
   * What people say around a question takes part in what two words mean together: not, all, many.
   */
  private static Set<String> compounds(Analysis analysis, Language language, String text) {
    String whole = withoutPaths(analysis.plain(language, text));
    return new LinkedHashSet<>(analysis.compounds(language, whole));
  }

  /**
   * Paths and addresses in a question are mostly the person's own; what they share with a document
   * counts as an identifier, not as words.
   */
  private static String withoutPaths(String plain) {
    if (plain.indexOf('/') < 0) {
      return plain;
    }
    String spoken = PATH.matcher(plain).replaceAll(" ");
    return spoken.isBlank() ? plain : spoken;
  }

  /**
   * Adds what words speak of in English that neither the language nor its documents know: people
   * type English words amid their own.
   */
  void readAsEnglish(Analysis analysis, Language language, String text, State state)
      throws IOException {
    if (!Analysis.isLatin(language) || language == Language.ENGLISH) {
      return;
    }
    String collection = Builder.collection(language);
    String spoken = withoutPaths(analysis.question(language, text));
    for (String word : new LinkedHashSet<>(analysis.latinWords(spoken))) {
      List<String> english = word.length() < 3 ? List.of() : analysis.conceptsOfName(word);
      if (!english.isEmpty()
          && analysis.concepts(language, word).isEmpty()
          && isUnknown(analysis.words(language, word), collection, state.engine())) {
        concepts.addAll(english);
      }
    }
  }

  private static boolean isUnknown(List<String> terms, String collection, SearchEngine engine)
      throws IOException {
    for (String term : terms) {
      if (engine.frequency(collection, Fields.PAGE_TEXT, term) > 0) {
        return false;
      }
    }
    return !terms.isEmpty();
  }

  /**
   * Looks for what words unknown to the language may have been meant to be; says if any is.
   *
   * @param frequencies how many documents have each of the clauses of {@link #pages}
   */
  boolean guess(SearchEngine engine, String collection, List<Integer> frequencies)
      throws IOException {
    int unknown = 0;
    int at = 0;
    for (String word : words) {
      if (frequencies.get(at++) == 0
          && word.length() >= SHORTEST_GUESSED
          && Character.isAlphabetic(word.codePointAt(0))
          && unknown++ < MOST_GUESSED) {
        int edits = word.length() >= TWO_EDITS ? 2 : 1;
        guesses.addAll(engine.near(collection, Fields.PAGE_TEXT, word, edits, CANDIDATES));
      }
    }
    return !guesses.isEmpty();
  }

  /** Whether nothing is asked about but that something is wrong: "did you solve the problem?". */
  boolean isVague() {
    boolean covered = words.size() <= Math.max(1, concepts.size());
    return covered && compounds.isEmpty() && TROUBLE.containsAll(concepts);
  }

  /**
   * How rare the words are in titles, all together.
   *
   * @param frequencies how many documents have each of the clauses of {@link #headings}
   */
  double titled(List<Integer> frequencies, IntToDoubleFunction rarity) {
    double titled = 0;
    for (int word = 0; word < words.size(); word++) {
      titled += rarity.applyAsDouble(frequencies.get(2 * word + 1));
    }
    return titled;
  }

  List<Clause> sections(Weights weights) {
    List<Clause> clauses = new ArrayList<>();
    for (String word : words) {
      section(word, 1, weights, clauses);
    }
    for (String guess : guesses) {
      section(guess, weights.guessed(), weights, clauses);
    }
    code.forEach(term -> clauses.add(new Clause(Fields.CODE, term, weights.code())));
    grams.forEach(term -> clauses.add(new Clause(Fields.GRAMS, term, weights.grams())));
    add(Fields.CONCEPTS, weights.concepts(), 0, weights, clauses);
    return clauses;
  }

  /** What headings, titles and the names of files speak of. */
  List<Clause> named(Weights weights) {
    List<Clause> clauses = new ArrayList<>();
    add(Fields.HEADING_CONCEPTS, weights.headingConcepts(), 0, weights, clauses);
    return clauses;
  }

  /** What pages speak of, to be looked for in all their translations. */
  List<Clause> spokenOf(Weights weights) {
    List<Clause> clauses = new ArrayList<>();
    add(Fields.PAGE_CONCEPTS, weights.translations(), 0, weights, clauses);
    return clauses;
  }

  private static void section(String word, double by, Weights weights, List<Clause> clauses) {
    clauses.add(new Clause(Fields.TEXT, word, by * weights.text()));
    clauses.add(new Clause(Fields.PATH, word, by * weights.path()));
    clauses.add(new Clause(Fields.ASKED, word, by * weights.asked()));
  }

  /** The words of headings and titles, by turns; those that are guessed come last. */
  List<Clause> headings(Weights weights) {
    List<Clause> clauses = new ArrayList<>();
    words.forEach(word -> heading(word, 1, weights, clauses));
    guesses.forEach(guess -> heading(guess, weights.guessed(), weights, clauses));
    return clauses;
  }

  private static void heading(String word, double by, Weights weights, List<Clause> clauses) {
    clauses.add(new Clause(Fields.HEADING, word, by * weights.heading()));
    clauses.add(new Clause(Fields.TITLE, word, by * weights.title()));
  }

  /** The words of pages first; their second sum judges how much of the question a page answers. */
  List<Clause> pages(Weights weights) {
    List<Clause> clauses = new ArrayList<>();
    words.forEach(word -> clauses.add(new Clause(Fields.PAGE_TEXT, word, weights.page(), 1)));
    guesses.forEach(
        guess ->
            clauses.add(new Clause(Fields.PAGE_TEXT, guess, weights.guessed() * weights.page())));
    code.forEach(term -> clauses.add(new Clause(Fields.PAGE_CODE, term, weights.code())));
    grams.forEach(term -> clauses.add(new Clause(Fields.PAGE_GRAMS, term, weights.pageGrams())));
    add(Fields.PAGE_CONCEPTS, weights.pageConcepts(), 1, weights, clauses);
    return clauses;
  }

  private void add(
      String field, double weight, double told, Weights weights, List<Clause> clauses) {
    for (String concept : concepts) {
      if (!compounds.contains(concept)) {
        clauses.add(new Clause(field, concept, weight, told));
      }
    }
    for (String compound : compounds) {
      clauses.add(new Clause(field, compound, weight * weights.compounds(), told));
    }
  }
}
