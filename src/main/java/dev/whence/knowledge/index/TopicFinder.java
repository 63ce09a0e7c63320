package dev.whence.knowledge.index;

import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.RecognisedError;
import dev.whence.symptom.Symptoms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the topics for symptoms: a named error decides first, then the words. */
final class TopicFinder {
  /** Beyond it a question says nothing new; pastes were reduced to their decisive line before. */
  private static final int LONGEST_QUERY = 2_000;

  /** Topics looked at by words to order those of one error kind. */
  private static final int BY_WORDS = 50;

  private final Ranker ranker;

  TopicFinder(Ranker ranker) {
    this.ranker = ranker;
  }

  /** A topic, and how sure it is that it answers the question. */
  record Found(String topic, double confidence) {}

  List<Found> find(State state, Symptoms symptoms, Language language, int limit)
      throws IOException {
    List<Ranker.Ranked> byWords =
        ranker.rank(state, query(symptoms), language, Math.max(limit, BY_WORDS));
    Map<String, Double> scores = new HashMap<>();
    byWords.forEach(ranked -> scores.put(ranked.topic(), ranked.score()));
    List<Found> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    if (symptoms.connectionQuestion()) {
      for (RecognisedError error : symptoms.errors()) {
        for (Catalogue.Entry entry : speakingOf(state, error.kind(), scores)) {
          if (found.size() < limit && taken.add(entry.id())) {
            found.add(new Found(entry.id(), confidence(error, entry, found.size())));
          }
        }
      }
    }
    for (int at = 0; at < byWords.size() && found.size() < limit; at++) {
      Ranker.Ranked ranked = byWords.get(at);
      if (taken.add(ranked.topic())) {
        double sure = Confidence.of(byWords, at);
        double bound = found.isEmpty() ? 1 : found.getLast().confidence();
        found.add(new Found(ranked.topic(), Math.min(sure, bound)));
      }
    }
    return found;
  }

  /** The topic that speaks of an error kind the most. */
  Optional<String> about(State state, ErrorKind kind) {
    return speakingOf(state, kind, Map.of()).stream().map(Catalogue.Entry::id).findFirst();
  }

  /** Topics that speak of a kind: those named after it, those of it alone, the rest; then words. */
  private static List<Catalogue.Entry> speakingOf(
      State state, ErrorKind kind, Map<String, Double> words) {
    return state.catalogue().entries().stream()
        .filter(entry -> entry.kinds().contains(kind))
        .sorted(
            Comparator.comparingInt((Catalogue.Entry entry) -> -specificity(entry, kind))
                .thenComparingDouble(entry -> -words.getOrDefault(entry.id(), 0.0))
                .thenComparingInt(entry -> -entry.causes())
                .thenComparing(Catalogue.Entry::id))
        .toList();
  }

  private static int specificity(Catalogue.Entry entry, ErrorKind kind) {
    int named = entry.headed().contains(kind) ? (entry.headed().size() == 1 ? 4 : 3) : 0;
    int alone = entry.kinds().size() == 1 ? 1 : 0;
    return named + alone;
  }

  private static double confidence(RecognisedError error, Catalogue.Entry entry, int place) {
    double specific = entry.headed().contains(error.kind()) || entry.kinds().size() == 1 ? 1 : 0.9;
    return error.confidence() * specific * Math.pow(0.8, place);
  }

  private static String query(Symptoms symptoms) {
    String text =
        symptoms
            .decisiveLine()
            .map(line -> symptoms.ownWords() + "\n" + line)
            .orElse(symptoms.text());
    return text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text;
  }
}
