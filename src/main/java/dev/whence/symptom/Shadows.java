package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A longer signature hides the shorter ones inside it: "lock wait timeout exceeded" is no timeout
 * of a connection.
 */
final class Shadows {
  private Shadows() {}

  static List<Hit> without(List<Hit> hits) {
    List<Hit> sorted = new ArrayList<>(hits.stream().filter(Shadows::counts).toList());
    sorted.sort(
        Comparator.comparingInt(Hit::from).thenComparing(Hit::to, Comparator.reverseOrder()));
    List<Hit> kept = new ArrayList<>();
    List<Hit> open = new ArrayList<>();
    for (Hit hit : sorted) {
      open.removeIf(longer -> longer.to() <= hit.from());
      if (open.stream().noneMatch(longer -> hides(longer, hit))) {
        kept.add(hit);
        open.add(hit);
      }
    }
    return kept;
  }

  private static boolean counts(Hit hit) {
    return hit.role().namesKind() || hit.role() == Role.OTHER_FAULT || hit.role() == Role.FAILURE;
  }

  private static boolean hides(Hit longer, Hit hit) {
    boolean inside = longer.from() <= hit.from() && hit.to() <= longer.to();
    boolean same = longer.from() == hit.from() && longer.to() == hit.to();
    if (!inside || (same && longer.role() != Role.OTHER_FAULT)) {
      return false;
    }
    boolean whole = longer.signature().segments().size() == 1;
    return whole
        || longer.role() == Role.OTHER_FAULT
        || longer.signature().kind().equals(hit.signature().kind());
  }
}
