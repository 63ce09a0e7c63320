package dev.whence.symptom;

import dev.whence.symptom.signature.Sign;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The signs of how a text is written: its length, its marks, its form. */
final class ShapeSigns {
  /** Words beside the error: at most this many are no talk, at most that many little. */
  private static final int LONE = 1;

  private static final int FEW = 3;

  private static final int SHORT = 7;

  private static final String FULL_STOPS = ".。।";

  /** What a name of an error stands in that is more than brought up. */
  private static final Set<Sign> TOLD =
      EnumSet.of(Sign.PERSISTING, Sign.TROUBLE, Sign.OWN_LINE, Sign.LONG_WORDS, Sign.SENTENCE);

  private final Gathering gathering;
  private final Clues clues;
  private final Set<Sign> signs;
  private final NamedPlaces places;

  ShapeSigns(Gathering gathering) {
    this.gathering = gathering;
    clues = gathering.clues();
    signs = gathering.signs();
    places = gathering.places();
  }

  void read(boolean namesEndpoint) {
    int words = new WordCount(gathering).beside();
    boolean person = !signs.contains(Sign.PRINTED);
    readLength(words, person);
    gathering.add(namesEndpoint, Sign.ENDPOINT);
    boolean told = gathering.told(Sign.COMPLAINT, Sign.ASKING);
    QuotedError quoted = new QuotedError(gathering);
    gathering.add(!told && quoted.is(), Sign.QUOTED);
    gathering.add(clues.announcesChange(), Sign.HEADED);
    boolean marked = QuestionMarks.isIn(clues.paste().text());
    gathering.add(marked, Sign.QUESTION_MARK);
    boolean against = signs.stream().anyMatch(Gathering.AGAINST::contains);
    boolean asking = signs.contains(Sign.ASKING);
    gathering.add(person && marked && !against && !asking, Sign.PLAIN_QUESTION);
    if (person) {
      readProse(words, namesEndpoint);
      readPage();
      gathering.add(quoted.areExamples(), Sign.EXAMPLE);
    }
    gathering.add(MakersShape.isIn(clues.paste()), Sign.DEVELOPMENT);
    gathering.add(GuideShape.isIn(clues.paste()), Sign.DOCUMENTATION);
  }

  private void readLength(int words, boolean person) {
    gathering.add(person && words <= LONE, Sign.LONE);
    gathering.add(person && words > LONE && words <= FEW, Sign.FEW);
    gathering.add(person && words > FEW && words <= SHORT, Sign.SHORT);
    gathering.add(words > WordCount.LONG, Sign.LONG);
  }

  /** A person's sentences that ask and meet nothing. */
  private void readProse(int words, boolean namesEndpoint) {
    boolean marked = signs.contains(Sign.QUESTION_MARK);
    boolean told = gathering.told(Sign.COMPLAINT, Sign.ASKING);
    boolean meets = told || gathering.told(Sign.FIRST_HAND, Sign.UNSOLVED);
    boolean programs = gathering.told(Sign.SYMBOL, Sign.TEXT);
    gathering.add(words > SHORT && !meets && !programs, Sign.TALK);
    boolean open = endsOpen(clues.paste().text().strip());
    boolean written = words > SHORT && !marked && !namesEndpoint && !open;
    boolean own = gathering.told(Sign.ASKING, Sign.FIRST_HAND) || signs.contains(Sign.LONG_WORDS);
    gathering.add(written && !own, Sign.SENTENCE);
    int cited = signs.contains(Sign.TEXT) ? SHORT : FEW; // a phrase fills a title, a name does not
    boolean talked = programs && words > cited && !meets && !marked;
    gathering.add(talked && Collections.disjoint(signs, TOLD), Sign.CITED);
  }

  /** What is written for a page. */
  private void readPage() {
    String text = clues.paste().text();
    gathering.add(isEntry(text.strip()), Sign.ENTRY);
    gathering.add(namesCode(), Sign.CODED);
    gathering.add(Reference.isIn(text), Sign.REFERENCE);
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
      int error = places.named().nextSetBit(open);
      if (error < 0 || error > close) {
        return true;
      }
      open = text.indexOf('`', close + 1);
    }
    return false;
  }

  private static boolean endsOpen(String text) {
    boolean trails = text.endsWith("..") || text.endsWith("。。");
    return trails || text.isEmpty() || FULL_STOPS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static boolean isEntry(String text) {
    return text.length() > 2 && "-*•+".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
  }
}
