package dev.whence.symptom.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What speaks for or against a text's being the report of an error that somebody meets. */
public enum Sign {
  /** What every text has: how much the rest must outweigh. */
  ALWAYS,

  // How the error is named, by the surest of its names.
  SYMBOL,
  TEXT,
  SPOKEN,
  WRAPPER,
  HINT,
  /** It is said, too, that connecting fails. */
  FAILURE,
  /** A typo was forgiven. */
  GUESSED,
  /** A time-out, which people set and plan as well as meet. */
  TIMEOUT,

  // The shape of the text.
  /** A program printed the line. */
  PRINTED,
  /** The line is full of machines' marks. */
  MACHINE_MADE,
  /** A long run of a program's own words. */
  LONG_WORDS,
  /** So many kinds of errors are named that it is a list of them. */
  LIST,
  /** A program's own words end a line behind a colon, as errors are passed on. */
  CHAINED,
  /** A line of its own, among others. */
  OWN_LINE,
  /** Next to nothing but the error. */
  LONE,
  /** Hardly more than the error. */
  FEW,
  /** A few words besides the error. */
  SHORT,
  /** Much more than the error. */
  LONG,
  /** A sentence in people's words in which nobody asks, complains or tells of themselves. */
  TALK,
  /** Each error is an example of something: it stands in brackets, beside others. */
  EXAMPLE,
  /** A number of an issue or of a change, as those who make a program name them. */
  REFERENCE,
  /**
   * A sentence written with care, to its full stop, in which nobody asks or tells of themselves.
   */
  SENTENCE,
  /** An entry of a list. */
  ENTRY,
  /** A time-out among what a program or a file says, and nothing there that fails. */
  PARAMETER,
  /** A time-out as people say it, and nothing that somebody meets. */
  BARE,
  /** A program's name for the error in a sentence in which nobody asks, complains or meets it. */
  CITED,
  /** Names of code between backticks, as those who make a program write of it. */
  CODED,
  /** Written for a page: a row of a table, a heading, an entry in bold letters. */
  MARKUP,
  ENDPOINT,
  /** The error stands in quotation marks, in a person's sentence. */
  QUOTED,
  QUESTION_MARK,
  /** A question that names the error and nothing that speaks against a report. */
  PLAIN_QUESTION,

  // What else is said, by the files in context.
  ASKING,
  COMPLAINT,
  PERSISTING,
  CONTRAST,
  UNSOLVED,
  TROUBLE,
  SUBJECT,
  FIRST_HAND,
  /** Who tells what happens to themselves names a program's own words for it. */
  MET,
  /** What somebody sees stands right behind their saying so: {@code it says "..."}. */
  INTRODUCED,
  /** The speaker says I, or my. */
  SPEAKER,
  /** Several speak together: we. */
  MAKERS,
  /** A word of those who tell how something is, ought to be or was changed. */
  SUPPOSING,
  /** Some of these words. */
  REASONING,
  /** Many of these words. */
  EXPOUNDING,
  ADVICE,
  CONDITION,
  DEVELOPMENT,
  THANKS,
  SOLVED,
  CHANGE,
  /** The first line is the title of a change. */
  HEADED,
  DOCUMENTATION,
  SETTING,
  /** A question about setting a time-out, and no complaint. */
  TIMEOUT_SETTING,
  ASIDE,
  PLANNED,
  DONE,
  RECOVERED,
  OTHER_FAULT,

  // Why every name of an error seems no report's.
  /** Source code, or a compiler's complaint of it. */
  ONLY_IN_CODE,
  /** The name of something in code, a table's heading, a setting. */
  ONLY_A_NAME,
  /** There was none. */
  ONLY_DENIED,
  /** Another fault, in the same line or surer than what is said. */
  ONLY_BESIDE_FAULT,
  /** It works again. */
  ONLY_SOLVED,
  /** Words as people say them, a hint or a lone word, among what a program printed. */
  ONLY_LOOSE;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Sign> of(String id) {
    for (Sign sign : values()) {
      if (sign.id().equals(id)) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Sign::id).toList();
  }
}
