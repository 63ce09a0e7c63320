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
  /** More signatures that overlap at one place are a text made to cost time. */
  private static final int MOST_OPEN = 32;

  private Shadows() {}

  static List<Hit> without(List<Hit> hits) {
    List<Hit> sorted = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      if (counts(hit)) {
        sorted.add(hit);
      }
    }
    sorted.sort(new LongestFirst());
    List<Hit> kept = new ArrayList<>(sorted.size());
    List<Hit> open = new ArrayList<>();
    for (Hit hit : sorted) {
      close(open, hit.from());
      boolean hidden = isHidden(open, hit);
      if (!hidden) {
        kept.add(hit);
      }
      boolean hides = !hidden || hit.signature().segments().size() == 1;
      if (hides && open.size() < MOST_OPEN) {
        open.add(hit);
      }
    }
    return kept;
  }

  private static void close(List<Hit> open, int position) {
    int kept = 0;
    for (int index = 0; index < open.size(); index++) {
      if (open.get(index).to() > position) {
        open.set(kept++, open.get(index));
      }
    }
    open.subList(kept, open.size()).clear();
  }

  private static boolean isHidden(List<Hit> open, Hit hit) {
    for (Hit longer : open) {
      if (hides(longer, hit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean counts(Hit hit) {
    return hit.role().namesKind() || hit.role() == Role.OTHER_FAULT || hit.role() == Role.FAILURE;
  }

  private static boolean hides(Hit longer, Hit hit) {
    boolean inside = longer.from() <= hit.from() && hit.to() <= longer.to();
    boolean same = longer.from() == hit.from() && longer.to() == hit.to();
    boolean other = hit.role() == Role.OTHER_FAULT;
    if (other && isPrograms(longer) && endsIn(longer, hit)) {
      return true;
    }
    if (longer.role() == Role.HINT && hit.role() != Role.HINT) {
      return false;
    }
    if (longer.role() == Role.FAILURE && hit.role() == Role.SYMBOL) {
      return false; // "error: ConnectionRefused" says how it fails
    }
    if (!inside || (same && longer.role() != Role.OTHER_FAULT)) {
      return false;
    }
    boolean whole = longer.signature().segments().size() == 1;
    if (!whole && longer.role() == Role.SPOKEN && isPrograms(hit)) {
      return false; // words that stand apart are less sure than a program's own among them
    }
    return whole
        || longer.role() == Role.OTHER_FAULT
        || longer.signature().kind().equals(hit.signature().kind());
  }

  /** The last words of a program's phrase begin the name of another fault, or are all of it. */
  private static boolean endsIn(Hit longer, Hit hit) {
    boolean reaches = hit.from() < longer.to() && hit.to() >= longer.to();
    boolean before = longer.from() < hit.from();
    return reaches && (before || (hit.to() == longer.to() && longer.words() > hit.words()));
  }

  /** {@code handshake ... 403 forbidden} names the refusal as what it is. */
  private static boolean isPrograms(Hit hit) {
    return hit.role() == Role.SYMBOL || hit.role() == Role.TEXT;
  }

  private static final class LongestFirst implements Comparator<Hit> {
    @Override
    public int compare(Hit left, Hit right) {
      int byStart = Integer.compare(left.from(), right.from());
      int byEnd = Integer.compare(right.to(), left.to());
      if (byStart != 0 || byEnd != 0) {
        return byStart != 0 ? byStart : byEnd;
      }
      int byWords = Integer.compare(right.words(), left.words());
      if (byWords != 0) {
        return byWords;
      }
      return Boolean.compare(right.role() == Role.OTHER_FAULT, left.role() == Role.OTHER_FAULT);
    }
  }
}
