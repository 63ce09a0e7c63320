package dev.whence.diagnosis;

import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import dev.whence.symptom.Symptoms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a conversation knows so far. Pure state.
 *
 * @param symptoms those of its question, with everything that later turns added
 * @param matches what was answered, which a turn that only adds evidence repeats
 * @param language what it was answered in
 * @param outputs the latest command outputs as pasted, to be read again for another port
 * @param proposed the commands that were asked for last
 * @param sure whether Whence was sure enough of its first answer to go on unasked
 */
public record CaseFile(
    Symptoms symptoms,
    List<Match> matches,
    Optional<Language> language,
    List<Output> outputs,
    List<String> proposed,
    boolean sure,
    Instant at) {
  /** A check makes some ten findings, an output a few; older ones are no longer true anyway. */
  private static final int MOST_EVIDENCE = 120;

  /** Two commands' outputs settle most; each is held whole up to this many characters. */
  private static final int MOST_OUTPUTS = 3;

  private static final int LONGEST_OUTPUT = 12_000;

  /** A pasted output and when it came. */
  public record Output(String text, Instant at) {
    public Output {
      text = text.length() > LONGEST_OUTPUT ? text.substring(0, LONGEST_OUTPUT) : text;
    }
  }

  public CaseFile {
    matches = List.copyOf(matches);
    outputs = last(outputs, MOST_OUTPUTS);
    proposed = List.copyOf(proposed);
  }

  /** A conversation as its first answer leaves it. */
  public static CaseFile of(Symptoms symptoms, List<Match> matches, Language language, Instant at) {
    return new CaseFile(symptoms, matches, Optional.of(language), List.of(), List.of(), true, at);
  }

  /** The same of an answer that was given only where somebody asked for it. */
  public CaseFile unsure() {
    return new CaseFile(symptoms, matches, language, outputs, proposed, false, at);
  }

  /** The same as it was answered last, which may be in another language. */
  public CaseFile answered(List<Match> found, Language in) {
    return new CaseFile(symptoms, found, Optional.of(in), outputs, proposed, sure, at);
  }

  /** The same with the commands that were asked for. */
  public CaseFile proposing(List<String> commands) {
    return new CaseFile(symptoms, matches, language, outputs, commands, sure, at);
  }

  public Optional<Target> target() {
    return symptoms.targets().stream().findFirst();
  }

  public List<Evidence> evidence() {
    return symptoms.evidence();
  }

  /** Whether this text was the last that came, and was a command's output. */
  public boolean endsWithOutput(String text) {
    return !outputs.isEmpty()
        && outputs.getLast().text().equals(new Output(text, Instant.EPOCH).text());
  }

  /** The same with more evidence, such as a check's; what it makes out of date goes. */
  public CaseFile with(List<? extends Evidence> more) {
    List<Evidence> all = new ArrayList<>(symptoms.evidence());
    all.removeIf(earlier -> more.stream().anyMatch(later -> Renewal.renews(later, earlier)));
    more.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return with(Merging.withEvidence(symptoms, last(all, MOST_EVIDENCE)));
  }

  /** The same with other symptoms. */
  public CaseFile with(Symptoms other) {
    return new CaseFile(other, matches, language, outputs, proposed, sure, at);
  }

  CaseFile with(Output output) {
    List<Output> all = new ArrayList<>(outputs);
    all.add(output);
    return new CaseFile(symptoms, matches, language, all, proposed, sure, at);
  }

  CaseFile touched(Instant now) {
    return new CaseFile(symptoms, matches, language, outputs, proposed, sure, now);
  }

  private static <T> List<T> last(List<T> all, int most) {
    return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
  }
}
