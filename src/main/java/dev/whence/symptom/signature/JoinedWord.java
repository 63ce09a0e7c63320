package dev.whence.symptom.signature;

import java.util.Set;

/**
 * Where a word that nobody knows may be two that were written as one: {@code ladresse} without its
 * apostrophe, {@code 8080de} with an ending of Turkish, the Arabic present of those who speak it.
 */
final class JoinedWord {
  /** What French and Italian leave of a short word before a vowel. */
  private static final String ELIDED = "ldjncmst";

  private static final String VOWELS = "aeiouyh";

  /** A shorter rest is a word in too many languages. */
  private static final int SHORTEST_REST = 4;

  /** Numbers of ports and of statuses; what begins with fewer digits is a dump's. */
  private static final int SHORTEST_NUMBER = 3;

  private static final int LONGEST_NUMBER = 5;

  /** Cases of Turkish, and German's "502er", folded. */
  private static final Set<String> ENDINGS =
      Set.of(
          "de", "da", "te", "ta", "den", "dan", "ten", "tan", "e", "a", "ye", "ya", "i", "u", "yi",
          "yu", "in", "un", "nin", "nun", "er", "ers", "ern");

  private static final int LONGEST_ENDING = 3;

  /** "And", and the "b" of the present, before the letters that persons begin with. */
  private static final char AND = 'و';

  private static final char PRESENT = 'ب';

  private static final String PERSONS = "يتنا";

  private JoinedWord() {}

  /** How many letters of a folded word are its first part; 0 where it is one word. */
  static int cut(char[] word, int length) {
    if (length <= SHORTEST_NUMBER) {
      return 0;
    }
    if (isNumber(word)) {
      return number(word, length);
    }
    if (isArabic(word)) {
      return word[0] == AND || PERSONS.indexOf(word[1]) >= 0 ? 1 : 0;
    }
    boolean elided = ELIDED.indexOf(word[0]) >= 0 && VOWELS.indexOf(word[1]) >= 0;
    if (elided) {
      return length > SHORTEST_REST ? 1 : 0;
    }
    boolean what = word[0] == 'q' && word[1] == 'u' && VOWELS.indexOf(word[2]) >= 0;
    return what && length - 2 >= SHORTEST_REST ? 2 : 0;
  }

  /** An ending behind a number is no word of its own. */
  static boolean isNumber(char[] word) {
    return word[0] >= '0' && word[0] <= '9';
  }

  /** What stands before an Arabic verb is no word of its own. */
  static boolean isArabic(char[] word) {
    return word[0] == AND || word[0] == PRESENT;
  }

  private static int number(char[] word, int length) {
    int digits = 0;
    while (digits < length && word[digits] >= '0' && word[digits] <= '9') {
      digits++;
    }
    boolean fits = digits >= SHORTEST_NUMBER && digits <= LONGEST_NUMBER;
    int rest = length - digits;
    if (!fits || rest == 0 || rest > LONGEST_ENDING) {
      return 0;
    }
    return ENDINGS.contains(new String(word, digits, rest)) ? digits : 0;
  }
}
