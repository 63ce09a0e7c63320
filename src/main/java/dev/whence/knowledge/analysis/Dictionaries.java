package dev.whence.knowledge.analysis;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the large dictionaries are made of, so that their parts can load side by side. */
public final class Dictionaries {
  private Dictionaries() {}

  /**
   * The parts that a question will need as far as its script alone tells, the slowest first; each
   * loads once, whoever asks for it.
   */
  public static List<Runnable> of(String question) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    question.codePoints().forEach(letter -> scripts.add(UnicodeScript.of(letter)));
    if (scripts.contains(UnicodeScript.HANGUL)) {
      return List.of(KoreanDictionary::shared, KoreanCosts::shared);
    }
    if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
      return List.of(
          org.apache.lucene.analysis.ja.dict.TokenInfoDictionary::getInstance,
          org.apache.lucene.analysis.ja.dict.ConnectionCosts::getInstance);
    }
    return scripts.contains(UnicodeScript.HAN)
        ? List.of(ChineseStatistics::shared, ChineseDictionary::words)
        : List.of();
  }
}
