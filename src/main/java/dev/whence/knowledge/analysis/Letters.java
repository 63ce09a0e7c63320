package dev.whence.knowledge.analysis;

/** Which characters words are made of. Those of most texts are told without looking them up. */
final class Letters {
  private Letters() {}

  /** A letter, a digit, or a mark that stands on one. */
  static boolean joins(char character) {
    if (character < 0x80) {
      return isAscii(character);
    }
    return isPlain(character)
        || Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** A letter or digit of ASCII. */
  static boolean isAscii(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  /** Latin, Cyrillic and Arabic letters beyond ASCII; any of these side by side are one word. */
  static boolean joinsAny(char character) {
    return (character >= 0x00D8 && character <= 0x00F6)
        || (character >= 0x00C0 && character <= 0x00D6)
        || (character >= 0x00F8 && character <= 0x02C1)
        || (character >= 0x0410 && character <= 0x044F)
        || (character >= 0x0620 && character <= 0x063A)
        || (character >= 0x0641 && character <= 0x064A)
        || (character >= 0x1E00 && character <= 0x1EFF);
  }

  /** Letters in one stretch: of Latin, Cyrillic, Arabic, Thai, Kana, Han and Hangul. */
  static boolean isPlain(char character) {
    return (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0xAC00 && character <= 0xD7A3)
        || (character >= 0x0410 && character <= 0x044F)
        || (character >= 0x00D8 && character <= 0x00F6)
        || (character >= 0x00F8 && character <= 0x02C1)
        || (character >= 0x0620 && character <= 0x064A)
        || (character >= 0x0E01 && character <= 0x0E30)
        || (character >= 0x1E00 && character <= 0x1EFF)
        || (character >= 0x3041 && character <= 0x3096)
        || (character >= 0x30A1 && character <= 0x30FA);
  }
}
