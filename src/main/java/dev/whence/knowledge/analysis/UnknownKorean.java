package dev.whence.knowledge.analysis;

import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.ko.dict.CharacterDefinition;

/**
 * How far a run of characters goes that Lucene's Korean dictionary lacks, and of what class it is.
 */
final class UnknownKorean {
  private static final int LONGEST = 1_024;

  /** A letter of Hangul that is written as a dot between words. */
  private static final char ARAEA = '\u318D';

  private final CharacterDefinition characters;
  private int characterClass;

  UnknownKorean(CharacterDefinition characters) {
    this.characters = characters;
  }

  /** The class of the run that was measured last. */
  int characterClass() {
    return characterClass;
  }

  /**
   * The length of the run at a place; 0 where none is wanted.
   *
   * @param isKnown whether the dictionary has words that begin here
   */
  int length(char[] text, int place, boolean isKnown) {
    char first = text[place];
    if (isKnown && !characters.isInvoke(first)) {
      return 0;
    }
    characterClass = characters.getCharacterClass(first);
    if (!characters.isGroup(first)) {
      return 1;
    }
    UnicodeScript script = UnicodeScript.of(first);
    boolean punctuation = isPunctuation(first);
    boolean digit = Character.isDigit(first);
    int length = 1;
    for (int at = place + 1; at < text.length && length < LONGEST; at++) {
      char next = text[at];
      UnicodeScript its = UnicodeScript.of(next);
      boolean goesOn =
          (isSame(script, its) || Character.getType(next) == Character.NON_SPACING_MARK)
              && isPunctuation(next) == punctuation
              && Character.isDigit(next) == digit
              && characters.isGroup(next);
      if (!goesOn) {
        return length;
      }
      length++;
      if (isOfAny(script) && !isOfAny(its)) {
        script = its;
        characterClass = characters.getCharacterClass(next);
      }
    }
    return length;
  }

  private static boolean isSame(UnicodeScript one, UnicodeScript other) {
    return one == other || isOfAny(one) || isOfAny(other);
  }

  private static boolean isOfAny(UnicodeScript script) {
    return script == UnicodeScript.INHERITED || script == UnicodeScript.COMMON;
  }

  static boolean isPunctuation(char character) {
    if (character == ARAEA) {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
