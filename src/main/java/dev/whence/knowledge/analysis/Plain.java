package dev.whence.knowledge.analysis;

import java.text.Normalizer;

/** Brings spellings of the same text together before it is cut into terms. */
public final class Plain {
  private final ChineseVariants variants;

  public Plain() {
    this.variants = ChineseVariants.load();
  }

  /** Width and compatibility forms folded, Traditional written as Simplified. */
  public String of(String text) {
    return isSettled(text) || Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Whether all of a text stands in letters that normalising leaves alone; most texts do. */
  private static boolean isSettled(String text) {
    char[] characters = text.toCharArray();
    for (char character : characters) {
      if (character >= 0xA0 && !isSettled(character)) {
        return false;
      }
    }
    return true;
  }

  /** Letters, and a few marks, that are alone in their form and join with nothing before them. */
  static boolean isSettled(char character) {
    return (character >= 0xC0 && character <= 0x131)
        || (character >= 0x410 && character <= 0x44F)
        || (character >= 0x4E00 && character <= 0x9FA5)
        || (character >= 0xAC00 && character <= 0xD7A3)
        || (character >= 0x3041 && character <= 0x3094)
        || (character >= 0x30A1 && character <= 0x30FA)
        || character == '\u30FC'
        || (character >= 0x3001 && character <= 0x3015)
        || (character >= 0x15E && character <= 0x161)
        || (character >= 0x1EA0 && character <= 0x1EF9)
        || (character >= 0x61B && character <= 0x64A)
        || (character >= 0x0E01 && character <= 0x0E32)
        || (character >= 0x0E40 && character <= 0x0E46)
        || character == '\u2018'
        || character == '\u2019'
        || character == '\u201C'
        || character == '\u201D';
  }

  /**
   * As {@link #of}, and Traditional Chinese written with the characters and words of Simplified.
   */
  public String ofChinese(String text) {
    return variants.simplified(of(text));
  }
}
