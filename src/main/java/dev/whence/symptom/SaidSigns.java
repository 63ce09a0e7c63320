package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import dev.whence.symptom.signature.Sign;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The signs of what is said around the errors, as far as it is said of them. */
final class SaidSigns {
  /** A text of more lines is a paste, or has a part that is one. */
  private static final int FEW_LINES = 4;

  /** What is nobody's own where it stands in an explanation: "then an error is shown". */
  private static final Set<Sign> EXPLAINED =
      EnumSet.of(Sign.ASKING, Sign.COMPLAINT, Sign.FIRST_HAND);

  private static final Map<Role, Sign> BY_ROLE = new EnumMap<>(Role.class);

  /** What may be said of something else than the error in one text with it. */
  private static final Set<Sign> BESIDE = EnumSet.of(Sign.SETTING, Sign.ASIDE, Sign.PLANNED);

  /** What somebody did, or set. */
  private static final Set<Sign> DOINGS = EnumSet.of(Sign.DONE, Sign.SETTING);

  /** What is said to others: who asks whether it is so does not say it. */
  private static final Set<Sign> ANSWERS = EnumSet.of(Sign.ADVICE, Sign.DOCUMENTATION);

  /** What somebody says who has the error and asks for help. */
  private static final Set<Sign> HELPED = EnumSet.of(Sign.ASKING, Sign.FIRST_HAND, Sign.UNSOLVED);

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
  private final Onset onset;
  private final Set<Sign> signs;
  private final NamedPlaces places;

  /** What is explained: to say why it happens is no question why it does. */
  private final BitSet explained = new BitSet();

  /** Where the text first asks: thanks behind it are given beforehand. */
  private final int asked;

  SaidSigns(Gathering gathering) {
    clues = gathering.clues();
    onset = new Onset(gathering);
    signs = gathering.signs();
    places = gathering.places();
    asked = asked(clues);
    for (Hit hit : clues.of(Role.DOCUMENTATION)) {
      explained.set(hit.from(), hit.to());
    }
  }

  private static int asked(Clues clues) {
    int from = QuestionMarks.first(clues.paste().text());
    for (Hit hit : clues.of(Role.ASKING)) {
      from = Math.min(from, hit.from());
    }
    return from;
  }

  void read() {
    BY_ROLE.forEach(
        (role, sign) -> {
          for (Hit hit : clues.of(role)) {
            if (counts(hit, sign)) {
              signs.add(sign);
              return;
            }
          }
        });
    readBehaviour();
  }

  /** Who asks for help tells what a program does as well. */
  private void readBehaviour() {
    if (!Collections.disjoint(signs, HELPED)) {
      return;
    }
    for (Hit hit : clues.of(Role.BEHAVIOUR)) {
      if (counts(hit, Sign.DOCUMENTATION)) {
        signs.add(Sign.DOCUMENTATION);
        return;
      }
    }
  }

  /** Programs' lines say nothing of the person; what is part of an error's name, nothing at all. */
  private boolean counts(Hit hit, Sign sign) {
    int line = clues.lineOf(hit);
    boolean anywhere = (sign == Sign.RECOVERED || sign == Sign.DOCUMENTATION) && hit.words() > 1;
    if ((!anywhere && clues.isPrinted(line)) || clues.isCode(line) || places.isInSymbol(hit)) {
      return false;
    }
    if ((sign == Sign.DONE || sign == Sign.PLANNED) && onset.isSince(hit)) {
      return false;
    }
    if (DOINGS.contains(sign) && onset.cameTo(hit)) {
      signs.add(Sign.PERSISTING);
      return false;
    }
    if (sign == Sign.CHANGE && line > 0 && !clues.holdsError(line)) {
      return false; // what is announced stands in the heading, or says what becomes of the error
    }
    if (EXPLAINED.contains(sign) && isExplained(hit)) {
      return false;
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
    if (sign == Sign.COMPLAINT && places.isSpelled(hit)) {
      return false; // the refusal of a name, which nobody complains of by naming it
    }
    if (ANSWERS.contains(sign) && QuestionMarks.endsSentence(clues.paste().text(), hit.to())) {
      return false;
    }
    return !Gathering.AGAINST.contains(sign) || (isNear(line) && !places.isNamed(hit));
  }

  /** "Why", in "the main reason why". */
  private boolean isExplained(Hit said) {
    int from = said.from();
    int to = said.to();
    boolean longer = (from > 0 && explained.get(from - 1)) || explained.get(to);
    return longer && explained.get(from) && explained.nextClearBit(from) >= to;
  }

  /**
   * Apart from an error that a program printed and that somebody tells of, other things are said.
   */
  private boolean isBeside(int line) {
    return signs.contains(Sign.PRINTED) && clues.has(Role.COMPLAINT) && !clues.holdsError(line);
  }

  /** In a long paste only a heading and the errors' own lines are talk about them. */
  private boolean isNear(int line) {
    return line == 0 || clues.paste().lines().size() <= FEW_LINES || clues.holdsError(line);
  }
}
