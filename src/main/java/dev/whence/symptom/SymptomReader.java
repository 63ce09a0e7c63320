package dev.whence.symptom;

import dev.whence.evidence.Evidence;
import dev.whence.symptom.gist.BesideReader;
import dev.whence.symptom.gist.Gist;
import dev.whence.symptom.gist.GistReader;
import dev.whence.symptom.paste.Endpoint;
import dev.whence.symptom.paste.EndpointReader;
import dev.whence.symptom.paste.Excerpt;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Catalogue;
import dev.whence.symptom.signature.CatalogueFault;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import dev.whence.symptom.signature.Sign;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads out of a text what it is about, by the catalogue of error signatures. */
public final class SymptomReader {
  /** A longer text is a log, and its unknown words are names, not typos. */
  private static final int LONGEST_WITH_TYPOS = 1_500;

  private final Catalogue catalogue;
  private final Clock clock;
  private final GistReader gists;
  private final BesideReader besides;

  /** A reader by the catalogue that stands in a folder. */
  public SymptomReader(Path catalogue) throws IOException {
    this(Catalogue.read(catalogue), Clock.systemUTC());
  }

  public SymptomReader(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.gists = new GistReader(catalogue.folding());
    this.besides = new BesideReader(catalogue.folding());
  }

  /** What in the catalogue cannot be used. */
  public List<CatalogueFault> faults() {
    return catalogue.faults();
  }

  /** Reads what a person sent. */
  public Symptoms read(String text) {
    Paste paste = Paste.of(text);
    List<Hit> hits = hitsIn(paste.text());
    Clues clues = new Clues(paste, hits);
    List<RecognisedError> named = Ranking.rank(clues);
    List<Endpoint> endpoints = EndpointReader.read(paste.text());
    Optional<String> decisiveLine =
        named.isEmpty() ? Optional.empty() : Optional.of(named.getFirst().line());
    String ownWords = OwnWords.of(clues);
    List<Evidence> evidence =
        PastedEvidence.of(paste.text(), said(ownWords, decisiveLine), endpoints, clock.instant());
    String beside = Beside.of(clues, endpoints);
    Judged judged = judged(clues, named, endpoints, evidence, beside);
    return new Symptoms(
        text,
        judged.errors,
        decisiveLine,
        ownWords,
        Beside.plain(beside),
        TargetOrder.of(clues, endpoints, decisiveLine),
        evidence,
        SystemReader.of(paste.text()),
        judged.asks,
        judged.aside,
        paste.shortened());
  }

  /** The errors as surely as they are reported, whether they are, and whether it is of others. */
  private record Judged(List<RecognisedError> errors, boolean asks, boolean aside) {}

  private Judged judged(
      Clues clues,
      List<RecognisedError> named,
      List<Endpoint> endpoints,
      List<Evidence> evidence,
      String beside) {
    Gist gist = gists.of(clues.paste().text());
    boolean aside = ContextJudge.isAside(clues, catalogue.weights());
    Optional<Set<Sign>> signs = ContextJudge.signs(clues, endpoints);
    double verdict =
        Verdict.of(clues, signs.map(catalogue.weights()::added), aside, gist, besides.odds(beside));
    boolean open = named.isEmpty() && evidence.isEmpty() && verdict > Sensed.WANTED;
    Optional<RecognisedError> sensed = open ? Sensed.of(clues, gist) : Optional.empty();
    boolean asks = verdict > 0 && (signs.isPresent() || sensed.isPresent());
    List<RecognisedError> errors = sensed.map(List::of).orElse(named);
    return new Judged(Doubts.weighed(errors, verdict), asks, !asks && aside);
  }

  /** Own words without an error that was pasted alone; a question is nobody's print. */
  private static String said(String ownWords, Optional<String> decisiveLine) {
    return ownWords
        .lines()
        .filter(
            line ->
                QuestionMarks.isIn(line)
                    || decisiveLine.filter(error -> Excerpt.isOf(error, line)).isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The error kinds that a heading, an example or any other piece of a document names. */
  public Set<ErrorKind> kindsIn(String text) {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    for (Hit hit : Shadows.without(catalogue.find(Paste.of(text).text()))) {
      if (hit.role() != Role.HINT) {
        hit.signature().kind().ifPresent(kinds::add);
      }
    }
    return kinds;
  }

  List<Hit> hitsIn(String text) {
    List<Hit> exact = catalogue.find(text);
    if (text.length() > LONGEST_WITH_TYPOS || isTelling(exact)) {
      return exact;
    }
    List<Hit> guessed = catalogue.guess(text);
    return isTelling(guessed) ? guessed : exact;
  }

  private static boolean isTelling(List<Hit> hits) {
    for (Hit hit : hits) {
      if (hit.role().namesKind() || hit.role() == Role.OTHER_FAULT) {
        return true;
      }
    }
    return false;
  }
}
