package dev.whence.probe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Takes off what a target was copied with: quotes, brackets, the end of a sentence. */
final class Envelope {
  private static final String OPENERS = "\"'`<([{“”‘’«»‹›「『（【《〈［｛＜＂＇";
  private static final String CLOSERS = "\"'`>)]}“”‘’«»‹›」』）】》〉］｝＞＂＇";
  private static final String ENDINGS = ".,;:!?…。，、；：！？．｡､،؛؟۔।";

  private Envelope() {}

  static String open(String text) {
    String inside = text;
    String before;
    do {
      before = inside;
      inside = withoutStart(withoutEnd(inside));
    } while (!inside.equals(before));
    return inside;
  }

  private static String withoutEnd(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int last = text.codePointBefore(text.length());
    String rest = text.substring(0, text.length() - Character.charCount(last));
    boolean address = last == ']' && text.lastIndexOf('[') >= 0 && isV6(text);
    boolean root = last == ':' && rest.endsWith(":");
    if (address || root) {
      return text;
    }
    return isBlank(last) || CLOSERS.indexOf(last) >= 0 || ENDINGS.indexOf(last) >= 0 ? rest : text;
  }

  private static String withoutStart(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    String rest = text.substring(Character.charCount(first));
    boolean address = first == '[' && isV6(text);
    if (address) {
      return text;
    }
    return isBlank(first) || OPENERS.indexOf(first) >= 0 ? rest : text;
  }

  /** Whether the square brackets in it hold what could be an IPv6 address. */
  private static boolean isV6(String text) {
    int opened = text.lastIndexOf('[');
    int closed = text.indexOf(']', opened);
    String inside = text.substring(opened + 1, closed < 0 ? text.length() : closed);
    return inside.indexOf(':') != inside.lastIndexOf(':') && !inside.contains("://");
  }

  /**
   * White space, and the invisible marks that chats and documents put round a copied word; not
   * those that turn the order of letters round, for nobody copies these by accident.
   */
  private static boolean isBlank(int letter) {
    boolean turnsRound = letter == 0x202D || letter == 0x202E;
    return UCharacter.isUWhiteSpace(letter)
        || (!turnsRound
            && UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
  }
}
