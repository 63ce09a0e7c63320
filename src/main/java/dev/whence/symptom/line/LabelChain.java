package dev.whence.symptom.line;

import java.util.Locale;
import java.util.Set;

/** Tells a failure that each who passed it on put a label before. */
final class LabelChain {
  /** The words of a label: of a program, a step, a place. */
  private static final int MOST_LABEL = 5;

  private static final int MANY_LABELS = 4;

  private static final Set<String> FAULTS =
      Set.of("error", "err", "failed", "failure", "exception", "fatal", "panic");

  private LabelChain() {}

  /** {@code uv_pipe: listen error: ...}: a failure told by each who passed it on. */
  static boolean is(String line) {
    int labels = 0;
    boolean programs = false;
    int from = 0;
    int colon = line.indexOf(": ");
    while (colon > from && colon - from <= Label.LONGEST && labels < MANY_LABELS) {
      String label = line.substring(from, colon);
      boolean open = label.indexOf('(') > label.indexOf(')');
      if (open
          || Label.wordsIn(label) > MOST_LABEL
          || !isLabelEnd(label.charAt(label.length() - 1))) {
        break;
      }
      labels++;
      programs |= isPrograms(label);
      from = colon + 2;
      colon = line.indexOf(": ", from);
    }
    return labels > 1 && programs;
  }

  /** {@code listen error}, {@code uv_pipe}, {@code mount.nfs}: no person's heading. */
  private static boolean isPrograms(String label) {
    String last = label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    int dot = last.indexOf('.');
    boolean tool = dot > 0 && dot + 1 < last.length() && Character.isLetter(last.charAt(dot + 1));
    return FAULTS.contains(last) || last.indexOf('_') > 0 || last.endsWith("()") || tool;
  }

  private static boolean isLabelEnd(char character) {
    return Character.isLetterOrDigit(character) || ")]'\"`".indexOf(character) >= 0;
  }
}
