package dev.whence.symptom;

import dev.whence.symptom.line.CodeLine;
import dev.whence.symptom.line.CodeSetting;
import dev.whence.symptom.line.CompilerLine;
import dev.whence.symptom.line.Headline;
import dev.whence.symptom.line.LogLine;
import dev.whence.symptom.line.PrintedLine;
import dev.whence.symptom.paste.Line;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The signatures found in a paste, by role and by line. */
final class Clues {
  /** Where titles stand. */
  private static final int FIRST_LINES = 2;

  /** A compiler's complaint has hardly more lines. */
  private static final int LONGEST_COMPLAINT = 6;

  /** What stands further down tells no more of who speaks. */
  private static final int BEGINNING = 40;

  private static final String LABEL = " error";

  /** {@code Disconnect: ...}: what programs do with a connection, and name before a colon. */
  private static final Set<String> CALLS =
      Set.of(
          "connect",
          "disconnect",
          "open",
          "close",
          "send",
          "receive",
          "read",
          "write",
          "listen",
          "bind",
          "resolve",
          "accept",
          "request");

  private final Paste paste;
  private final List<Hit> errors;
  private final Map<Role, List<Hit>> byRole = new EnumMap<>(Role.class);
  private final Map<Role, BitSet> linesByRole = new EnumMap<>(Role.class);
  private final BitSet errorLines = new BitSet();
  private final BitSet judged = new BitSet();
  private final BitSet printed = new BitSet();
  private final BitSet code = new BitSet();
  private final BitSet complaints = new BitSet();
  private final BitSet snippets;

  /** Lines that begin as titles of changes do. */
  private final BitSet announced = new BitSet();

  Clues(Paste paste, List<Hit> hits) {
    this.paste = paste;
    Lookalikes lookalikes = new Lookalikes(paste);
    errors = Shadows.without(lookalikes.without(hits));
    snippets = errors.isEmpty() ? new BitSet() : Snippet.linesOf(paste);
    for (Hit hit : errors) {
      errorLines.set(lineOf(hit));
    }
    BitSet names = names(errors);
    Set<Hit> named = Collections.newSetFromMap(new IdentityHashMap<>());
    named.addAll(errors);
    BitSet onsets = onsets(hits);
    FailingSubject subject = new FailingSubject(paste, hits);
    BitSet attempts = Attempts.in(hits);
    Aftermath aftermath = new Aftermath(paste, hits, errors);
    for (Hit hit : hits) {
      if (!hit.role().namesKind()
          && (OtherWord.is(paste.text(), hit) || lookalikes.isAddressed(hit))) {
        continue;
      }
      if (hit.role() == Role.CHANGE && onsets.get(hit.from())) {
        continue; // "after the update" begins no title
      }
      if (Attempts.begins(attempts, hit)) {
        continue; // nor does "updating fails"
      }
      if (hit.role() == Role.CHANGE && aftermath.follows(hit)) {
        continue; // "changed the port, still in use" tells what was tried
      }
      if (hit.role() == Role.OTHER_FAULT && !named.contains(hit)) {
        continue; // the 403 of a refused upgrade is part of that error's name
      }
      boolean orders = hit.role() == Role.CHANGE || hit.role() == Role.ADVICE;
      if (orders && subject.is(hit)) {
        continue; // what fails, and no order
      }
      boolean part = names.get(hit.from()) && names.get(hit.to() - 1);
      if (hit.role() == Role.CHANGE && (part || isLabel(hit))) {
        continue; // what failed, as programs begin their lines
      }
      if (hit.role() == Role.CHANGE && hit.signature().atLineStart() && isTitle(hit)) {
        announced.set(lineOf(hit));
      }
      if (!byRole.containsKey(hit.role())) {
        byRole.put(hit.role(), new ArrayList<>());
        linesByRole.put(hit.role(), new BitSet());
      }
      byRole.getOrDefault(hit.role(), List.of()).add(hit);
      linesByRole.getOrDefault(hit.role(), new BitSet()).set(lineOf(hit));
    }
  }

  /** Where it is said since when: 更新之后, cập nhật xong. */
  private static BitSet onsets(List<Hit> hits) {
    BitSet onsets = new BitSet();
    for (Hit hit : hits) {
      if (hit.role() == Role.PERSISTING && hit.words() > 1) {
        onsets.set(hit.from());
      }
    }
    return onsets;
  }

  /** What programs' phrases cover. */
  private static BitSet names(List<Hit> errors) {
    BitSet names = new BitSet();
    for (Hit hit : errors) {
      boolean programs = hit.role() == Role.SYMBOL || hit.role() == Role.TEXT;
      if (programs && hit.signature().segments().size() == 1) {
        names.set(hit.from(), hit.to());
      }
    }
    return names;
  }

  /**
   * {@code Parse Error: ...}, {@code [warn] Error ...}, {@code monitor.ml.Error}: words at the head
   * of programs' lines that are no verb and its object.
   */
  private boolean isLabel(Hit hit) {
    String text = paste.text();
    for (int index = hit.from(); index < hit.to(); index++) {
      if (text.charAt(index) == ']') {
        return true;
      }
    }
    if (hit.to() + 1 >= text.length()) {
      return false;
    }
    char behind = text.charAt(hit.to());
    int start = hit.to() - LABEL.length();
    boolean failure =
        start > hit.from() && text.regionMatches(true, start, LABEL, 0, LABEL.length());
    boolean name = behind == '.' && Character.isLetter(text.charAt(hit.to() + 1));
    return (behind == ':' && failure) || name || isCall(hit);
  }

  /** The word before the first colon names what programs do with a connection. */
  private boolean isCall(Hit hit) {
    String text = paste.text();
    int end = hit.from();
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean colon = end < text.length() && text.charAt(end) == ':';
    return colon && CALLS.contains(text.substring(hit.from(), end).toLowerCase(Locale.ROOT));
  }

  /**
   * "Removing a dead connection" in a log is what a program did, "Logs show:" says what follows.
   */
  private boolean isTitle(Hit hit) {
    String line = paste.lines().get(lineOf(hit)).in(paste.text()).stripTrailing();
    return !LogLine.isLogged(line) && !line.endsWith(":") && !line.endsWith("：");
  }

  Paste paste() {
    return paste;
  }

  /** Signatures that name an error kind, a failure or another fault; none inside a longer one. */
  List<Hit> errors() {
    return errors;
  }

  List<Hit> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  boolean has(Role role) {
    return byRole.containsKey(role);
  }

  boolean has(Role role, int line) {
    BitSet lines = linesByRole.get(role);
    return lines != null && lines.get(line);
  }

  int lineOf(Hit hit) {
    return paste.lineAt(hit.to() - 1);
  }

  boolean holdsError(int line) {
    return errorLines.get(line);
  }

  /** Whether the text is headed as a change is: {@code chore: send 400}, {@code Add an option}. */
  boolean announcesChange() {
    Line first = paste.lines().getFirst();
    return announced.get(0) || Headline.isChange(first.in(paste.text()));
  }

  /** Whether a line is source code that handles or mentions the error. */
  boolean isCode(int line) {
    judge(line);
    return code.get(line);
  }

  /** Whether a compiler complains of source code in which the error is a name. */
  boolean isCompilers(int line) {
    judge(line);
    return complaints.get(line);
  }

  /** Whether a program seems to have printed a line. */
  boolean isPrinted(int line) {
    judge(line);
    return printed.get(line);
  }

  /** Whether a program seems to have printed anything of a text's beginning. */
  boolean isPrintedAtStart() {
    for (int line = 0; line < Math.min(paste.lines().size(), BEGINNING); line++) {
      if (isPrinted(line)) {
        return true;
      }
    }
    return false;
  }

  private void judge(int line) {
    if (judged.get(line)) {
      return;
    }
    judged.set(line);
    Line place = paste.lines().get(line);
    String text = place.in(paste.text());
    boolean codelike = snippets.get(line) || CodeLine.looksLikeCode(text);
    boolean bare = codelike && !LogLine.isStamped(text);
    boolean key = place.fenced() && CodeSetting.isKey(text);
    code.set(line, has(Role.CODE, line) || isSourceOfFrame(line) || bare || key);
    boolean continued = line > 0 && CompilerLine.continues(text) && complainsAbove(line);
    complaints.set(line, continued || CompilerLine.is(text));
    boolean announces = line < FIRST_LINES && announced.get(line);
    printed.set(line, place.fenced() || (!announces && PrintedLine.looksPrinted(text)));
  }

  private boolean complainsAbove(int line) {
    for (int above = line - 1; above >= 0 && above >= line - LONGEST_COMPLAINT; above--) {
      String text = paste.lines().get(above).in(paste.text());
      if (CompilerLine.is(text) || text.strip().startsWith("error:")) {
        return true;
      }
    }
    return false;
  }

  /** Below each frame of its trace Python prints the line of source. */
  private boolean isSourceOfFrame(int line) {
    if (line == 0) {
      return false;
    }
    Line above = paste.lines().get(line - 1);
    int start = above.start();
    while (start < above.end() && paste.text().charAt(start) == ' ') {
      start++;
    }
    boolean outdented = start > above.start() && !isIndented(line);
    return !outdented && paste.text().startsWith("File \"", start);
  }

  /** Below the last frame, whose source is not at hand, stands the error itself. */
  private boolean isIndented(int line) {
    Line place = paste.lines().get(line);
    return place.start() < place.end()
        && Character.isWhitespace(paste.text().charAt(place.start()));
  }

  /** A setting by its name, such as connectTimeout, or by the value behind it. */
  boolean isSetting(Hit hit) {
    return KeyName.is(paste.text(), hit.from(), hit.to()) || Valued.is(this, hit);
  }
}
