package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a text says that something which was tried fails: "Adding a device fails with ...". Such a
 * line begins as the title of a change does, unless it tells what was mended or when it would fail.
 */
final class Attempts {
  /** What the first word of such a line would else be taken for. */
  private static final Set<Role> ANNOUNCING = EnumSet.of(Role.CHANGE, Role.DONE, Role.PLANNED);

  private static final Set<Role> TELLING =
      EnumSet.of(Role.CHANGE, Role.SOLVED, Role.GENERAL, Role.CONDITION);

  private Attempts() {}

  /** Whether a hit stands where an attempt begins. */
  static boolean begins(BitSet attempts, Hit hit) {
    int begin = attempts.nextSetBit(hit.from());
    return ANNOUNCING.contains(hit.role()) && begin >= 0 && begin < hit.to();
  }

  /** Where the attempts begin that fail. */
  static BitSet in(List<Hit> hits) {
    BitSet attempts = new BitSet();
    BitSet telling = new BitSet();
    for (Hit hit : hits) {
      if (TELLING.contains(hit.role())) {
        telling.set(hit.from());
      }
    }
    for (Hit hit : hits) {
      if (hit.role() == Role.ATTEMPT) {
        int next = telling.nextSetBit(hit.from() + 1);
        attempts.set(hit.from(), next < 0 || next >= hit.to());
      }
    }
    return attempts;
  }
}
