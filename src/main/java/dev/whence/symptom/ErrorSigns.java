package dev.whence.symptom;

import dev.whence.symptom.line.Headline;
import dev.whence.symptom.line.MarkedUp;
import dev.whence.symptom.line.PrintedLine;
import dev.whence.symptom.paste.Line;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import dev.whence.symptom.signature.Sign;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The signs of the errors that a text names: how, by whom, in what kind of lines. */
final class ErrorSigns {
  private static final int LONG_PHRASE = 6;

  /** A failing program seldom names more kinds of errors than three. */
  private static final int LISTED_KINDS = 4;

  /** Behind an error that ends its line stand marks, and a number in brackets. */
  private static final int LONGEST_END = 80;

  /** Words beside the error on a line of its own. */
  private static final int FEW = 3;

  private final Gathering gathering;
  private final Clues clues;
  private final List<Hit> reports;
  private final Set<Sign> signs;
  private final WordCount beside;

  ErrorSigns(Gathering gathering) {
    this.gathering = gathering;
    clues = gathering.clues();
    reports = gathering.reports();
    signs = gathering.signs();
    beside = new WordCount(gathering);
  }

  /** How the errors are named, by whom, and what their lines look like. */
  void read() {
    Hit surest = reports.getFirst();
    boolean guessed = true;
    boolean timeouts = true;
    boolean words = false;
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    for (Hit hit : reports) {
      surest = hit.role().compareTo(surest.role()) < 0 ? hit : surest;
      words |= hit.role() == Role.TEXT;
      guessed &= hit.guessed();
      timeouts &= isTimeout(hit);
      hit.signature().kind().ifPresent(kinds::add);
      readError(hit);
    }
    gathering.add(kinds.size() >= LISTED_KINDS, Sign.LIST);
    readLines();
    boolean quoted = words && !signs.contains(Sign.PRINTED);
    Role role = quoted ? Role.TEXT : surest.role(); // a bare name is on everybody's lips
    gathering.add(role.namesKind(), Sign.valueOf(role.name()));
    gathering.add(guessed, Sign.GUESSED);
    gathering.add(timeouts, Sign.TIMEOUT);
  }

  private boolean isTimeout(Hit hit) {
    boolean timeout = hit.signature().kind().orElse(null) == ErrorKind.CONNECTION_TIMEOUT;
    return timeout && !ContextJudge.isErrno(clues.paste().text(), hit);
  }

  private void readError(Hit hit) {
    gathering.add(hit.role().namesKind() && isPrinted(hit), Sign.PRINTED);
    gathering.add(hit.role() == Role.FAILURE, Sign.FAILURE);
    gathering.add(hit.role() == Role.TEXT && hit.words() >= LONG_PHRASE, Sign.LONG_WORDS);
    gathering.add(isChained(hit), Sign.CHAINED);
  }

  /** What a person says may end in a line that a program printed, and is no print for that. */
  private boolean isPrinted(Hit hit) {
    boolean ends = clues.isPrinted(clues.lineOf(hit));
    return ends && (hit.role() != Role.SPOKEN || clues.isPrinted(clues.paste().lineAt(hit.from())));
  }

  /** {@code could not watch the folder: too many open files (24)}. */
  private boolean isChained(Hit hit) {
    if (hit.role() != Role.SYMBOL && hit.role() != Role.TEXT) {
      return false;
    }
    String text = clues.paste().text();
    Line line = clues.paste().lines().get(clues.lineOf(hit));
    int before = hit.from() - 1;
    while (before > line.start() && text.charAt(before) == ' ') {
      before--;
    }
    boolean labelled = before > line.start() && ":：".indexOf(text.charAt(before)) >= 0;
    if (!labelled || !endsLine(text, hit.to(), line.end())) {
      return false;
    }
    String words = line.in(text);
    return !Headline.isOne(words) && !MarkedUp.is(words.strip());
  }

  /** Behind it stand at most marks, and a number in brackets. */
  private static boolean endsLine(String text, int from, int end) {
    if (end - from > LONGEST_END) {
      return false;
    }
    boolean inside = false;
    for (int index = from; index < end; index++) {
      char character = text.charAt(index);
      inside = character == '(' || (inside && character != ')');
      if (Character.isLetterOrDigit(character) && !inside) {
        return false;
      }
    }
    return true;
  }

  /** The lines that name an error, each once, however often. */
  private void readLines() {
    String text = clues.paste().text();
    boolean several = clues.paste().lines().size() > 1;
    BitSet numbers = new BitSet();
    for (Hit hit : reports) {
      numbers.set(clues.lineOf(hit));
    }
    boolean plain = false;
    boolean markup = false;
    for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
      Line line = clues.paste().lines().get(number);
      String words = line.in(text);
      gathering.add(PrintedLine.looksMachineMade(words), Sign.MACHINE_MADE);
      gathering.add(Headline.isChange(words), Sign.CHANGE);
      boolean marked = MarkedUp.is(words.strip()) || isComment(words);
      markup |= marked;
      plain |= !marked;
      gathering.add(several && !marked && beside.of(line) <= FEW, Sign.OWN_LINE);
    }
    gathering.add(markup && !plain, Sign.MARKUP); // a heading may name what is told below it
  }

  /** {@code * connection refused}: within a comment that spans lines, these are set in. */
  private static boolean isComment(String line) {
    return line.startsWith(" ") && line.strip().startsWith("* ");
  }
}
