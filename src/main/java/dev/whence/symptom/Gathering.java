package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Sign;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The signs of one text while they are gathered, and what they are read from. */
record Gathering(Clues clues, List<Hit> reports, Set<Sign> signs, NamedPlaces places) {
  /** Looking at more of a paste's errors tells no more of how they are brought up. */
  static final int MOST_INTRODUCED = 64;

  /** What speaks against a report wherever it is said of the error. */
  static final Set<Sign> AGAINST =
      EnumSet.of(
          Sign.CHANGE,
          Sign.ADVICE,
          Sign.CONDITION,
          Sign.DOCUMENTATION,
          Sign.DEVELOPMENT,
          Sign.SETTING,
          Sign.ASIDE,
          Sign.PLANNED,
          Sign.DONE,
          Sign.RECOVERED,
          Sign.SOLVED);

  static Gathering of(Clues clues, List<Hit> reports) {
    return new Gathering(clues, reports, EnumSet.noneOf(Sign.class), NamedPlaces.of(clues));
  }

  /** For what is said, whatever errors are named. */
  static Gathering ofNone(Clues clues) {
    return new Gathering(clues, List.of(), EnumSet.noneOf(Sign.class), NamedPlaces.none());
  }

  void add(boolean holds, Sign sign) {
    if (holds) {
      signs.add(sign);
    }
  }

  boolean told(Sign one, Sign other) {
    return signs.contains(one) || signs.contains(other);
  }

  boolean anyReport(Predicate<Hit> told) {
    for (Hit hit : firstReports()) {
      if (hit.role().namesKind() && told.test(hit)) {
        return true;
      }
    }
    return false;
  }

  List<Hit> firstReports() {
    return reports.subList(0, Math.min(reports.size(), MOST_INTRODUCED));
  }
}
