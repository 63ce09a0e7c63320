package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.RecognisedError;
import dev.whence.symptom.Symptoms;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

  /** Of errors read so surely, nine in ten are right. */
  private static final double NAMED = 0.9;

  /**
   * An error that is spoken of and perhaps not met: no reason to speak unasked, but the answer to
   * somebody who asks, unless their words fit another page better.
   */
  private static final double SPOKEN_OF = 0.52;

  /** So much better must words fit a topic that does not speak of an error than one that does. */
  private static final double CLEARLY_BETTER = 1.3;

  private final Ranker ranker;
  private final Analysis analysis;

  TopicFinder(Ranker ranker, Analysis analysis) {
    this.ranker = ranker;
    this.analysis = analysis;
  }

  List<Found> find(State state, Symptoms symptoms, Language language, int limit)
      throws IOException {
    Set<String> asked = asked(state, symptoms);
    boolean decided = !asked.isEmpty() || isNamed(symptoms);
    List<Ranker.Ranked> byWords =
        ranker.rank(
            state,
            query(symptoms),
            language,
            Math.max(limit, BY_WORDS),
            decided ? Effort.OWN_WORDS : Effort.EVERYTHING);
    Map<String, Double> scores = new HashMap<>();
    byWords.forEach(ranked -> scores.put(ranked.topic(), ranked.score()));
    Found.Several found = new Found.Several(limit);
    asked.stream()
        .sorted(Comparator.comparingDouble(topic -> -scores.getOrDefault(topic, 0.0)))
        .forEach(topic -> found.add(topic, AskedWordings.CERTAIN));
    if (symptoms.connectionQuestion()) {
      for (RecognisedError error : symptoms.errors()) {
        List<Catalogue.Entry> speaking = state.speaking().of(error.kind(), scores);
        if (fitsBetter(byWords, speaking, error.kind(), scores)) {
          found.add(byWords.getFirst().topic(), Confidence.of(byWords, 0));
        }
        for (Catalogue.Entry entry : speaking) {
          if (found.isFull()) {
            break;
          }
          found.add(entry.id(), confidence(error, entry, found.size()));
        }
      }
    }
    for (int at = 0; at < byWords.size() && !found.isFull(); at++) {
      found.add(byWords.get(at).topic(), Confidence.of(byWords, at));
    }
    if (!symptoms.connectionQuestion() && !symptoms.errors().isEmpty()) {
      state.speaking().of(symptoms.errors().getFirst().kind(), scores).stream()
          .limit(1)
          .forEach(entry -> found.raise(entry.id(), SPOKEN_OF));
    }
    if (!decided) {
      state.asked().nearly(analysis, query(symptoms), language).forEach(found::raise);
    }
    return found.best();
  }

  private static Set<String> asked(State state, Symptoms symptoms) {
    Set<String> exactly = new LinkedHashSet<>(state.asked().exactly(symptoms.text()));
    exactly.addAll(state.asked().exactly(symptoms.ownWords()));
    return exactly;
  }

  /** Whether an error was read for certain: then it decides, and words only order the rest. */
  private static boolean isNamed(Symptoms symptoms) {
    return symptoms.connectionQuestion()
        && !symptoms.errors().isEmpty()
        && symptoms.errors().getFirst().confidence() >= NAMED;
  }

  /** The topic that speaks of an error kind the most. */
  Optional<String> about(State state, ErrorKind kind) {
    return state.speaking().of(kind, Map.of()).stream().map(Catalogue.Entry::id).findFirst();
  }

  /**
   * Whether the words fit a topic that does not speak of the error clearly better than all that do,
   * none of which is named after it: somebody who wants to part connections has no reset.
   */
  private static boolean fitsBetter(
      List<Ranker.Ranked> byWords,
      List<Catalogue.Entry> speaking,
      ErrorKind kind,
      Map<String, Double> words) {
    if (byWords.isEmpty() || speaking.stream().anyMatch(entry -> entry.headed().contains(kind))) {
      return false;
    }
    double best =
        speaking.stream().mapToDouble(e -> words.getOrDefault(e.id(), 0.0)).max().orElse(0);
    return byWords.getFirst().score() > CLEARLY_BETTER * best;
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
