package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.BitSet;

/**
 * Where a text names errors.
 *
 * @param covered what is of an error in one piece, and counts as no word beside it
 * @param named the names of errors, and what stands in the gaps of a program's own words
 * @param symbols the constants
 * @param spelled what programs call their errors
 */
record NamedPlaces(BitSet covered, BitSet named, BitSet symbols, BitSet spelled) {
  static NamedPlaces none() {
    return new NamedPlaces(new BitSet(), new BitSet(), new BitSet(), new BitSet());
  }

  static NamedPlaces of(Clues clues) {
    NamedPlaces places = none();
    clues.errors().forEach(places::set);
    return places;
  }

  private void set(Hit hit) {
    boolean whole = hit.signature().segments().size() == 1;
    boolean words = hit.role() == Role.TEXT;
    if (whole) {
      covered.set(hit.from(), hit.to());
    }
    if (hit.role() == Role.SYMBOL && hit.signature().isSolid()) {
      symbols.set(hit.from(), hit.to());
    }
    if (words && whole) {
      spelled.set(hit.from(), hit.to());
    }
    if (whole || words) {
      named.set(hit.from(), hit.to());
    }
  }

  boolean isCovered(int index) {
    return covered.get(index);
  }

  /** Whether both ends are of an error's name. */
  boolean isNamed(Hit hit) {
    return holds(named, hit);
  }

  /** The AGAIN of EAI_AGAIN says nothing. */
  boolean isInSymbol(Hit hit) {
    return holds(symbols, hit);
  }

  boolean isSpelled(Hit hit) {
    return holds(spelled, hit);
  }

  private static boolean holds(BitSet places, Hit hit) {
    return places.get(hit.from()) && places.get(hit.to() - 1);
  }
}
