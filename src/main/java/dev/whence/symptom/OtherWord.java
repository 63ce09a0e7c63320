package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import java.util.Locale;

/**
 * Tells a short word that says something from another language's that differs by its marks alone:
 * {@code nối} is no Italian <i>we</i>, {@code du} no Vietnamese <i>although</i>. Longer words are
 * hardly ever another language's, and people leave their marks out.
 */
final class OtherWord {
  /** So short a word with marks is not meant where they are left out, either. */
  private static final int NEEDS_MARKS = 3;

  private static final int SHORT = 4;

  private OtherWord() {}

  /** Whether what was found is a single short word whose letters bear other marks. */
  static boolean is(String text, Hit hit) {
    int length = hit.to() - hit.from();
    if (length > SHORT || hit.signature().segments().size() > 1) {
      return false;
    }
    String word = hit.signature().segments().getFirst().toLowerCase(Locale.ROOT);
    if (word.length() != length) {
      return false; // another form, or marks that are characters of their own
    }
    String found = text.substring(hit.from(), hit.to()).toLowerCase(Locale.ROOT);
    boolean marked = isMarked(found) || (length <= NEEDS_MARKS && isMarked(word));
    return marked && !found.equals(word);
  }

  private static boolean isMarked(String word) {
    for (int index = 0; index < word.length(); index++) {
      char letter = word.charAt(index);
      if (letter > 'z' && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
        return true;
      }
    }
    return false;
  }
}
