package dev.whence.knowledge.engine;

/** How many slips of the finger lie between two words; two neighbours swapped are one. */
final class Edits {
  private Edits() {}

  static int between(String one, String other) {
    return between(one.chars().toArray(), other.chars().toArray());
  }

  /** As {@link #between}, where a letter may be two characters. */
  static int ofLetters(String one, String other) {
    return between(one.codePoints().toArray(), other.codePoints().toArray());
  }

  private static int between(int[] one, int[] other) {
    int[][] edits = new int[one.length + 1][other.length + 1];
    for (int row = 0; row <= one.length; row++) {
      for (int column = 0; column <= other.length; column++) {
        edits[row][column] = step(one, other, edits, row, column);
      }
    }
    return edits[one.length][other.length];
  }

  private static int step(int[] one, int[] other, int[][] edits, int row, int column) {
    if (row == 0 || column == 0) {
      return row + column;
    }
    int change = one[row - 1] == other[column - 1] ? 0 : 1;
    int least =
        Math.min(
            edits[row - 1][column - 1] + change,
            Math.min(edits[row - 1][column], edits[row][column - 1]) + 1);
    boolean swapped =
        row > 1
            && column > 1
            && one[row - 1] == other[column - 2]
            && one[row - 2] == other[column - 1];
    return swapped ? Math.min(least, edits[row - 2][column - 2] + 1) : least;
  }
}
