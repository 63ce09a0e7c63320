package dev.whence.symptom;

import dev.whence.symptom.paste.Line;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import dev.whence.symptom.signature.Sign;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Gathers what speaks for and against a text's being a report of the errors it names. */
final class Signs {
  private static final int LONG_PHRASE = 6;

  /** Words beside the error: at most this many are no talk, at most that many little. */
  private static final int LONE = 1;

  private static final int FEW = 3;

  private static final int SHORT = 7;
  private static final int LONG = 18;

  /** A failing program seldom names more kinds of errors than three. */
  private static final int LISTED_KINDS = 4;

  /** The number of an error and its sign. */
  private static final int SHORT_VALUE = 8;

  /** Behind an error that ends its line stand marks, and a number in brackets. */
  private static final int LONGEST_END = 80;

  /** Looking at more of a paste's errors tells no more of how they are brought up. */
  private static final int MOST_INTRODUCED = 64;

  /** Looking at more of a text's words tells no more of who speaks. */
  private static final int MOST_VOICE = 200;

  /** Different words of those who tell how things are: some, and many. */
  private static final int SOME_GENERAL = 3;

  private static final int MANY_GENERAL = 5;

  /** Between "since" and what was done. */
  private static final int ONSET = 24;

  /** Between what was done, "now" and what fails. */
  private static final int CAME_TO = 60;

  private static final String FULL_STOPS = ".。।";

  private static final String CLAUSE_ENDS = ".,;:!?\n。、，；：！？،؛؟";

  private static final String QUOTES = "\"'`“”„«»‘’「」『』";

  /** A text of more lines is a paste, or has a part that is one. */
  private static final int FEW_LINES = 4;

  private static final Map<Role, Sign> BY_ROLE = new EnumMap<>(Role.class);
  private static final Set<Sign> AGAINST =
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

  /** What may be said of something else than the error in one text with it. */
  private static final Set<Sign> BESIDE = EnumSet.of(Sign.SETTING, Sign.ASIDE, Sign.PLANNED);

  /** What people tell of an error that they have: how things work, and what they tried. */
  private static final Set<Sign> TOLD_WITH = EnumSet.of(Sign.DOCUMENTATION, Sign.DONE);

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

  /** What a name of an error stands in that is more than brought up. */
  private static final Set<Sign> TOLD =
      EnumSet.of(Sign.PERSISTING, Sign.TROUBLE, Sign.OWN_LINE, Sign.LONG_WORDS, Sign.SENTENCE);

  /** What asks for a limit's value, or tells that it was raised in vain. */
  private static final Set<Sign> LIMIT = EnumSet.of(Sign.SETTING, Sign.ASIDE, Sign.DONE);

  /** What somebody did, or set. */
  private static final Set<Sign> DOINGS = EnumSet.of(Sign.DONE, Sign.SETTING);

  /** What is said to others: who asks whether it is so does not say it. */
  private static final Set<Sign> ANSWERS = EnumSet.of(Sign.ADVICE, Sign.DOCUMENTATION);

  static {
    for (Role role : Role.values()) {
      for (Sign sign : Sign.values()) {
        if (sign.name().equals(role.name()) && !role.namesKind() && role != Role.FAILURE) {
          BY_ROLE.put(role, sign);
        }
      }
    }
  }

  private final Clues clues;
  private final List<Hit> reports;
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
  private final BitSet covered = new BitSet();

  /** The names of errors, and what stands in the gaps of a program's own words. */
  private final BitSet named = new BitSet();

  private final BitSet symbols = new BitSet();

  /** What programs call their errors. */
  private final BitSet spelled = new BitSet();

  /** How many doings were asked what they came to. */
  private int doings;

  /** Where the text first asks: thanks behind it are given beforehand. */
  private final int asked;

  private Signs(Clues clues, List<Hit> reports) {
    this.clues = clues;
    this.reports = reports;
    int from = QuestionMarks.first(clues.paste().text());
    for (Hit hit : clues.of(Role.ASKING)) {
      from = Math.min(from, hit.from());
    }
    asked = from;
  }

  static Set<Sign> of(Clues clues, List<Hit> reports, boolean namesEndpoint) {
    Signs signs = new Signs(clues, reports);
    signs.readErrors();
    signs.readContext();
    signs.readShape(namesEndpoint);
    signs.readPurpose();
    signs.readReport();
    signs.readTimeout();
    signs.readVoice();
    return signs.signs;
  }

  /** What is said, whatever it is said of. */
  static Set<Sign> said(Clues clues) {
    Signs signs = new Signs(clues, List.of());
    signs.readContext();
    return signs.signs;
  }

  private void readErrors() {
    Hit surest = reports.getFirst();
    boolean guessed = true;
    boolean timeouts = true;
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    boolean words = false;
    for (Hit hit : reports) {
      surest = hit.role().compareTo(surest.role()) < 0 ? hit : surest;
      words |= hit.role() == Role.TEXT;
      guessed &= hit.guessed();
      hit.signature().kind().ifPresent(kinds::add);
      boolean timeout = hit.signature().kind().orElse(null) == ErrorKind.CONNECTION_TIMEOUT;
      timeouts &= timeout && !ContextJudge.isErrno(clues.paste().text(), hit);
      if (hit.role().namesKind() && clues.isPrinted(clues.lineOf(hit))) {
        signs.add(Sign.PRINTED);
      }
      add(hit.role() == Role.FAILURE, Sign.FAILURE);
      if (hit.role() == Role.TEXT && hit.words() >= LONG_PHRASE) {
        signs.add(Sign.LONG_WORDS);
      }
      add(isChained(hit), Sign.CHAINED);
    }
    for (Hit hit : clues.errors()) {
      if (hit.signature().segments().size() == 1) {
        covered.set(hit.from(), hit.to());
      }
      if (hit.role() == Role.SYMBOL && hit.signature().isSolid()) {
        symbols.set(hit.from(), hit.to());
      }
      if (hit.role() == Role.TEXT && hit.signature().segments().size() == 1) {
        spelled.set(hit.from(), hit.to());
      }
      if (hit.signature().segments().size() == 1 || hit.role() == Role.TEXT) {
        named.set(hit.from(), hit.to());
      }
    }
    add(kinds.size() >= LISTED_KINDS, Sign.LIST);
    readLines();
    boolean quoted = words && !signs.contains(Sign.PRINTED);
    Role role = quoted ? Role.TEXT : surest.role(); // a bare name is on everybody's lips
    add(role.namesKind(), Sign.valueOf(role.name()));
    add(guessed, Sign.GUESSED);
    add(timeouts, Sign.TIMEOUT);
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
    return !Headline.isOne(words) && !PrintedLine.isMarkedUp(words.strip());
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

  private void readContext() {
    BY_ROLE.forEach(
        (role, sign) -> {
          for (Hit hit : clues.of(role)) {
            if (counts(hit, sign)) {
              signs.add(sign);
              return;
            }
          }
        });
  }

  /** Programs' lines say nothing of the person; what is part of an error's name, nothing at all. */
  private boolean counts(Hit hit, Sign sign) {
    int line = clues.lineOf(hit);
    boolean anywhere = (sign == Sign.RECOVERED || sign == Sign.DOCUMENTATION) && hit.words() > 1;
    if ((!anywhere && clues.isPrinted(line)) || clues.isCode(line) || isInSymbol(hit)) {
      return false;
    }
    if ((sign == Sign.DONE || sign == Sign.PLANNED) && isOnset(hit)) {
      return false;
    }
    if (DOINGS.contains(sign) && cameTo(hit)) {
      signs.add(Sign.PERSISTING);
      return false;
    }
    if (sign == Sign.CHANGE && line > 0 && !clues.holdsError(line)) {
      return false; // what is announced stands in the heading, or says what becomes of the error
    }
    if (sign == Sign.THANKS && hit.from() > asked) {
      return false;
    }
    if (BESIDE.contains(sign) && isBeside(line)) {
      return false;
    }
    if (sign == Sign.CONDITION && line > 0 && !clues.holdsError(line)) {
      return false; // what is supposed in another line is not the error
    }
    if (sign == Sign.COMPLAINT && spelled.get(hit.from()) && spelled.get(hit.to() - 1)) {
      return false; // the refusal of a name, which nobody complains of by naming it
    }
    if (ANSWERS.contains(sign) && QuestionMarks.endsSentence(clues.paste().text(), hit.to())) {
      return false;
    }
    return !AGAINST.contains(sign)
        || (isNear(line) && !(named.get(hit.from()) && named.get(hit.to() - 1)));
  }

  /**
   * Apart from an error that a program printed and that somebody tells of, other things are said.
   */
  private boolean isBeside(int line) {
    return signs.contains(Sign.PRINTED) && clues.has(Role.COMPLAINT) && !clues.holdsError(line);
  }

  /** "Since I changed the router": what somebody did tells when it began. */
  private boolean isOnset(Hit done) {
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
  private boolean cameTo(Hit done) {
    if (doings++ >= MOST_INTRODUCED) {
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

  /** The AGAIN of EAI_AGAIN says nothing. */
  private boolean isInSymbol(Hit hit) {
    return symbols.get(hit.from()) && symbols.get(hit.to() - 1);
  }

  /** In a long paste only a heading and the errors' own lines are talk about them. */
  private boolean isNear(int line) {
    return line == 0 || clues.paste().lines().size() <= FEW_LINES || clues.holdsError(line);
  }

  private void readPurpose() {
    boolean tells = signs.contains(Sign.ASKING) || signs.contains(Sign.COMPLAINT);
    if (tells && names(ErrorKind.TOO_MANY_OPEN_FILES)) {
      signs.removeAll(LIMIT); // to raise that limit is what helps
    }
    if (signs.contains(Sign.COMPLAINT) && signs.contains(Sign.FIRST_HAND)) {
      signs.remove(Sign.SETTING); // who has the error may ask for a setting against it
      signs.remove(Sign.PLANNED); // and tell how often it is tried again
      if (anyReport(hit -> Introduction.isHad(clues, hit))) {
        signs.removeAll(TOLD_WITH);
      }
    }
    boolean setting = signs.contains(Sign.SETTING) && signs.contains(Sign.TIMEOUT);
    boolean meets = signs.contains(Sign.COMPLAINT) || signs.contains(Sign.UNSOLVED);
    add(setting && !meets, Sign.TIMEOUT_SETTING);
  }

  /** Whether somebody tells of their own, or how things are: by words that alone say little. */
  private void readVoice() {
    if (signs.contains(Sign.PRINTED)) {
      return;
    }
    add(isSpoken(Role.SELF), Sign.SPEAKER);
    add(isSpoken(Role.TOGETHER), Sign.MAKERS);
    int general = generalWords();
    add(general > 0, Sign.SUPPOSING);
    add(general >= SOME_GENERAL, Sign.REASONING);
    add(general >= MANY_GENERAL, Sign.EXPOUNDING);
  }

  private boolean isSpoken(Role role) {
    for (Hit hit : firstOf(role)) {
      if (isSpoken(hit)) {
        return true;
      }
    }
    return false;
  }

  /** How many different words; more than many tell no more. */
  private int generalWords() {
    String text = clues.paste().text();
    Set<String> words = new HashSet<>();
    for (Hit hit : firstOf(Role.GENERAL)) {
      if (isSpoken(hit)) {
        words.add(text.substring(hit.from(), hit.to()).toLowerCase(Locale.ROOT));
      }
    }
    return words.size();
  }

  private List<Hit> firstOf(Role role) {
    List<Hit> hits = clues.of(role);
    return hits.subList(0, Math.min(hits.size(), MOST_VOICE));
  }

  /** By a person, and no part of an error's name. */
  private boolean isSpoken(Hit hit) {
    int line = clues.lineOf(hit);
    return !clues.isPrinted(line) && !clues.isCode(line) && !named.get(hit.from());
  }

  /** "Timeout" is what people call what they set as well as what they meet. */
  private void readTimeout() {
    boolean said = signs.contains(Sign.SPOKEN) && signs.contains(Sign.TIMEOUT);
    if (!said || signs.contains(Sign.FAILURE) || !Collections.disjoint(signs, MET)) {
      return;
    }
    if (!signs.contains(Sign.PRINTED)) {
      add(!told(Sign.LONE, Sign.FEW), Sign.BARE);
      return;
    }
    for (Hit hit : reports.subList(0, Math.min(reports.size(), MOST_INTRODUCED))) {
      if (Valued.isFailing(clues, hit)) {
        return;
      }
    }
    signs.add(Sign.PARAMETER);
  }

  private void readReport() {
    if (told(Sign.CONDITION, Sign.DEVELOPMENT)) {
      return; // supposed, or worked on; not met
    }
    boolean told = signs.contains(Sign.COMPLAINT) && signs.contains(Sign.FIRST_HAND);
    boolean programs = signs.contains(Sign.SYMBOL) || signs.contains(Sign.TEXT);
    add(told && programs, Sign.MET);
    add(anyReport(hit -> Introduction.isBefore(clues, hit)), Sign.INTRODUCED);
  }

  private boolean names(ErrorKind kind) {
    for (Hit hit : reports) {
      if (hit.signature().kind().orElse(kind) != kind) {
        return false;
      }
    }
    return !reports.isEmpty();
  }

  private void readShape(boolean namesEndpoint) {
    int words = wordsBeside();
    boolean person = !signs.contains(Sign.PRINTED);
    add(person && words <= LONE, Sign.LONE);
    add(person && words > LONE && words <= FEW, Sign.FEW);
    add(person && words > FEW && words <= SHORT, Sign.SHORT);
    add(words > LONG, Sign.LONG);
    add(namesEndpoint, Sign.ENDPOINT);
    boolean told = signs.contains(Sign.COMPLAINT) || signs.contains(Sign.ASKING);
    add(!told && !isCited() && isQuoted(), Sign.QUOTED);
    add(clues.announcesChange(), Sign.HEADED);
    add(QuestionMarks.isIn(clues.paste().text()), Sign.QUESTION_MARK);
    boolean against = signs.stream().anyMatch(AGAINST::contains);
    boolean marked = signs.contains(Sign.QUESTION_MARK);
    add(person && marked && !against && !signs.contains(Sign.ASKING), Sign.PLAIN_QUESTION);
    boolean meets = told || signs.contains(Sign.FIRST_HAND) || signs.contains(Sign.UNSOLVED);
    boolean programs = signs.contains(Sign.SYMBOL) || signs.contains(Sign.TEXT);
    add(person && words > SHORT && !meets && !programs, Sign.TALK);
    String text = clues.paste().text().strip();
    boolean written = words > SHORT && !marked && !namesEndpoint && !endsOpen(text);
    boolean own = told(Sign.ASKING, Sign.FIRST_HAND) || signs.contains(Sign.LONG_WORDS);
    add(person && written && !own, Sign.SENTENCE);
    boolean talked = programs && words > FEW && !meets && !marked;
    add(person && talked && Collections.disjoint(signs, TOLD), Sign.CITED);
    add(person && isEntry(text), Sign.ENTRY);
    add(person && namesCode(), Sign.CODED);
    add(person && areExamples(), Sign.EXAMPLE);
    add(person && Reference.isIn(clues.paste().text()), Sign.REFERENCE);
    add(MakersShape.isIn(clues.paste()), Sign.DEVELOPMENT);
  }

  /** Between backticks stands something else than the error. */
  private boolean namesCode() {
    String text = clues.paste().text();
    int open = text.indexOf('`');
    while (open >= 0) {
      int close = text.indexOf('`', open + 1);
      if (close < 0 || close == open + 1) {
        return false; // a fence, or a mark alone
      }
      int error = named.nextSetBit(open);
      if (error < 0 || error > close) {
        return true;
      }
      open = text.indexOf('`', close + 1);
    }
    return false;
  }

  private boolean told(Sign one, Sign other) {
    return signs.contains(one) || signs.contains(other);
  }

  private static boolean endsOpen(String text) {
    boolean trails = text.endsWith("..") || text.endsWith("。。");
    return trails || text.isEmpty() || FULL_STOPS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static boolean isEntry(String text) {
    return text.length() > 2 && "-*•+".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
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
      add(PrintedLine.looksMachineMade(words), Sign.MACHINE_MADE);
      add(Headline.isChange(words), Sign.CHANGE);
      boolean marked = PrintedLine.isMarkedUp(words.strip()) || isComment(words);
      markup |= marked;
      plain |= !marked;
      add(several && !marked && halfWords(text, line) <= 2 * FEW, Sign.OWN_LINE);
    }
    add(markup && !plain, Sign.MARKUP); // a heading may name what is told below it
  }

  /** {@code * connection refused}: within a comment that spans lines, these are set in. */
  private static boolean isComment(String line) {
    return line.startsWith(" ") && line.strip().startsWith("* ");
  }

  /**
   * Words that people wrote beside the errors; two characters of a script without blanks are one.
   */
  private int wordsBeside() {
    String text = clues.paste().text();
    int halves = 0;
    for (int index = 0; index < clues.paste().lines().size() && halves <= 2 * LONG; index++) {
      if (!clues.isPrinted(index)) {
        halves += halfWords(text, clues.paste().lines().get(index));
      }
    }
    return (halves + 1) / 2;
  }

  private int halfWords(String text, Line line) {
    int halves = 0;
    boolean inside = false;
    for (int index = line.start(); index < line.end() && halves <= 2 * LONG; index++) {
      char character = text.charAt(index);
      boolean letter = Character.isLetter(character) && !covered.get(index);
      boolean alone = letter && standsAlone(character);
      if (alone) {
        halves++;
      } else if (letter && !inside) {
        halves += 2;
      }
      inside = letter && !alone;
    }
    return halves;
  }

  private boolean isQuoted() {
    String text = clues.paste().text();
    int end = text.stripTrailing().length();
    for (Hit hit : reports) {
      boolean opens = isQuote(text, hit.from() - 1, hit.from() - 2);
      boolean closes = isQuote(text, hit.to(), hit.to() + 1);
      boolean last = hit.to() >= end - 1; // what a program said stands behind a person's words
      if (opens && closes && !last && !isValue(hit) && !clues.isPrinted(clues.lineOf(hit))) {
        return true;
      }
    }
    return false;
  }

  /** A quotation mark beside the words, or behind the blank of French ones. */
  private static boolean isQuote(String text, int beside, int behind) {
    if (beside < 0 || beside >= text.length()) {
      return false;
    }
    char character = text.charAt(beside);
    boolean blank = character == ' ' || character == '\u00a0' || character == '\u202f';
    boolean french = blank && behind >= 0 && behind < text.length();
    return QUOTES.indexOf(character) >= 0 || (french && "«»".indexOf(text.charAt(behind)) >= 0);
  }

  /** {@code I have "connection refused"}: quotation marks of somebody who has the error. */
  private boolean isCited() {
    return anyReport(hit -> Introduction.isCited(clues, hit));
  }

  private boolean anyReport(Predicate<Hit> told) {
    for (Hit hit : reports.subList(0, Math.min(reports.size(), MOST_INTRODUCED))) {
      if (hit.role().namesKind() && told.test(hit)) {
        return true;
      }
    }
    return false;
  }

  /** "a fault of the way there (no such name, connection refused, a tunnel that is down)". */
  private boolean areExamples() {
    for (Hit hit : reports) {
      if (!Brackets.isListed(clues.paste().text(), hit.from(), hit.to())) {
        return false;
      }
    }
    return true;
  }

  /** {@code message: "..."}, {@code Code=61 "..."}: a program's quotation marks, no person's. */
  private boolean isValue(Hit hit) {
    String text = clues.paste().text();
    int before = hit.from() - 2;
    while (before > 0 && text.charAt(before) == ' ') {
      before--;
    }
    char character = before < 0 ? ' ' : text.charAt(before);
    boolean key = before > 0 && Character.isLetterOrDigit(text.charAt(before - 1));
    return (key && (character == ':' || character == '='))
        || (Character.isDigit(character) && text.lastIndexOf('=', before) > before - SHORT_VALUE);
  }

  private static boolean standsAlone(char character) {
    return character >= 0x0E00
        && (character <= 0x0E7F
            || (character >= 0x3040 && character <= 0x9FFF)
            || (character >= 0xAC00 && character <= 0xD7A3));
  }

  private void add(boolean holds, Sign sign) {
    if (holds) {
      signs.add(sign);
    }
  }
}
