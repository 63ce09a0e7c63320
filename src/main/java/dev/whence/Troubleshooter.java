package dev.whence;

import dev.whence.answer.Answer;
import dev.whence.answer.AnswerWriter;
import dev.whence.answer.CheckMaterial;
import dev.whence.answer.Material;
import dev.whence.diagnosis.Diagnosis;
import dev.whence.diagnosis.Diagnostician;
import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Knowledge;
import dev.whence.knowledge.Match;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice;
import dev.whence.language.LanguageChooser;
import dev.whence.probe.CheckReport;
import dev.whence.safety.Redaction;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import dev.whence.symptom.SymptomReader;
import dev.whence.symptom.Symptoms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The whole path of one question: symptoms, matches, diagnosis, answer. */
public final class Troubleshooter {
  /** More topics than this are a search result, not an answer. */
  private static final int MATCHES = 5;

  /** Below this a match is named as close, not given as the answer. */
  private static final double FOUND = 0.5;

  /** From here on an error that was read is spoken of unasked. */
  private static final double SURE = 0.6;

  /** Words alone must fit this well before Whence speaks unasked. */
  private static final double SURE_OF_WORDS = 0.8;

  private final SymptomReader symptomReader;
  private final LanguageChooser languageChooser;
  private final Knowledge knowledge;
  private final Diagnostician diagnostician;
  private final AnswerWriter answerWriter;

  public Troubleshooter(
      SymptomReader symptomReader,
      LanguageChooser languageChooser,
      Knowledge knowledge,
      Diagnostician diagnostician,
      AnswerWriter answerWriter) {
    this.symptomReader = symptomReader;
    this.languageChooser = languageChooser;
    this.knowledge = knowledge;
    this.diagnostician = diagnostician;
    this.answerWriter = answerWriter;
  }

  /** Answers from the documents and the paste alone. */
  public Outcome ask(Question question) {
    return answer(question, target -> Optional.empty());
  }

  /** Answers, and checks the first target found. */
  public Outcome askAndCheck(Question question, Function<Target, CheckReport> check) {
    return answer(question, target -> Optional.of(check.apply(target)));
  }

  private Outcome answer(Question question, Function<Target, Optional<CheckReport>> check) {
    Symptoms symptoms = symptomReader.read(Redaction.redact(question.text()).text());
    LanguageChoice language = choose(question, symptoms);
    List<Match> matches =
        knowledge.search(symptoms, language.language(), question.locale(), MATCHES);
    Optional<CheckReport> report = symptoms.targets().stream().findFirst().flatMap(check);
    return conclude(symptoms, language, matches, report);
  }

  private LanguageChoice choose(Question question, Symptoms symptoms) {
    return languageChooser.choose(
        symptoms.ownWords(),
        symptoms.text(),
        new LanguageChooser.Hints(question.setting(), question.locale(), question.place()));
  }

  /**
   * Answers a check that stands alone: what was seen, and the causes documented for the error that
   * a client of that target would get.
   */
  public CheckOutcome check(CheckReport report, Optional<String> locale) {
    LanguageChoice language =
        languageChooser.choose(
            "", "", new LanguageChooser.Hints(Optional.empty(), locale, Optional.empty()));
    return check(report, language.language(), locale);
  }

  /** As above, in a language that is already settled. */
  public CheckOutcome check(CheckReport report, Language language, Optional<String> locale) {
    Optional<ErrorKind> seen =
        report instanceof CheckReport.Report made ? made.errorKind() : Optional.empty();
    Optional<Match> match = seen.flatMap(kind -> knowledge.about(kind, language, locale));
    Optional<Diagnosis> diagnosis =
        match.map(
            found ->
                diagnostician.diagnose(
                    found.section().causes(),
                    evidence(report),
                    Optional.empty(),
                    Optional.empty(),
                    target(report)));
    Answer answer =
        answerWriter.writeCheck(new CheckMaterial(language, report, seen, match, diagnosis));
    return new CheckOutcome(report, language, diagnosis, answer);
  }

  /** Joins a check to the question that it belongs to; one without words stands alone. */
  public Answer joinCheck(Question question, CheckReport report) {
    if (question.text().isBlank()) {
      return check(report, language(question), question.locale()).answer();
    }
    return askAndCheck(question, _ -> report).answer();
  }

  /** The language that a question is to be answered in. */
  public Language language(Question question) {
    return choose(question, symptomReader.read(question.text())).language();
  }

  /** Drops every conversation whose id starts so. */
  public void forget(String conversationStart) {}

  private static Optional<Target> target(CheckReport report) {
    return report instanceof CheckReport.Report made
        ? Optional.of(made.checked())
        : Optional.empty();
  }

  private static List<? extends Evidence> evidenceOf(CheckReport report) {
    return switch (report) {
      case CheckReport.Denied denied -> denied.evidence();
      case CheckReport.Postponed _ -> List.of();
      case CheckReport.Report made -> made.steps();
    };
  }

  private static List<Evidence> evidence(CheckReport report) {
    return List.copyOf(evidenceOf(report));
  }

  private Outcome conclude(
      Symptoms symptoms,
      LanguageChoice language,
      List<Match> matches,
      Optional<CheckReport> report) {
    List<Evidence> evidence = new ArrayList<>(symptoms.evidence());
    report.ifPresent(made -> evidence.addAll(evidence(made)));
    List<Diagnosis> diagnoses =
        matches.stream().map(match -> diagnose(match, symptoms, evidence)).toList();
    boolean found = !matches.isEmpty() && matches.getFirst().confidence() >= FOUND;
    Answer answer =
        answerWriter.write(
            new Material(
                language.language(),
                symptoms,
                matches,
                found,
                diagnoses.stream().findFirst(),
                report));
    return new Outcome(
        symptoms,
        language,
        isSure(symptoms, matches),
        confidence(symptoms, matches),
        matches,
        diagnoses,
        answer);
  }

  /** Whether to speak unasked: a connection error, or a question that a document answers. */
  private static boolean isSure(Symptoms symptoms, List<Match> matches) {
    if (!symptoms.errors().isEmpty()) {
      return symptoms.connectionQuestion() && symptoms.errors().getFirst().confidence() >= SURE;
    }
    return !matches.isEmpty() && matches.getFirst().confidence() >= SURE_OF_WORDS;
  }

  private Diagnosis diagnose(Match match, Symptoms symptoms, List<Evidence> evidence) {
    return diagnostician.diagnose(
        match.section().causes(),
        evidence,
        symptoms.errorKind(),
        symptoms.system(),
        symptoms.targets().stream().findFirst());
  }

  private static double confidence(Symptoms symptoms, List<Match> matches) {
    double recognised = symptoms.errors().isEmpty() ? 0 : symptoms.errors().getFirst().confidence();
    return Math.max(recognised, matches.isEmpty() ? 0 : matches.getFirst().confidence());
  }
}
