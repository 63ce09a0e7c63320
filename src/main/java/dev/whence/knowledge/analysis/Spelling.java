package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;

/** What a language writes onto a word: Korean particles after it, Arabic ones before it. */
enum Spelling {
  PLAIN,
  KOREAN,
  ARABIC;

  private static final List<String> PARTICLES =
      List.of("", "을", "를", "이", "가", "은", "는", "에", "의", "로", "과", "와", "도", "만", "에서", "으로");

  private static final List<String> PROCLITICS =
      List.of("وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف", "ك");

  /** What is left of a word without its proclitic has at least so many letters. */
  private static final int SHORTEST_STEM = 3;

  static Spelling of(Language language) {
    return switch (language) {
      case KOREAN -> KOREAN;
      case ARABIC -> ARABIC;
      case ENGLISH,
          CHINESE_SIMPLIFIED,
          CHINESE_TRADITIONAL,
          JAPANESE,
          FRENCH,
          PORTUGUESE,
          SPANISH,
          GERMAN,
          ITALIAN,
          RUSSIAN,
          TURKISH,
          THAI,
          VIETNAMESE ->
          PLAIN;
    };
  }

  /** The forms under which a word of the table is looked for; a star stands for any ending. */
  List<String> forms(String entry) {
    if (this != KOREAN || entry.endsWith("*")) {
      return List.of(entry);
    }
    return entry.length() > 1
        ? List.of(entry + "*")
        : PARTICLES.stream().map(particle -> entry + particle).toList();
  }

  /** A word as it stands in a text, and what may be left of it without what was written onto it. */
  List<String> stems(String word) {
    if (this != ARABIC) {
      return List.of(word);
    }
    List<String> stems = new ArrayList<>(List.of(word));
    for (String proclitic : PROCLITICS) {
      if (word.startsWith(proclitic) && word.length() - proclitic.length() >= SHORTEST_STEM) {
        stems.add(word.substring(proclitic.length()));
      }
    }
    return stems;
  }
}
