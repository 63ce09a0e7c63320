package dev.whence.knowledge.causes;

import com.ibm.icu.text.Transliterator;

/** Traditional characters as simplified ones, one by one: a table, filled as characters are met. */
final class Simplified {
  private static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");

  /** Zero where a character was not met yet; two threads that meet it write the same. */
  private static final char[] KNOWN = new char[1 << 16];

  private Simplified() {}

  static String of(String text) {
    char[] simplified = text.toCharArray();
    for (int at = 0; at < simplified.length; at++) {
      if (Character.isIdeographic(simplified[at])) {
        simplified[at] = of(simplified[at]);
      }
    }
    return new String(simplified);
  }

  private static char of(char traditional) {
    char known = KNOWN[traditional];
    if (known != 0) {
      return known;
    }
    String told;
    synchronized (RULES) {
      told = RULES.transliterate(String.valueOf(traditional));
    }
    char simplified = told.length() == 1 ? told.charAt(0) : traditional;
    KNOWN[traditional] = simplified;
    return simplified;
  }
}
