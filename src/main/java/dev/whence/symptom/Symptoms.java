package dev.whence.symptom;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import java.util.List;
import java.util.Optional;

/**
 * What was read out of a question.
 *
 * @param errors the decisive one first
 * @param decisiveLine the line to show the person as recognised; absent where a program printed
 *     nothing that is an error
 * @param ownWords what the person wrote themselves, told apart from what a program printed
 * @param beside the text without what names errors and places
 * @param targets endpoints named in the text, in the order in which they are worth checking
 * @param evidence what the paste itself shows, and what was read out of a command's output
 * @param system the operating system that the paste speaks of
 * @param connectionQuestion whether the text asks about a failing connection at all; false for a
 *     text that merely contains the words
 * @param aside whether the words tell of something else or of what is over; then what documents say
 *     about them is not asked for
 * @param shortened whether the text was too long and only its head and tail were read
 */
public record Symptoms(
    String text,
    List<RecognisedError> errors,
    Optional<String> decisiveLine,
    String ownWords,
    String beside,
    List<Target> targets,
    List<Evidence> evidence,
    Optional<OperatingSystem> system,
    boolean connectionQuestion,
    boolean aside,
    boolean shortened) {
  public Symptoms {
    errors = List.copyOf(errors);
    targets = List.copyOf(targets);
    evidence = List.copyOf(evidence);
  }

  /** An error alone, with no text left that told of it. */
  public static Symptoms of(Optional<ErrorKind> kind) {
    List<RecognisedError> errors =
        kind.stream().map(known -> new RecognisedError(known, "", 1)).toList();
    return new Symptoms(
        "", errors, Optional.empty(), "", List.of(), List.of(), Optional.empty(), true, false);
  }

  public Symptoms(
      String text,
      List<RecognisedError> errors,
      Optional<String> decisiveLine,
      String ownWords,
      List<Target> targets,
      List<Evidence> evidence,
      Optional<OperatingSystem> system,
      boolean connectionQuestion,
      boolean shortened) {
    this(
        text,
        errors,
        decisiveLine,
        ownWords,
        "",
        targets,
        evidence,
        system,
        connectionQuestion,
        false,
        shortened);
  }

  public Optional<ErrorKind> errorKind() {
    return errors.isEmpty() ? Optional.empty() : Optional.of(errors.getFirst().kind());
  }
}
