package dev.whence.symptom;

import dev.whence.symptom.line.Clock;
import dev.whence.symptom.paste.Endpoint;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import dev.whence.symptom.signature.Sign;
import dev.whence.symptom.signature.Weights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text asks about a failing connection, or merely contains the words: signs are weighed
 * against each other, and that all of it is code, beside another fault or solved weighs the most.
 */
final class ContextJudge {
  /** As long as "_EXCEPTION". */
  private static final int LONGEST_ENDING = 10;

  /** Before a word that denies these make a question of it: 有没有, 是不是. */
  private static final String ASKED = "有是";

  /** The words of an error's name; what has gaps and more words than these is a sentence. */
  private static final int NAME = 2;

  /** What there may be none of; "no route", "no such host" name the others. */
  private static final Set<ErrorKind> HAPPENING =
      EnumSet.of(
          ErrorKind.CONNECTION_REFUSED,
          ErrorKind.CONNECTION_TIMEOUT,
          ErrorKind.CONNECTION_RESET,
          ErrorKind.BAD_GATEWAY);

  private final Clues clues;
  private final String text;
  private final boolean oneWord;
  private final BitSet denied;

  private ContextJudge(Clues clues) {
    this.clues = clues;
    text = clues.paste().text();
    oneWord = text.strip().indexOf(' ') < 0;
    denied = denied(clues);
  }

  /** Whether words that name no error tell of something else or of what is over. */
  static boolean isAside(Clues clues, Weights weights) {
    ContextJudge judge = new ContextJudge(clues);
    return clues.announcesChange()
        || judge.isOtherFault(List.of())
        || judge.isSolved(List.of())
        || weights.sum(Signs.said(clues)) - weights.of(Sign.ALWAYS) < 0;
  }

  /** What speaks for and against; empty where no error is named. */
  static Optional<Set<Sign>> signs(Clues clues, List<Endpoint> endpoints) {
    return new ContextJudge(clues).signs(!endpoints.isEmpty());
  }

  private Optional<Set<Sign>> signs(boolean namesEndpoint) {
    List<Hit> named = new ArrayList<>();
    List<Hit> reports = new ArrayList<>();
    Set<Sign> only = EnumSet.noneOf(Sign.class);
    for (Hit hit : clues.errors()) {
      if (hit.role() != Role.OTHER_FAULT) {
        named.add(hit);
        Optional<Sign> mention = mention(hit);
        mention.ifPresentOrElse(only::add, () -> reports.add(hit));
      }
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    if (!reports.isEmpty()) {
      only.clear();
      named = reports;
    }
    if (isOtherFault(named)) {
      only.add(Sign.ONLY_BESIDE_FAULT);
    }
    if (isSolved(named)) {
      only.add(Sign.ONLY_SOLVED);
    }
    only.addAll(Signs.of(clues, named, namesEndpoint));
    return Optional.of(only);
  }

  /** Source code, the name of a setting, another fault in the same line: the words, no report. */
  private Optional<Sign> mention(Hit hit) {
    int line = clues.lineOf(hit);
    if (clues.isCode(line) || clues.isCompilers(line)) {
      return Optional.of(Sign.ONLY_IN_CODE);
    }
    if (hit.role() != Role.SYMBOL && namesOtherFault(line, hit)) {
      return Optional.of(Sign.ONLY_BESIDE_FAULT);
    }
    if (isDenied(hit)) {
      return Optional.of(Sign.ONLY_DENIED);
    }
    boolean name = isIdentifier(hit) || isInTable(hit, line) || isTimeoutsSetting(hit);
    if (name) {
      return Optional.of(Sign.ONLY_A_NAME);
    }
    return isLoose(hit, line) ? Optional.of(Sign.ONLY_LOOSE) : Optional.empty();
  }

  /** Programs do not speak as people do, and name their errors by more than a word. */
  private boolean isLoose(Hit hit, int line) {
    boolean said = hit.role() == Role.SPOKEN || hit.role() == Role.WRAPPER;
    boolean few = hit.words() == 1 || (hit.role() == Role.HINT && hit.words() <= NAME);
    boolean loose = few || hit.signature().segments().size() > 1;
    return loose && (said || hit.role() == Role.HINT) && clues.isPrinted(line);
  }

  private boolean isTimeoutsSetting(Hit hit) {
    boolean other =
        hit.signature().kind().orElse(ErrorKind.CONNECTION_TIMEOUT) != ErrorKind.CONNECTION_TIMEOUT;
    return !other && !isErrno(text, hit) && clues.isSetting(hit);
  }

  /** {@code ETIMEDOUT}: what a system calls it, and nobody what they set. */
  static boolean isErrno(String text, Hit hit) {
    for (int index = hit.from(); index < hit.to(); index++) {
      if (!Character.isUpperCase(text.charAt(index))) {
        return false;
      }
    }
    return hit.role() == Role.SYMBOL;
  }

  /** "No timeouts since that day". */
  private boolean isDenied(Hit error) {
    boolean happens = error.signature().kind().filter(HAPPENING::contains).isPresent();
    boolean apart = error.signature().segments().size() > 1 && error.words() > NAME;
    if (!happens || apart) {
      return false;
    }
    int before = error.from() - 1;
    boolean blank = before > 0 && text.charAt(before) == ' ';
    return denied.get(blank ? before : error.from()) && !clues.isPrinted(clues.lineOf(error));
  }

  /** Where a word ends that denies what follows; who asks whether there is any denies none. */
  private static BitSet denied(Clues clues) {
    BitSet denied = new BitSet();
    for (Hit no : clues.of(Role.NEGATION)) {
      char before = no.from() == 0 ? ' ' : clues.paste().text().charAt(no.from() - 1);
      denied.set(no.to(), ASKED.indexOf(before) < 0);
    }
    return denied;
  }

  /** In what a program printed, words that stand apart name no other fault beside its own words. */
  private boolean namesOtherFault(int line, Hit hit) {
    if (!clues.has(Role.OTHER_FAULT, line)) {
      return false;
    }
    if (hit.role() != Role.TEXT || !clues.isPrinted(line)) {
      return true;
    }
    for (Hit other : clues.of(Role.OTHER_FAULT)) {
      boolean part = hit.from() <= other.from() && other.to() <= hit.to();
      if (clues.lineOf(other) == line && other.signature().segments().size() == 1 && !part) {
        return hit.from() <= other.to() || hit.words() <= NAME || !isOpened(other);
      }
    }
    return false;
  }

  /**
   * {@code Internal Server Error ("...")}, {@code Internal Server Error: ...}: what lies behind.
   */
  private boolean isOpened(Hit other) {
    int end = other.to();
    int next = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    return next < text.length() && "(\":".indexOf(text.charAt(next)) >= 0;
  }

  /** A column or a row of a table is headed by the word. */
  private boolean isInTable(Hit hit, int line) {
    int start = clues.paste().lines().get(line).start();
    return (hit.role() == Role.SPOKEN || hit.role() == Role.TEXT) && text.startsWith("|", start);
  }

  /** ConnRefusedCount, CONNEXION_REFUSEE: a name in somebody's code, unless it is an error's. */
  private boolean isIdentifier(Hit hit) {
    if ((hit.role() != Role.SPOKEN && hit.role() != Role.TEXT) || isErrorsName(hit)) {
      return false;
    }
    boolean joined = false;
    for (int index = hit.from(); index < hit.to(); index++) {
      char character = text.charAt(index);
      if (Character.isWhitespace(character) || Character.isIdeographic(character)) {
        return false;
      }
      boolean inside = index > hit.from() && Character.isLowerCase(text.charAt(index - 1));
      joined |= character == '_' || (inside && Character.isUpperCase(character));
    }
    return joined && !clues.isPrinted(clues.lineOf(hit)) && !oneWord;
  }

  /**
   * {@code asyncio.TimeoutError}: what programs call their errors, and nothing joined behind it.
   */
  private boolean isErrorsName(Hit hit) {
    boolean ends = hit.to() == text.length() || !Character.isLetterOrDigit(text.charAt(hit.to()));
    String name = text.substring(Math.max(hit.from(), hit.to() - LONGEST_ENDING), hit.to());
    boolean constant = name.endsWith("_ERROR") || name.endsWith("_EXCEPTION");
    return ends && (constant || name.endsWith("Error") || name.endsWith("Exception"));
  }

  /** A login refused, a lock, a limit: surer than words that people say. */
  private boolean isOtherFault(List<Hit> reports) {
    if (!clues.has(Role.OTHER_FAULT)) {
      return false;
    }
    for (Hit hit : reports) {
      boolean page = hit.role() == Role.WRAPPER && isPage(hit);
      boolean programs = hit.role() == Role.SYMBOL || hit.role() == Role.TEXT;
      if (programs || page || isLoggedApart(hit)) {
        return false;
      }
    }
    return true;
  }

  /** In a log, each record with its time tells of its own fault. */
  private boolean isLoggedApart(Hit hit) {
    int line = clues.lineOf(hit);
    return hit.role() == Role.SPOKEN
        && !clues.has(Role.OTHER_FAULT, line)
        && Clock.isIn(clues.paste().lines().get(line).in(text));
  }

  /** A proxy's page with its number tells of another server's fault, in another line. */
  private boolean isPage(Hit hit) {
    boolean gateway = hit.signature().kind().orElse(null) == ErrorKind.BAD_GATEWAY;
    return gateway && hit.words() > NAME && !clues.has(Role.OTHER_FAULT, clues.lineOf(hit));
  }

  /** It works again, and nothing behind that or at its end says otherwise. */
  private boolean isSolved(List<Hit> reports) {
    Hit last = lastSolved(reports);
    if (last == null) {
      return false;
    }
    for (Hit hit : clues.of(Role.UNSOLVED)) {
      boolean within = hit.from() <= last.from() || hit.words() > 1;
      if (hit.to() > last.to() || (hit.to() == last.to() && within)) {
        return false;
      }
    }
    for (Hit hit : reports) {
      if (hit.from() > last.to() && clues.isPrinted(clues.lineOf(hit))) {
        return false;
      }
    }
    return !QuestionMarks.isIn(text.substring(last.to()));
  }

  private BitSet spans(Role role) {
    BitSet spans = new BitSet();
    for (Hit hit : clues.of(role)) {
      spans.set(hit.from(), hit.to());
    }
    return spans;
  }

  /**
   * Only people say that it works again; "server went away" is an error's name, what stands between
   * two words that are apart is not.
   */
  private @Nullable Hit lastSolved(List<Hit> reports) {
    BitSet named = new BitSet();
    for (Hit report : reports) {
      if (report.signature().segments().size() == 1 || report.role() == Role.TEXT) {
        named.set(report.from(), report.to());
      }
    }
    BitSet elsewhere = spans(Role.ELSEWHERE);
    Hit last = null;
    for (Hit hit : clues.of(Role.SOLVED)) {
      boolean name = named.get(hit.from()) && named.get(hit.to() - 1);
      boolean there = elsewhere.get(hit.from()) || elsewhere.get(hit.to() - 1);
      last = name || there || clues.isPrinted(clues.lineOf(hit)) ? last : hit;
    }
    return last;
  }
}
