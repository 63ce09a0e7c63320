package dev.whence.knowledge.index;

import dev.whence.knowledge.engine.SearchEngine;
import dev.whence.knowledge.engine.SearchEngine.Clause;
import dev.whence.knowledge.engine.SearchEngine.Hit;
import dev.whence.language.Language;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages speak of by the mean of their translations. A translation misses a concept where it
 * says it with a word that nobody thought of; that all of them do is rare.
 *
 * <p>What a page has of a concept is the same whatever was asked, so it is worked out once.
 */
final class SpeakingPages {
  /** With so many pages in a language its words tell enough, and looking takes long. */
  private static final int MANY = 5_000;

  private final Catalogue catalogue;
  private final Map<Language, Integer> sizes = new EnumMap<>(Language.class);
  private final Map<String, Integer> translations = new HashMap<>();
  private final Map<String, Map<String, Double>> known = new ConcurrentHashMap<>();

  SpeakingPages(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Catalogue.Source source : catalogue.sources()) {
      Language.of(source.language()).ifPresent(language -> sizes.merge(language, 1, Integer::sum));
    }
    sizes.values().removeIf(pages -> pages > MANY);
    for (Catalogue.Source source : catalogue.sources()) {
      if (Language.of(source.language()).filter(sizes::containsKey).isPresent()) {
        translations.merge(source.page(), 1, Integer::sum);
      }
    }
  }

  /** By page, the mean of what its translations have of the clauses. */
  Map<String, Double> mean(SearchEngine engine, List<Clause> clauses) throws IOException {
    Map<String, Double> sums = new HashMap<>();
    if (sizes.size() > 1) {
      for (Clause clause : clauses) {
        double weight = clause.weight();
        of(engine, clause.term())
            .forEach((page, score) -> sums.merge(page, weight * score, Double::sum));
      }
    }
    return sums;
  }

  private Map<String, Double> of(SearchEngine engine, String concept) throws IOException {
    Map<String, Double> pages = known.get(concept);
    if (pages == null) {
      pages = lookedUp(engine, concept);
      known.put(concept, pages);
    }
    return pages;
  }

  private Map<String, Double> lookedUp(SearchEngine engine, String concept) throws IOException {
    List<Clause> alone = List.of(new Clause(Fields.PAGE_CONCEPTS, concept, 1));
    Map<String, Double> sums = new HashMap<>();
    for (Map.Entry<Language, Integer> language : sizes.entrySet()) {
      String collection = Builder.collection(language.getKey());
      for (Hit hit : engine.search(collection, alone, language.getValue())) {
        Optional<Catalogue.Source> source = catalogue.source(hit.id());
        if (source.isPresent()) {
          sums.merge(source.get().page(), hit.score(), Double::sum);
        }
      }
    }
    sums.replaceAll((page, sum) -> sum / translations.getOrDefault(page, 1));
    return sums;
  }
}
