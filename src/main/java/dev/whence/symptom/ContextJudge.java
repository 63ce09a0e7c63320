package dev.whence.symptom;

import dev.whence.symptom.paste.Endpoint;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a text asks about a failing connection, or merely contains the words. */
final class ContextJudge {
  /** A person's text of at most this length that names an error, and no more, is about it. */
  private static final int SHORT = 110;

  private static final int LONG_PHRASE = 6;

  private final Clues clues;
  private final String text;
  private final boolean asks;

  private ContextJudge(Clues clues) {
    this.clues = clues;
    text = clues.paste().text();
    asks = clues.has(Role.ASKING) || hasQuestionMark();
  }

  static boolean isConnectionQuestion(Clues clues, List<Endpoint> endpoints) {
    return new ContextJudge(clues).judge(!endpoints.isEmpty());
  }

  private boolean judge(boolean namesEndpoint) {
    List<Hit> reports = new ArrayList<>();
    boolean printed = false;
    for (Hit hit : clues.errors()) {
      if (hit.role() != Role.OTHER_FAULT && !isMention(hit)) {
        reports.add(hit);
        printed |= isPrinted(hit);
      }
    }
    if (reports.isEmpty() || isOtherFault(reports) || isSolved(reports)) {
      return false;
    }
    if (clues.has(Role.THANKS) && !asks && !printed) {
      return false;
    }
    return printed
        || asks
        || namesEndpoint
        || clues.has(Role.COMPLAINT)
        || clues.has(Role.UNSOLVED)
        || text.length() <= SHORT;
  }

  /** Source code, a change, a setting, a sentence that explains: the words, but no report. */
  private boolean isMention(Hit hit) {
    int line = clues.lineOf(hit);
    if (clues.isCode(line)) {
      return true;
    }
    if (clues.has(Role.CHANGE, line) && !asks) {
      return true;
    }
    if (clues.has(Role.DOCUMENTATION, line) && !asks) {
      return true;
    }
    if (isAside(line)) {
      return true;
    }
    if (clues.has(Role.OTHER_FAULT, line) && hit.role() != Role.SYMBOL) {
      return true;
    }
    if (hit.signature().kind().orElse(ErrorKind.CONNECTION_TIMEOUT)
        != ErrorKind.CONNECTION_TIMEOUT) {
      return false;
    }
    if (clues.isKey(hit)) {
      return true;
    }
    return clues.has(Role.SETTING, line)
        && hit.role() != Role.SYMBOL
        && !clues.isPrinted(line)
        && !clues.has(Role.COMPLAINT, line);
  }

  /** A person speaks of the error without meeting it; a plea or a printed line says otherwise. */
  private boolean isAside(int line) {
    return clues.has(Role.ASIDE, line)
        && !clues.has(Role.ASKING)
        && !clues.has(Role.UNSOLVED)
        && !clues.isPrinted(line);
  }

  /** A long run of a program's own words is not a person's, wherever it stands. */
  private boolean isPrinted(Hit hit) {
    boolean words = hit.role() == Role.TEXT && hit.words() >= LONG_PHRASE;
    return hit.role().namesKind() && (words || clues.isPrinted(clues.lineOf(hit)));
  }

  /** A login refused, a lock, a limit: surer than words that people say. */
  private boolean isOtherFault(List<Hit> reports) {
    if (!clues.has(Role.OTHER_FAULT)) {
      return false;
    }
    for (Hit hit : reports) {
      if (hit.role() == Role.SYMBOL || hit.role() == Role.TEXT) {
        return false;
      }
    }
    return true;
  }

  /** It works again, and nothing behind that says otherwise. */
  private boolean isSolved(List<Hit> reports) {
    Hit last = lastSolved();
    if (last == null) {
      return false;
    }
    for (Hit hit : clues.of(Role.UNSOLVED)) {
      if (hit.to() > last.to() || (hit.from() <= last.from() && hit.to() >= last.to())) {
        return false;
      }
    }
    for (Hit hit : reports) {
      if (hit.from() > last.to() && clues.isPrinted(clues.lineOf(hit))) {
        return false;
      }
    }
    return text.indexOf('?', last.to()) < 0 && text.indexOf('？', last.to()) < 0;
  }

  /** Only people say that it works again. */
  private @Nullable Hit lastSolved() {
    Hit last = null;
    for (Hit hit : clues.of(Role.SOLVED)) {
      last = clues.isPrinted(clues.lineOf(hit)) ? last : hit;
    }
    return last;
  }

  private boolean hasQuestionMark() {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character == '？' || character == '؟' || (character == '?' && endsWord(index))) {
        return true;
      }
    }
    return false;
  }

  /** The question mark of an address is followed by its query. */
  private boolean endsWord(int index) {
    return index + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(index + 1));
  }
}
