package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.BitSet;

/** Whether somebody quotes an error or lists it as an example, not having it. */
final class QuotedError {
  private static final String QUOTES = "\"'`“”„«»‘’「」『』";

  /** The number of an error and its sign. */
  private static final int SHORT_VALUE = 8;

  /** A blank, a bracket or a mark between an error's name and what follows. */
  private static final int BESIDE = 2;

  private final Gathering gathering;
  private final Clues clues;

  QuotedError(Gathering gathering) {
    this.gathering = gathering;
    clues = gathering.clues();
  }

  /** Unless somebody has it: {@code I have "connection refused"}. */
  boolean is() {
    return !gathering.anyReport(hit -> Introduction.isCited(clues, hit)) && isQuoted();
  }

  /** "a fault of the way there (no such name, connection refused, a tunnel that is down)". */
  boolean areExamples() {
    BitSet listed = new BitSet();
    for (Hit behind : clues.of(Role.LISTED)) {
      listed.set(behind.from());
    }
    for (Hit hit : gathering.reports()) {
      int next = listed.nextSetBit(hit.to());
      boolean beside = next >= 0 && next <= hit.to() + BESIDE;
      if (!beside && !Brackets.isListed(clues.paste().text(), hit.from(), hit.to())) {
        return false;
      }
    }
    return true;
  }

  private boolean isQuoted() {
    String text = clues.paste().text();
    int end = text.stripTrailing().length();
    for (Hit hit : gathering.reports()) {
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
}
