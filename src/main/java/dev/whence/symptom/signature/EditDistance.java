package dev.whence.symptom.signature;

/** How many letters were left out, added, mistaken or swapped. */
final class EditDistance {
  private EditDistance() {}

  /** The distance, or {@code bound} where it is that or more. */
  static int between(Vocabulary spellings, int word, String spelling, int bound) {
    int width = spelling.length() + 1;
    int[] beforeLast = new int[width];
    int[] last = new int[width];
    int[] current = new int[width];
    for (int column = 0; column < width; column++) {
      last[column] = column;
    }
    for (int row = 1; row <= spellings.length(word); row++) {
      current[0] = row;
      int smallest = row;
      for (int column = 1; column < width; column++) {
        current[column] = cell(spellings, word, spelling, row, column, beforeLast, last, current);
        smallest = Math.min(smallest, current[column]);
      }
      if (smallest >= bound) {
        return bound;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return Math.min(bound, last[width - 1]);
  }

  private static int cell(
      Vocabulary spellings,
      int word,
      String spelling,
      int row,
      int column,
      int[] beforeLast,
      int[] last,
      int[] current) {
    char expected = spellings.letter(word, row - 1);
    char found = spelling.charAt(column - 1);
    int replaced = last[column - 1] + (expected == found ? 0 : 1);
    int best = Math.min(replaced, Math.min(last[column], current[column - 1]) + 1);
    boolean swapped =
        row > 1
            && column > 1
            && expected == spelling.charAt(column - 2)
            && spellings.letter(word, row - 2) == found;
    return swapped ? Math.min(best, beforeLast[column - 2] + 1) : best;
  }
}
