package dev.whence.knowledge.index;

import dev.whence.knowledge.Section;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.analysis.Analysis;
import dev.whence.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses the translation of a topic to answer from. */
final class Translations {
  private Translations() {}

  /**
   * The asker's own; of two folders of that language the one that the locale names; else the other
   * script of Chinese, else English, else the leading one.
   */
  static Section nearest(Topic topic, Language language, Optional<String> locale) {
    List<Section> sections = topic.sections();
    Predicate<Section> own = section -> section.language() == language;
    Predicate<Section> exact = section -> locale.isPresent() && isOf(section.file(), locale.get());
    return Stream.of(own.and(exact), own, sibling(language), Translations::isEnglish)
        .flatMap(wanted -> sections.stream().filter(wanted).limit(1))
        .findFirst()
        .orElse(sections.getFirst());
  }

  private static Predicate<Section> sibling(Language language) {
    return section -> Analysis.isChinese(language) && Analysis.isChinese(section.language());
  }

  private static boolean isEnglish(Section section) {
    return section.language() == Language.ENGLISH;
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
