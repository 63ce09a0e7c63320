package dev.whence.command;

import java.util.List;
import java.util.Map;

/**
 * What an evaluation found. Shares are from 0 to 1, and 1 where there was nothing to get wrong.
 *
 * @param texts how many lines were used
 * @param hitRate of the texts that deserve an answer, those that got the right one
 * @param meanHitRate the mean of the hit rates of the labels, each counting alike
 * @param wrongAnswers of the texts that deserve an answer, those that got another one
 * @param falseReplies of the texts that deserve silence, those that got an answer
 * @param languageRate of the texts that deserve an answer and name their language, those answered
 *     in it
 * @param byLabel figures by error kind or topic; silence under {@code none}
 * @param byLanguage figures by language of the text; {@code -} where none is named
 * @param calibration how often an answer was right, by the confidence given with it
 * @param misses what went wrong, in the order of the file
 * @param faults lines that could not be used, and why
 */
record EvaluationReport(
    int texts,
    double hitRate,
    double meanHitRate,
    double wrongAnswers,
    double falseReplies,
    double languageRate,
    Map<String, Figures> byLabel,
    Map<String, Figures> byLanguage,
    List<Confidence> calibration,
    List<Miss> misses,
    List<String> faults) {

  /** Counts over some of the texts. */
  record Figures(
      int texts,
      int wanted,
      int hits,
      int wrong,
      int silenceWanted,
      int falseReplies,
      int languageKnown,
      int languageRight) {
    double hitRate() {
      return share(hits, wanted);
    }

    double wrongRate() {
      return wanted == 0 ? 0 : (double) wrong / wanted;
    }

    double falseReplyRate() {
      return silenceWanted == 0 ? 0 : (double) falseReplies / silenceWanted;
    }

    double languageRate() {
      return share(languageRight, languageKnown);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }
  }

  /** Answers whose confidence lay from {@code from} up to, without, {@code below}. */
  record Confidence(double from, double below, int answers, int right, double mean) {}

  /**
   * One text that did not bring forth what it ought to.
   *
   * @param what {@code wrong answer}, {@code no answer}, {@code false reply} or {@code language}
   * @param got the error kind, topic or language that came instead; a dash for none
   */
  record Miss(
      int line,
      String what,
      String label,
      String got,
      String lang,
      double confidence,
      String text) {}
}
