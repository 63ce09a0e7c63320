package dev.whence;

import dev.whence.diagnosis.Turn;
import dev.whence.evidence.Evidence;
import dev.whence.knowledge.Match;
import dev.whence.probe.CheckReport;
import dev.whence.symptom.Symptoms;
import java.util.List;

/** How sure an outcome is: of the error that was read, of the documents that were found. */
final class Sureness {
  /** Below this a match is named as close, not given as the answer. */
  private static final double FOUND = 0.5;

  /** From here on an error that was read is spoken of unasked. */
  private static final double SURE = 0.65;

  /** Words alone must fit this well before Whence speaks unasked. */
  private static final double SURE_OF_WORDS = 0.85;

  /** Below this a short question amid a conversation asks on about what was answered. */
  private static final double ELSEWHERE = 0.7;

  /** Below this, who says only that a connection fails is asked for the error. */
  private static final double SURE_OF_VAGUE = 0.9;

  /** Talk is answered only in words that an author foresaw. */
  private static final double FORESEEN = 0.97;

  /** No more words than these; two Chinese characters are one. */
  private static final int BRIEF = 3;

  private Sureness() {}

  /** Whether a short question amid a conversation is answered by a page of its own. */
  static boolean turnsElsewhere(List<Match> matches) {
    return !matches.isEmpty() && matches.getFirst().confidence() >= ELSEWHERE;
  }

  /**
   * Whether the best match is given as the answer to somebody who asked. Who has pasted what a
   * command printed is not asked for the error once more.
   */
  static boolean isFound(Symptoms symptoms, List<Match> matches) {
    boolean shown = symptoms.evidence().stream().anyMatch(Evidence.Reported.class::isInstance);
    double needed = isVague(symptoms) && !shown ? SURE_OF_VAGUE : FOUND;
    return !matches.isEmpty() && matches.getFirst().confidence() >= needed;
  }

  /** That a connection fails, and nothing of how: every page of an error would fit a little. */
  private static boolean isVague(Symptoms symptoms) {
    return symptoms.errors().isEmpty() && symptoms.connectionQuestion();
  }

  /** Whether to speak unasked: a connection error, or a question that a document answers. */
  static boolean isSure(Turn turn, List<Match> matches) {
    if (turn instanceof Turn.Continued) {
      return true;
    }
    if (turn instanceof Turn.AskedOn) {
      return false; // answered where somebody asks Whence, not among people who talk to each other
    }
    Symptoms symptoms = turn.symptoms();
    if (!symptoms.errors().isEmpty()) {
      return symptoms.connectionQuestion() && symptoms.errors().getFirst().confidence() >= SURE;
    }
    boolean foreseen = symptoms.aside() || isBrief(symptoms.text());
    double needed = foreseen ? FORESEEN : isVague(symptoms) ? SURE_OF_VAGUE : SURE_OF_WORDS;
    return !matches.isEmpty() && matches.getFirst().confidence() >= needed;
  }

  /** Of so few words one may stand in a page by chance: "where can one download it?". */
  private static boolean isBrief(String text) {
    int halves = 0;
    boolean inside = false;
    for (int index = 0; index < text.length() && halves <= 2 * BRIEF; index++) {
      char character = text.charAt(index);
      boolean letter = Character.isLetterOrDigit(character) || character == '_';
      boolean alone = letter && Character.isIdeographic(character);
      halves += alone ? 1 : letter && !inside ? 2 : 0;
      inside = letter && !alone;
    }
    return halves <= 2 * BRIEF;
  }

  static double confidence(Symptoms symptoms, List<Match> matches) {
    double recognised = symptoms.errors().isEmpty() ? 0 : symptoms.errors().getFirst().confidence();
    return Math.max(recognised, matches.isEmpty() ? 0 : matches.getFirst().confidence());
  }

  /** What a check is worth as evidence; a refusal may hold some too. */
  static List<Evidence> evidence(CheckReport report) {
    return switch (report) {
      case CheckReport.Denied denied -> List.copyOf(denied.evidence());
      case CheckReport.Postponed _ -> List.of();
      case CheckReport.Report made -> List.copyOf(made.steps());
    };
  }
}
