package dev.whence.knowledge.causes;

import com.ibm.icu.text.Normalizer2;
import dev.whence.language.Language;
import java.util.Locale;

/**
 * Writes text the one way in which its words are compared: case, width, accents, script variants.
 */
final class Normalizer {
  private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

  private final Language language;

  Normalizer(Language language) {
    this.language = language;
  }

  String normal(String text) {
    String folded = COMPOSED.normalize(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (language) {
      case CHINESE_TRADITIONAL -> Simplified.of(folded);
      case ARABIC -> arabic(folded);
      case ENGLISH, FRENCH, PORTUGUESE, SPANISH, GERMAN, ITALIAN, RUSSIAN, TURKISH ->
          withoutAccents(folded);
      case CHINESE_SIMPLIFIED, JAPANESE, KOREAN, THAI, VIETNAMESE -> folded;
    };
  }

  private static String withoutAccents(String text) {
    String decomposed = DECOMPOSED.normalize(text);
    StringBuilder bare = new StringBuilder(decomposed.length());
    for (int at = 0; at < decomposed.length(); at++) {
      char character = decomposed.charAt(at);
      switch (character) {
        case 'ı' -> bare.append('i');
        case 'ß' -> bare.append("ss");
        default -> {
          if (character < '\u0300' || character > '\u036f') {
            bare.append(character);
          }
        }
      }
    }
    return bare.toString();
  }

  private static String arabic(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      switch (character) {
        case 'أ', 'إ', 'آ', 'ٱ' -> bare.append('ا');
        case 'ة' -> bare.append('ه');
        case 'ى' -> bare.append('ي');
        case 'ؤ' -> bare.append('و');
        case 'ئ' -> bare.append('ي');
        case '\u0640' -> {}
        default -> {
          if (character < '\u064b' || character > '\u0652') {
            bare.append(character);
          }
        }
      }
    }
    return bare.toString();
  }
}
