package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Tells the noun that a line begins with from somebody's order: {@code Update fails with ...} and
 * {@code Adding a device results in ...} announce no change and advise nothing.
 */
final class FailingSubject {
  /** Behind a noun, its verb follows at once. */
  private static final int CLOSE = 1;

  /** Between a doing and how it fails stand few words. */
  private static final int FARTHEST = 80;

  /** What is done when something fails is a change after all. */
  private static final List<String> SUBORDINATE =
      List.of(
          " when ", " if ", " that ", " which ", " while ", " until ", " after ", " before ",
          " where ", " as ", " because ", " in case ", " so ");

  private final String text;
  private final BitSet failing = new BitSet();

  FailingSubject(String text, List<Hit> hits) {
    this.text = text;
    for (Hit hit : hits) {
      if (hit.role() == Role.FAILING) {
        failing.set(hit.from());
      }
    }
  }

  boolean is(Hit first) {
    int end = wordEnd(first.from());
    int fails = failing.nextSetBit(end);
    if (fails < 0 || fails - end > FARTHEST) {
      return false;
    }
    boolean close = fails - end <= CLOSE;
    return close || (text.startsWith("ing", end - "ing".length()) && isOneClause(end, fails));
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isOneClause(int from, int to) {
    String between = text.substring(from, to).toLowerCase(Locale.ROOT);
    if (between.indexOf('\n') >= 0 || between.contains(". ") || between.contains(": ")) {
      return false;
    }
    return SUBORDINATE.stream().noneMatch(between::contains);
  }
}
