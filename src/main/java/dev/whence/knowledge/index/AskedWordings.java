package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.language.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wordings that authors put under headings. A question that is such a wording belongs to its
 * section for certain, whatever its words weigh; one that nearly is, in all likelihood. Words are
 * cut only in the languages that are asked in, so that no dictionary loads for the others.
 */
final class AskedWordings {
  /** What remains is two sections with the same wording. */
  static final double CERTAIN = 0.98;

  /** A longer question is a story, of which no wording is nearly the whole. */
  private static final int LONGEST = 400;

  /** How much question and wording must share, as the harmonic mean of both shares. */
  private static final double NEAR = 0.66;

  /** What so much is worth, and what having all words in common is, in another order. */
  private static final double SURE_OF_NEAR = 0.6;

  private static final double SURE_OF_ALL = 0.95;

  /** One word in common says too little, even if there is no other. */
  private static final int LEAST_SHARED = 2;

  private final Map<String, Set<String>> topics = new HashMap<>();
  private final Map<Language, List<Wording>> byLanguage = new HashMap<>();
  private final Map<Language, List<Cut>> cut = new ConcurrentHashMap<>();

  AskedWordings(Collection<Catalogue.Entry> entries) {
    for (Catalogue.Entry entry : entries) {
      for (Asked asked : entry.asked()) {
        String folded = folded(asked.wording());
        if (!folded.isEmpty()) {
          topics.computeIfAbsent(folded, _ -> new LinkedHashSet<>()).add(entry.id());
        }
        byLanguage
            .computeIfAbsent(asked.language(), _ -> new ArrayList<>())
            .add(new Wording(entry.id(), asked.wording()));
      }
    }
  }

  private record Wording(String topic, String text) {}

  private record Cut(String topic, Set<String> words) {}

  /**
   * The topics under which exactly this is asked: case, width and punctuation count for nothing.
   */
  Set<String> exactly(String question) {
    return topics.isEmpty() || question.length() > LONGEST
        ? Set.of()
        : topics.getOrDefault(folded(question), Set.of());
  }

  /** The topics under which nearly this is asked, each with how sure that is. */
  Map<String, Double> nearly(Analysis analysis, String question, Language asker) {
    Map<String, Double> sure = new LinkedHashMap<>();
    if (byLanguage.isEmpty() || question.length() > LONGEST) {
      return sure;
    }
    for (Language language : SearchedLanguages.of(question, asker)) {
      if (byLanguage.containsKey(language)) {
        Set<String> words = words(analysis, language, question);
        for (Cut wording : cut(analysis, language)) {
          double shared = shared(words, wording.words());
          if (shared >= NEAR) {
            sure.merge(wording.topic(), confidence(shared), Math::max);
          }
        }
      }
    }
    return sure;
  }

  private List<Cut> cut(Analysis analysis, Language language) {
    return cut.computeIfAbsent(
        language,
        _ ->
            byLanguage.getOrDefault(language, List.of()).stream()
                .map(one -> new Cut(one.topic(), words(analysis, language, one.text())))
                .toList());
  }

  private static Set<String> words(Analysis analysis, Language language, String text) {
    return new HashSet<>(analysis.words(language, analysis.question(language, text)));
  }

  private static double shared(Set<String> question, Set<String> wording) {
    long common = wording.stream().filter(question::contains).count();
    return common < LEAST_SHARED ? 0 : 2.0 * common / (question.size() + wording.size());
  }

  private static double confidence(double shared) {
    return SURE_OF_NEAR + (SURE_OF_ALL - SURE_OF_NEAR) * (shared - NEAR) / (1 - NEAR);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(AskedWordings::counts)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean counts(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
