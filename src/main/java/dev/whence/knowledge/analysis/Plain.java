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
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return composed;
  }

  /**
   * As {@link #of}, and Traditional Chinese written with the characters and words of Simplified.
   */
  public String ofChinese(String text) {
    return variants.simplified(of(text));
  }
}
