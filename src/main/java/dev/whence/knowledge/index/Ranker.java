package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.engine.SearchEngine;
import dev.whence.knowledge.engine.SearchEngine.Clause;
import dev.whence.knowledge.engine.SearchEngine.Hit;
import dev.whence.knowledge.engine.SearchEngine.Result;
import dev.whence.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Ranks topics for the words of a question. */
final class Ranker {
  /** Sections, and pages, from which the best are put together; the right one is never below. */
  private static final int CANDIDATES = 100;

  /** A larger collection is searched for pages and for sections at the same time. */
  private static final int LARGE = 1 << 16;

  /** A page that has so much of the question as it stands leaves no misspelling to guess at. */
  private static final double FOUND = 0.6;

  /** Of what names no thing of the field, a page that has it in passing tells little. */
  private static final double PASSING = 0.15;

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
  record Ranked(String topic, String page, double score, double covered) {
    private static final Comparator<Ranked> BEST =
        (one, other) -> {
          int first = Double.compare(other.score, one.score);
          return first != 0 ? first : one.topic.compareTo(other.topic);
        };

    private Ranked plus(double shared) {
      return new Ranked(topic, page, score + shared, covered);
    }
  }

  /** Topics by the words alone, best first; a page's second topic stands after all pages' first. */
  List<Ranked> rank(State state, String text, Language asker, int limit, Effort effort)
      throws IOException {
    Map<String, Ranked> best = new HashMap<>();
    boolean own = effort == Effort.OWN_WORDS && has(state, asker);
    Terms asked = Terms.of(analysis, asker, text, own ? Effort.OWN_WORDS : Effort.EVERYTHING);
    if (!own) {
      asked.readAsEnglish(analysis, asker, text, state);
    }
    Map<String, Double> pool = own ? Map.of() : pool(state, asked, text, asker);
    for (Language language : own ? Set.of(asker) : SearchedLanguages.of(text, asker)) {
      Effort further = effort(state, language, asker, own);
      Terms terms = language == asker ? asked : Terms.of(analysis, language, text, further);
      double by = SearchedLanguages.areSiblings(language, asker) ? 1 : weights.elsewhere();
      in(state, language, terms, asker, further, by, best);
    }
    List<Ranked> all = new ArrayList<>(best.size());
    for (Ranked ranked : best.values()) {
      Double shared = pool.get(ranked.page());
      all.add(shared == null ? ranked : ranked.plus(shared));
    }
    all.sort(Ranked.BEST);
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
      if (first.size() == limit) {
        return first;
      }
      (pages.add(ranked.page()) ? first : further).add(ranked);
    }
    first.addAll(further);
    return first.size() > limit ? List.copyOf(first.subList(0, limit)) : first;
  }

  /** What pages have in all their translations: Latin words of the question, and concepts. */
  private Map<String, Double> pool(State state, Terms asked, String text, Language asker)
      throws IOException {
    List<Clause> clauses =
        analysis.latinWords(analysis.question(asker, text)).stream()
            .distinct()
            .map(word -> new Clause(Fields.POOL_WORDS, word, weights.pool()))
            .toList();
    SearchEngine engine = state.engine();
    Map<String, Double> scores = state.speakingPages().mean(engine, asked.spokenOf(weights));
    if (!clauses.isEmpty()) {
      for (Hit hit : engine.search(Fields.POOL, clauses, CANDIDATES)) {
        scores.merge(hit.id(), hit.score(), Double::sum);
      }
    }
    return scores;
  }

  private static boolean has(State state, Language language) throws IOException {
    return state.engine().size(Builder.collection(language)) > 0;
  }

  /** Adds the topics of one language to the best of each. */
  private void in(
      State state,
      Language language,
      Terms terms,
      Language asker,
      Effort effort,
      double by,
      Map<String, Ranked> best)
      throws IOException {
    SearchEngine engine = state.engine();
    String collection = Builder.collection(language);
    int size = engine.size(collection);
    if (size == 0) {
      return;
    }
    List<Clause> wanted = terms.sections(weights);
    boolean large = size > LARGE;
    Ahead<Result> sections = Ahead.begin(large, () -> engine.find(collection, wanted, CANDIDATES));
    List<Clause> clauses = terms.pages(weights);
    Result paged = engine.find(collection, clauses, CANDIDATES);
    double whole = ceiling(size, clauses, paged.frequencies(), Clause::told);
    if (effort == Effort.EVERYTHING && language == asker && !isFound(paged, whole)) {
      if (terms.guess(engine, collection, paged.frequencies())) {
        paged = engine.find(collection, terms.pages(weights), CANDIDATES);
        if (large) {
          // What was begun in vain must not read on when this state is given up.
          sections.get();
        }
        sections = () -> engine.find(collection, terms.sections(weights), CANDIDATES);
      }
    }
    Map<String, Hit> pages = new HashMap<>();
    paged.hits().forEach(hit -> pages.put(hit.id(), hit));
    Sums sums = sections(state, collection, terms, sections.get(), size);
    pages.keySet().forEach(sums::addFile);
    for (Sums.Sum sum : sums.inOrder()) {
      if (sum.place().isServed()) {
        Hit page = pages.getOrDefault(sum.place().file(), NOTHING);
        double score = by * (sum.score() + page.score());
        Ranked known = best.get(sum.place().topic());
        if (known == null || known.score() < score) {
          boolean passing = terms.isVague() && !sum.isTitled();
          double covered = Math.min(passing ? PASSING : 1, share(page.told(), whole));
          best.put(
              sum.place().topic(),
              new Ranked(sum.place().topic(), sum.place().page(), score, covered));
        }
      }
    }
  }

  private static boolean isFound(Result pages, double whole) {
    for (Hit page : pages.hits()) {
      if (share(page.told(), whole) >= FOUND) {
        return true;
      }
    }
    return false;
  }

  /** What sections have by their words, their headings and titles, and what these speak of. */
  private Sums sections(State state, String collection, Terms terms, Result worded, int size)
      throws IOException {
    SearchEngine engine = state.engine();
    Sums sums = new Sums(state.places());
    for (Hit hit : worded.hits()) {
      sums.add(hit, hit.score());
    }
    Result headed = engine.find(collection, terms.headings(weights), CANDIDATES);
    double titled =
        terms.titled(headed.frequencies(), having -> rarity(size, having))
            * (weights.heading() + weights.title());
    addByShare(headed, titled, sums);
    List<Clause> clauses = terms.named(weights);
    Result named = engine.find(collection, clauses, CANDIDATES);
    addByShare(named, ceiling(size, clauses, named.frequencies(), Clause::weight), sums);
    return sums;
  }

  /**
   * A heading that says the whole question decides; one that shares a word with it tells little.
   */
  private static void addByShare(Result found, double whole, Sums sums) {
    for (Hit hit : found.hits()) {
      sums.addTitled(hit, hit.score() * share(hit.score(), whole));
    }
  }

  /** What clauses could add up to at most, rare terms counting most. */
  private static double ceiling(
      int size,
      List<Clause> clauses,
      List<Integer> frequencies,
      ToDoubleFunction<Clause> counting) {
    double ceiling = 0;
    for (int at = 0; at < clauses.size(); at++) {
      double counts = counting.applyAsDouble(clauses.get(at));
      if (counts > 0) {
        ceiling += counts * rarity(size, frequencies.get(at));
      }
    }
    return ceiling;
  }

  private static double rarity(int size, int having) {
    return Math.log(1 + (size - having + 0.5) / (having + 0.5));
  }

  private static double share(double score, double ceiling) {
    return ceiling > 0 ? Math.min(1, score / ceiling) : 0;
  }
}
