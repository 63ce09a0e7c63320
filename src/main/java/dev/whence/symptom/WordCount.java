package dev.whence.symptom;

import dev.whence.symptom.paste.Line;

/** Counts the words that people wrote beside the errors. */
final class WordCount {
  /** Counting further tells no more. */
  static final int LONG = 18;

  private final Clues clues;
  private final NamedPlaces places;

  WordCount(Gathering gathering) {
    clues = gathering.clues();
    places = gathering.places();
  }

  /** Those on lines that no program printed. */
  int beside() {
    int halves = 0;
    for (int index = 0; index < clues.paste().lines().size() && halves <= 2 * LONG; index++) {
      if (!clues.isPrinted(index)) {
        halves += halvesOf(clues.paste().lines().get(index));
      }
    }
    return (halves + 1) / 2;
  }

  int of(Line line) {
    return (halvesOf(line) + 1) / 2;
  }

  /** Two characters of a script without blanks are one word. */
  private int halvesOf(Line line) {
    String text = clues.paste().text();
    int halves = 0;
    boolean inside = false;
    for (int index = line.start(); index < line.end() && halves <= 2 * LONG; index++) {
      char character = text.charAt(index);
      boolean letter = Character.isLetter(character) && !places.isCovered(index);
      boolean alone = letter && standsAlone(character);
      if (alone) {
        halves++;
      } else if (letter && !inside) {
        halves += 2;
      }
      inside = letter && !alone;
    }
    return halves;
  }

  private static boolean standsAlone(char character) {
    return character >= 0x0E00
        && (character <= 0x0E7F
            || (character >= 0x3040 && character <= 0x9FFF)
            || (character >= 0xAC00 && character <= 0xD7A3));
  }
}
