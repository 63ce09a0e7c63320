package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Sign;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The signs that follow from others: whether what was said is of a failure that somebody meets. */
final class ReportSigns {
  /** What people tell of an error that they have: how things work, and what they tried. */
  private static final Set<Sign> TOLD_WITH = EnumSet.of(Sign.DOCUMENTATION, Sign.DONE);

  /** What is said to others. */
  private static final Set<Sign> ANSWERS = EnumSet.of(Sign.DOCUMENTATION, Sign.ADVICE);

  /** What somebody says who meets an error. */
  private static final Set<Sign> MET =
      EnumSet.of(
          Sign.ASKING,
          Sign.COMPLAINT,
          Sign.PERSISTING,
          Sign.CONTRAST,
          Sign.SUBJECT,
          Sign.UNSOLVED,
          Sign.FIRST_HAND,
          Sign.ENDPOINT,
          Sign.QUESTION_MARK);

  /** What asks for a limit's value, or tells that it was raised in vain. */
  private static final Set<Sign> LIMIT = EnumSet.of(Sign.SETTING, Sign.ASIDE, Sign.DONE);

  private final Gathering gathering;
  private final Clues clues;
  private final List<Hit> reports;
  private final Set<Sign> signs;

  ReportSigns(Gathering gathering) {
    this.gathering = gathering;
    clues = gathering.clues();
    reports = gathering.reports();
    signs = gathering.signs();
  }

  void readPurpose() {
    boolean tells = signs.contains(Sign.ASKING) || signs.contains(Sign.COMPLAINT);
    if (tells && names(ErrorKind.TOO_MANY_OPEN_FILES)) {
      signs.removeAll(LIMIT); // to raise that limit is what helps
    }
    if (signs.contains(Sign.COMPLAINT)) {
      readComplaint();
    }
    if (signs.contains(Sign.COMPLAINT) && signs.contains(Sign.FIRST_HAND)) {
      signs.remove(Sign.SETTING); // who has the error may ask for a setting against it
      signs.remove(Sign.PLANNED); // and tell how often it is tried again
      signs.removeAll(ANSWERS); // and repeat what a page or a program advises
      if (gathering.anyReport(hit -> Introduction.isHad(clues, hit))) {
        signs.removeAll(TOLD_WITH);
      }
    }
    boolean setting = signs.contains(Sign.SETTING) && signs.contains(Sign.TIMEOUT);
    boolean meets = signs.contains(Sign.COMPLAINT) || signs.contains(Sign.UNSOLVED);
    gathering.add(setting && !meets, Sign.TIMEOUT_SETTING);
  }

  /** Who complains tells at length, and asks for a setting against what a program printed. */
  private void readComplaint() {
    if (gathering.told(Sign.SUBJECT, Sign.FIRST_HAND)) {
      signs.remove(Sign.LONG);
    }
    boolean asks = gathering.told(Sign.ASKING, Sign.QUESTION_MARK);
    boolean wrong = !signs.contains(Sign.TIMEOUT) || signs.contains(Sign.TROUBLE);
    if (asks && wrong && gathering.told(Sign.SYMBOL, Sign.TEXT)) {
      signs.remove(Sign.SETTING);
    }
  }

  void readReport() {
    if (gathering.told(Sign.CONDITION, Sign.DEVELOPMENT)) {
      return; // supposed, or worked on; not met
    }
    boolean told = signs.contains(Sign.COMPLAINT) && signs.contains(Sign.FIRST_HAND);
    boolean programs = signs.contains(Sign.SYMBOL) || signs.contains(Sign.TEXT);
    gathering.add(told && programs, Sign.MET);
    gathering.add(gathering.anyReport(hit -> Introduction.isBefore(clues, hit)), Sign.INTRODUCED);
  }

  /** "Timeout" is what people call what they set as well as what they meet. */
  void readTimeout() {
    boolean said = signs.contains(Sign.SPOKEN) && signs.contains(Sign.TIMEOUT);
    if (!said || signs.contains(Sign.FAILURE) || !Collections.disjoint(signs, MET)) {
      return;
    }
    if (!signs.contains(Sign.PRINTED)) {
      gathering.add(!gathering.told(Sign.LONE, Sign.FEW), Sign.BARE);
      return;
    }
    for (Hit hit : gathering.firstReports()) {
      if (Valued.isFailing(clues, hit)) {
        return;
      }
    }
    signs.add(Sign.PARAMETER);
  }

  private boolean names(ErrorKind kind) {
    for (Hit hit : reports) {
      if (hit.signature().kind().orElse(kind) != kind) {
        return false;
      }
    }
    return !reports.isEmpty();
  }
}
