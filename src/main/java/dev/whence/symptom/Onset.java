package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.List;

/** What somebody did is where the failure began, and no mending of it. */
final class Onset {
  /** Between "since" and what was done. */
  private static final int ONSET = 24;

  /** Between what was done, "now" and what fails. */
  private static final int CAME_TO = 60;

  private static final String CLAUSE_ENDS = ".,;:!?\n。、，；：！？،؛؟";

  private final Clues clues;
  private final List<Hit> reports;

  /** How many doings were asked what they came to. */
  private int doings;

  Onset(Gathering gathering) {
    clues = gathering.clues();
    reports = gathering.reports();
  }

  /** "Since I changed the router": what somebody did tells when it began. */
  boolean isSince(Hit done) {
    for (Hit since : clues.of(Role.PERSISTING)) {
      if (since.from() <= done.from() && since.to() >= done.to()) {
        return true;
      }
      int gap = done.from() - since.to();
      if (gap >= 0 && gap <= ONSET && isOneClause(since.to(), done.from())) {
        return true;
      }
    }
    return false;
  }

  /** "I changed the port, and now it is refused": what was done is where the failure began. */
  boolean cameTo(Hit done) {
    if (doings++ >= Gathering.MOST_INTRODUCED) {
      return false; // a paste full of doings is no tale of somebody's
    }
    int line = clues.lineOf(done);
    for (Hit now : clues.of(Role.NOW)) {
      int gap = now.from() - done.to();
      if (gap >= 0 && gap <= CAME_TO && clues.lineOf(now) == line && isMetAfter(now, line)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMetAfter(Hit now, int line) {
    for (Hit report : reports) {
      int gap = report.from() - now.from();
      if (gap >= 0 && gap <= CAME_TO && clues.lineOf(report) == line) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneClause(int from, int to) {
    for (int index = from; index < to; index++) {
      if (CLAUSE_ENDS.indexOf(clues.paste().text().charAt(index)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
