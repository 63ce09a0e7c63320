package dev.whence.knowledge.causes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.whence.knowledge.Readers;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences as several translators would word them are known by their words alone. */
class CauseWordsTest {
  /** The bar for one language on its own: what the reader takes without asking the translations. */
  private static final double CLEAR = 3.2;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceIsKnown(Language language) {
    List<String> unknown = new ArrayList<>();
    Properties sentences = Sentences.in(language);
    for (String id : new TreeSet<>(sentences.stringPropertyNames())) {
      for (String sentence : sentences.getProperty(id).split("\\|", -1)) {
        String told = told(language, id, sentence.strip());
        if (!told.equals(id)) {
          unknown.add(id + ": " + sentence.strip() + " -> " + told);
        }
      }
    }
    assertEquals(List.of(), unknown);
  }

  /** The id that wins, given that the sentence stands on a page about an error it belongs to. */
  private static String told(Language language, String id, String sentence) {
    CauseWords words = Readers.causeWords();
    double[] scores = words.scores(language, sentence, "");
    int expected = words.ids().indexOf(id);
    int best = 0;
    double second = 0;
    for (int cause = 0; cause < scores.length; cause++) {
      boolean related = words.kinds(cause).stream().anyMatch(words.kinds(expected)::contains);
      scores[cause] += scores[cause] > 0 ? (related ? 1.5 : -1.5) : 0;
    }
    for (int cause = 1; cause < scores.length; cause++) {
      if (scores[cause] > scores[best]) {
        best = cause;
      }
    }
    for (int cause = 0; cause < scores.length; cause++) {
      second = cause == best ? second : Math.max(second, scores[cause]);
    }
    boolean clear = scores[best] >= CLEAR && scores[best] - second >= 1;
    return clear
        ? words.ids().get(best)
        : "unsure " + words.ids().get(best) + " " + scores[best] + " against " + second;
  }
}
