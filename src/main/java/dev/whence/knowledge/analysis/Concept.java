package dev.whence.knowledge.analysis;

/**
 * A thing or doing of the field, under the name that all languages share. One whose name begins
 * with an underscore counts only together with another.
 */
final class Concept {
  /** One that means nothing more together with any other has no number. */
  static final int UNNUMBERED = -1;

  private static final String[] NOTHING = {};

  private final String name;
  private final int number;

  /** What it means together with each of those that have a number. */
  private final String[][] together;

  /**
   * @param numbered how many concepts have numbers
   */
  Concept(String name, int number, int numbered) {
    this.name = name;
    this.number = number;
    this.together = new String[number == UNNUMBERED ? 0 : numbered][];
    java.util.Arrays.fill(together, NOTHING);
  }

  String name() {
    return name;
  }

  boolean countsAlone() {
    return name.charAt(0) != '_';
  }

  boolean meansMoreTogether() {
    return number != UNNUMBERED;
  }

  void together(Concept other, String[] meaning) {
    together[other.number] = meaning;
  }

  /** What it means together with another of those that mean more together. */
  String[] with(Concept other) {
    return together[other.number];
  }
}
