package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.language.Language;
import java.util.EnumSet;
import java.util.Set;

/** In which languages' documents to look: the asker's, and those that the words may be in. */
final class SearchedLanguages {
  private SearchedLanguages() {}

  static Set<Language> of(String text, Language asker) {
    Set<Language> languages = EnumSet.of(asker);
    Scripts scripts = new Scripts(text);
    if (scripts.latin) {
      languages.add(Language.ENGLISH);
    }
    if (scripts.kana) {
      languages.add(Language.JAPANESE);
    }
    if (scripts.han && !scripts.kana && asker != Language.JAPANESE) {
      languages.add(Language.CHINESE_SIMPLIFIED);
      languages.add(Language.CHINESE_TRADITIONAL);
    }
    add(scripts.hangul, Language.KOREAN, languages);
    add(scripts.thai, Language.THAI, languages);
    add(scripts.arabic, Language.ARABIC, languages);
    add(scripts.cyrillic, Language.RUSSIAN, languages);
    return languages;
  }

  private static void add(boolean seen, Language language, Set<Language> languages) {
    if (seen) {
      languages.add(language);
    }
  }

  /** Whether a topic found in one of these languages is as good as found in the other. */
  static boolean areSiblings(Language one, Language other) {
    return one == other || (Analysis.isChinese(one) && Analysis.isChinese(other));
  }

  private static final class Scripts {
    private boolean latin;
    private boolean han;
    private boolean kana;
    private boolean hangul;
    private boolean thai;
    private boolean arabic;
    private boolean cyrillic;

    Scripts(String text) {
      text.codePoints().forEach(this::see);
    }

    private void see(int character) {
      if (!Character.isLetter(character)) {
        return;
      }
      switch (Character.UnicodeScript.of(character)) {
        case LATIN -> latin = true;
        case HAN -> han = true;
        case HIRAGANA, KATAKANA -> kana = true;
        case HANGUL -> hangul = true;
        case THAI -> thai = true;
        case ARABIC -> arabic = true;
        case CYRILLIC -> cyrillic = true;
        default -> {}
      }
    }
  }
}
