package dev.whence.symptom;

import dev.whence.symptom.line.MarkedUp;
import dev.whence.symptom.paste.Line;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.List;

/**
 * What people say right before they cite an error: {@code it says "..."}, {@code I keep getting}, a
 * line that ends in a colon.
 */
final class Introduction {
  /** Between what is said and the cited error stand few words: of a program, a place. */
  private static final int FARTHEST = 60;

  /** Nothing but a word or two. */
  private static final int CLOSE = 12;

  /** What opens a citation. */
  private static final String OPENERS = "\"'`“„«‘「『【[<:：;(";

  /** Who says "you get" explains. */
  private static final String OTHERS = "you";

  /** Blank lines, a fence, more of what was printed may stand between the colon and the error. */
  private static final int LINES_ABOVE = 3;

  private static final List<Role> SAID = List.of(Role.COMPLAINT, Role.TROUBLE, Role.FIRST_HAND);

  private Introduction() {}

  static boolean isBefore(Clues clues, Hit error) {
    int line = clues.lineOf(error);
    boolean said = !clues.isPrinted(line) && isSaid(clues, error, line);
    return (said || isCited(clues, error) || isAbove(clues, line)) && !isEntry(clues, line);
  }

  /** {@code there is a "connection refused"}: an error is had, and named in the same breath. */
  static boolean isCited(Clues clues, Hit error) {
    return isRightBehind(clues, error, Role.CITING);
  }

  /** {@code I am getting ECONNRESET}: somebody meets the error. */
  static boolean isHad(Clues clues, Hit error) {
    return isRightBehind(clues, error, Role.FIRST_HAND);
  }

  private static boolean isRightBehind(Clues clues, Hit error, Role role) {
    int line = clues.lineOf(error);
    for (Hit citing : clues.of(role)) {
      int between = error.from() - citing.to();
      boolean close = between >= 0 && between <= CLOSE;
      if (close && clues.lineOf(citing) == line && !clues.isPrinted(line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaid(Clues clues, Hit error, int line) {
    for (Role role : SAID) {
      for (Hit said : clues.of(role)) {
        int between = error.from() - said.to();
        boolean close = between >= 0 && between <= FARTHEST;
        if (close && clues.lineOf(said) == line && leadsTo(clues, said, error)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Guides and lists name errors after a word for them, too. */
  private static boolean isEntry(Clues clues, int line) {
    String words = clues.paste().lines().get(line).in(clues.paste().text()).strip();
    return MarkedUp.is(words) || words.startsWith("- ") || words.startsWith("* ");
  }

  private static boolean leadsTo(Clues clues, Hit said, Hit error) {
    String text = clues.paste().text();
    if (text.regionMatches(true, said.from(), OTHERS, 0, OTHERS.length())) {
      return false;
    }
    String words = text.substring(said.to(), error.from());
    boolean ended = words.contains(". ") || words.contains("。");
    return !ended && (words.length() <= CLOSE || opens(words));
  }

  private static boolean opens(String words) {
    for (int index = 0; index < words.length(); index++) {
      if (OPENERS.indexOf(words.charAt(index)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code I get the following error:}, alone above the error. */
  private static boolean isAbove(Clues clues, int line) {
    for (int above = line - 1; above >= 0 && above >= line - LINES_ABOVE; above--) {
      Line place = clues.paste().lines().get(above);
      String words = place.in(clues.paste().text()).strip();
      if (!words.isEmpty() && !words.startsWith("```") && !clues.isPrinted(above)) {
        boolean colon = words.endsWith(":") || words.endsWith("：");
        return colon && saysSo(clues, above);
      }
    }
    return false;
  }

  private static boolean saysSo(Clues clues, int line) {
    for (Role role : SAID) {
      if (clues.has(role, line)) {
        return true;
      }
    }
    return false;
  }
}
