package dev.whence.knowledge.analysis;

/** Diacritics and Arabic letter forms folded away. */
final class Folding {
  private Folding() {}

  static String of(String word) {
    if (isAscii(word)) {
      return word;
    }
    char[] in = word.toCharArray();
    char[] out = new char[in.length * 4];
    int length = AsciiFolds.shared().fold(in, in.length, out);
    StringBuilder folded = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      append(out[at], folded);
    }
    return folded.toString();
  }

  private static boolean isAscii(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void append(char character, StringBuilder folded) {
    switch (character) {
      case '\u0622', '\u0623', '\u0625' -> folded.append('\u0627');
      case '\u0649' -> folded.append('\u064A');
      case '\u0629' -> folded.append('\u0647');
      case '\u0451' -> folded.append('\u0435');
      case '\u0640' -> {}
      default -> {
        boolean arabicVowel = character >= '\u064B' && character <= '\u0652';
        boolean combining = character >= '\u0300' && character <= '\u036F';
        if (!arabicVowel && !combining) {
          folded.append(character);
        }
      }
    }
  }
}
