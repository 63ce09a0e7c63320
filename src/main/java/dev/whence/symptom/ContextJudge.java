package dev.whence.symptom;

import dev.whence.symptom.paste.Endpoint;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.List;

/** Whether a text asks about a failing connection, or merely contains the words. */
final class ContextJudge {
  /** A person's line of at most this length that names an error is about it. */
  private static final int SHORT = 110;

  private ContextJudge() {}

  static boolean isConnectionQuestion(Clues clues, List<Endpoint> endpoints) {
    List<Hit> failing =
        clues.errors().stream().filter(hit -> hit.role() != Role.OTHER_FAULT).toList();
    if (failing.isEmpty() || failing.stream().allMatch(hit -> clues.isCode(clues.lineOf(hit)))) {
      return false;
    }
    boolean printed = failing.stream().anyMatch(hit -> isPrinted(clues, hit));
    if (isOtherFault(clues, failing) || isSolved(clues, failing)) {
      return false;
    }
    if (clues.has(Role.CHANGE) && !asks(clues)) {
      return false;
    }
    boolean symbol = failing.stream().anyMatch(hit -> hit.role() == Role.SYMBOL);
    if (clues.has(Role.SETTING) && !printed && !symbol) {
      return false;
    }
    if (printed && (symbol || !clues.has(Role.DOCUMENTATION))) {
      return true;
    }
    if (clues.has(Role.DOCUMENTATION) && !asks(clues)) {
      return false;
    }
    return asks(clues) || !endpoints.isEmpty() || clues.paste().text().length() <= SHORT;
  }

  private static boolean isPrinted(Clues clues, Hit hit) {
    int line = clues.lineOf(hit);
    return hit.role().namesKind() && !clues.isCode(line) && clues.isPrinted(line);
  }

  /** A login refused, a lock, a limit: surer than words that people say. */
  private static boolean isOtherFault(Clues clues, List<Hit> failing) {
    return clues.has(Role.OTHER_FAULT)
        && failing.stream().noneMatch(hit -> hit.role() == Role.SYMBOL || hit.role() == Role.TEXT);
  }

  /** It works again, and nothing behind that says otherwise. */
  private static boolean isSolved(Clues clues, List<Hit> failing) {
    List<Hit> solved = clues.of(Role.SOLVED);
    if (solved.isEmpty()) {
      return false;
    }
    int last = solved.getLast().to();
    boolean failsAgain = clues.of(Role.UNSOLVED).stream().anyMatch(hit -> hit.to() > last);
    boolean asked = clues.paste().text().indexOf('?', last) >= 0;
    return !failsAgain
        && !asked
        && failing.stream().noneMatch(hit -> isPrinted(clues, hit) && hit.from() > last);
  }

  private static boolean asks(Clues clues) {
    String text = clues.paste().text();
    return clues.has(Role.ASKING)
        || clues.has(Role.UNSOLVED)
        || text.indexOf('?') >= 0
        || text.indexOf('？') >= 0
        || text.indexOf('؟') >= 0;
  }
}
