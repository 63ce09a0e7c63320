package dev.whence.knowledge.markdown;

import dev.whence.language.Language;

/** Which languages are written in Latin letters. */
final class Scripts {
  private Scripts() {}

  static boolean isLatin(Language language) {
    return switch (language) {
      case ENGLISH, FRENCH, PORTUGUESE, SPANISH, GERMAN, ITALIAN, TURKISH, VIETNAMESE -> true;
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, JAPANESE, KOREAN, RUSSIAN, ARABIC, THAI ->
          false;
    };
  }
}
