package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.engine.SearchEngine;
import dev.whence.knowledge.engine.SearchEngine.Clause;
import dev.whence.knowledge.engine.SearchEngine.Hit;
import dev.whence.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Ranks topics for the words of a question. */
final class Ranker {
  /** Sections, and pages, from which the best are put together; the right one is never below. */
  private static final int CANDIDATES = 100;

  /** A page that has so much of the question as it stands leaves no misspelling to guess at. */
  private static final double FOUND = 0.6;

  private static final Hit NOTHING = new Hit("", 0, 0);

  private final Analysis analysis;
  private final Weights weights;

  Ranker(Analysis analysis, Weights weights) {
    this.analysis = analysis;
    this.weights = weights;
  }

  /**
   * A topic, how well the words fit it, and how much of the question its page speaks of.
   *
   * @param covered from 0 to 1
   */
  record Ranked(String topic, double score, double covered) {
    String page() {
      return Catalogue.pageOf(topic);
    }
  }

  /** Topics by the words alone, best first; a page's second topic stands after all pages' first. */
  List<Ranked> rank(State state, String text, Language asker, int limit, Effort effort)
      throws IOException {
    Map<String, Ranked> best = new HashMap<>();
    boolean own = effort == Effort.OWN_WORDS && has(state, asker);
    Map<String, Double> pool = own ? Map.of() : pool(state.engine(), text, asker);
    for (Language language : own ? Set.of(asker) : SearchedLanguages.of(text, asker)) {
      double by = SearchedLanguages.areSiblings(language, asker) ? 1 : weights.elsewhere();
      for (Ranked ranked :
          in(state, language, text, asker, effort(state, language, asker, own), by)) {
        best.merge(
            ranked.topic(), ranked, (one, other) -> one.score() >= other.score() ? one : other);
      }
    }
    List<Ranked> all = new ArrayList<>();
    for (Ranked ranked : best.values()) {
      double shared = pool.getOrDefault(ranked.page(), 0.0);
      all.add(new Ranked(ranked.topic(), ranked.score() + shared, ranked.covered()));
    }
    all.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::topic));
    return onePerPageFirst(all, limit);
  }

  /** Another language than the asker's is looked at by words alone, unless it is all there is. */
  private static Effort effort(State state, Language language, Language asker, boolean own)
      throws IOException {
    boolean further = !SearchedLanguages.areSiblings(language, asker) && has(state, asker);
    return own || further ? Effort.OWN_WORDS : Effort.EVERYTHING;
  }

  private static List<Ranked> onePerPageFirst(List<Ranked> all, int limit) {
    List<Ranked> first = new ArrayList<>();
    List<Ranked> further = new ArrayList<>();
    Set<String> pages = new HashSet<>();
    for (Ranked ranked : all) {
      (pages.add(ranked.page()) ? first : further).add(ranked);
    }
    first.addAll(further);
    return first.size() > limit ? List.copyOf(first.subList(0, limit)) : first;
  }

  private Map<String, Double> pool(SearchEngine engine, String text, Language asker)
      throws IOException {
    List<Clause> clauses =
        analysis.latinWords(analysis.question(asker, text)).stream()
            .distinct()
            .map(word -> new Clause(Fields.POOL_WORDS, word, weights.pool()))
            .toList();
    Map<String, Double> scores = new HashMap<>();
    if (!clauses.isEmpty()) {
      engine
          .search(Fields.POOL, clauses, CANDIDATES)
          .forEach(hit -> scores.put(hit.id(), hit.score()));
    }
    return scores;
  }

  private static boolean has(State state, Language language) throws IOException {
    return state.engine().size(Builder.collection(language)) > 0;
  }

  private List<Ranked> in(
      State state, Language language, String text, Language asker, Effort effort, double by)
      throws IOException {
    SearchEngine engine = state.engine();
    String collection = Builder.collection(language);
    if (!has(state, language)) {
      return List.of();
    }
    Terms terms = Terms.of(analysis, language, text, effort);
    Map<String, Hit> pages = pages(engine, collection, terms);
    double whole = ceiling(engine, collection, terms.pages(weights), Clause::told);
    boolean found = pages.values().stream().anyMatch(page -> share(page.told(), whole) >= FOUND);
    boolean guesses = effort == Effort.EVERYTHING && language == asker && !found;
    if (guesses && terms.guess(engine, collection)) {
      pages = pages(engine, collection, terms);
    }
    Map<String, Double> sections = new LinkedHashMap<>();
    Set<String> files = new HashSet<>();
    for (Hit hit : engine.search(collection, terms.sections(weights), CANDIDATES)) {
      sections.put(hit.id(), hit.score());
      files.add(Indexed.fileOf(hit.id()));
    }
    double titled = ceiling(engine, collection, terms);
    for (Hit hit : engine.search(collection, terms.headings(weights), CANDIDATES)) {
      double counts = weights.partly() + weights.wholly() * share(hit.score(), titled);
      sections.merge(hit.id(), hit.score() * counts, Double::sum);
      files.add(Indexed.fileOf(hit.id()));
    }
    List<Clause> named = terms.named(weights);
    double all = ceiling(engine, collection, named, Clause::weight);
    for (Hit hit : engine.search(collection, named, CANDIDATES)) {
      double counts = weights.namedPartly() + weights.namedWholly() * share(hit.score(), all);
      sections.merge(hit.id(), hit.score() * counts, Double::sum);
      files.add(Indexed.fileOf(hit.id()));
    }
    for (String file : pages.keySet()) {
      if (!files.contains(file)) {
        sections.put(Indexed.id(file, 0), 0.0);
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    for (Map.Entry<String, Double> section : sections.entrySet()) {
      String file = Indexed.fileOf(section.getKey());
      Hit page = pages.getOrDefault(file, NOTHING);
      double score = by * (section.getValue() + page.score());
      double covered = share(page.told(), whole);
      topic(state.catalogue(), section.getKey())
          .ifPresent(topic -> ranked.add(new Ranked(topic, score, covered)));
    }
    return ranked;
  }

  /** What headings and titles could score at most, words that none of them has included. */
  private double ceiling(SearchEngine engine, String collection, Terms terms) throws IOException {
    double ceiling = 0;
    int size = engine.size(collection);
    for (String word : terms.words()) {
      int having = engine.frequency(collection, Fields.TITLE, word);
      ceiling += Math.log(1 + (size - having + 0.5) / (having + 0.5));
    }
    return ceiling * (weights.heading() + weights.title());
  }

  /** The best pages, with how much of the question's weight each has beside its score. */
  private Map<String, Hit> pages(SearchEngine engine, String collection, Terms terms)
      throws IOException {
    Map<String, Hit> pages = new HashMap<>();
    for (Hit hit : engine.search(collection, terms.pages(weights), CANDIDATES)) {
      pages.put(hit.id(), hit);
    }
    return pages;
  }

  /** What clauses could add up to at most, rare terms counting most. */
  private static double ceiling(
      SearchEngine engine,
      String collection,
      List<Clause> clauses,
      ToDoubleFunction<Clause> counting)
      throws IOException {
    double ceiling = 0;
    int size = engine.size(collection);
    for (Clause clause : clauses) {
      double counts = counting.applyAsDouble(clause);
      if (counts > 0) {
        int having = engine.frequency(collection, clause.field(), clause.term());
        ceiling += counts * Math.log(1 + (size - having + 0.5) / (having + 0.5));
      }
    }
    return ceiling;
  }

  private static double share(double score, double ceiling) {
    return ceiling > 0 ? Math.min(1, score / ceiling) : 0;
  }

  private static Optional<String> topic(Catalogue catalogue, String section) {
    int at = Indexed.sectionOf(section);
    return catalogue
        .source(Indexed.fileOf(section))
        .filter(source -> at < source.topics().size())
        .map(source -> source.topics().get(at));
  }
}
