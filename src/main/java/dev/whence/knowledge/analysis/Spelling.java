package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What a language writes onto a word: Korean particles after it, Arabic ones before it, Vietnamese
 * tones above it, without which many words are one.
 */
enum Spelling {
  PLAIN,
  GERMAN,
  KOREAN,
  ARABIC,
  VIETNAMESE;

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
      case VIETNAMESE -> VIETNAMESE;
      case GERMAN -> GERMAN;
      case ENGLISH,
          CHINESE_SIMPLIFIED,
          CHINESE_TRADITIONAL,
          JAPANESE,
          FRENCH,
          PORTUGUESE,
          SPANISH,
          ITALIAN,
          RUSSIAN,
          TURKISH,
          THAI ->
          PLAIN;
    };
  }

  /** Both places of a tone in an open syllable, the second of which is looked for. */
  private static final String[] TONES =
      ("oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe "
              + "uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy")
          .split(" ", -1);

  /** An entry of the table as people write it: Vietnamese is typed with its tones or without. */
  List<String> spellings(String entry) {
    if (this != VIETNAMESE) {
      return List.of(entry);
    }
    String without = Folding.of(entry);
    return without.equals(entry) ? List.of(entry) : List.of(entry, without);
  }

  /** A word without what tells no words apart. */
  String folded(String lower) {
    if (this != VIETNAMESE) {
      return Folding.of(lower);
    }
    for (int at = 0; at < TONES.length; at += 2) {
      if (lower.endsWith(TONES[at])) {
        return lower.substring(0, lower.length() - 2) + TONES[at + 1];
      }
    }
    return lower;
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

  /**
   * How many letters the second of two words written as one has at least; 0 where a language writes
   * no two words as one.
   */
  int shortestJoined() {
    return switch (this) {
      case GERMAN -> 4;
      case KOREAN -> 2;
      case PLAIN, ARABIC, VIETNAMESE -> 0;
    };
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
