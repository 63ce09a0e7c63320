package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.index.StoredTopic.Translation;
import dev.whence.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the translation of a topic to answer from. */
final class Translations {
  private Translations() {}

  /**
   * The asker's own; of two folders of that language the one that the locale names; else the other
   * script of Chinese, else English, else the leading one.
   */
  static int nearest(List<Translation> translations, Language language, Optional<String> locale) {
    int nearest = 0;
    int least = Integer.MAX_VALUE;
    for (int at = 0; at < translations.size(); at++) {
      int distance = distance(translations.get(at), language, locale);
      if (distance < least) {
        nearest = at;
        least = distance;
      }
    }
    return nearest;
  }

  private static int distance(Translation one, Language language, Optional<String> locale) {
    if (one.language() == language) {
      return locale.isPresent() && isOf(one.file(), locale.get()) ? 0 : 1;
    }
    if (Analysis.isChinese(language) && Analysis.isChinese(one.language())) {
      return 2;
    }
    return one.language() == Language.ENGLISH ? 3 : 4;
  }

  /** Whether a file's folder or suffix carries exactly this locale. */
  private static boolean isOf(String file, String locale) {
    String wanted = normal(locale);
    String lower = normal(file);
    int slash = lower.indexOf('/');
    return (slash > 0 && lower.substring(0, slash).equals(wanted))
        || lower.endsWith("." + wanted + ".md");
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
