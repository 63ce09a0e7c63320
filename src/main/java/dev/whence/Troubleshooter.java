package dev.whence;

import dev.whence.answer.Answer;
import dev.whence.answer.AnswerWriter;
import dev.whence.answer.CheckMaterial;
import dev.whence.answer.Material;
import dev.whence.diagnosis.CaseFile;
import dev.whence.diagnosis.Conversations;
import dev.whence.diagnosis.Diagnosis;
import dev.whence.diagnosis.Diagnostician;
import dev.whence.diagnosis.Judge;
import dev.whence.diagnosis.NextStep;
import dev.whence.diagnosis.Turn;
import dev.whence.evidence.Evidence;
import dev.whence.evidence.Target;
import dev.whence.knowledge.Cause;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The whole path of one question: symptoms, conversation, matches, diagnosis, answer. */
public final class Troubleshooter {
  /** More topics than this are a search result, not an answer. */
  private static final int MATCHES = 5;

  private final SymptomReader symptomReader;
  private final LanguageChooser languageChooser;
  private final Knowledge knowledge;
  private final Diagnostician diagnostician;
  private final AnswerWriter answerWriter;
  private final Conversations conversations;
  private final InstantSource clock;

  public Troubleshooter(
      SymptomReader symptomReader,
      LanguageChooser languageChooser,
      Knowledge knowledge,
      Diagnostician diagnostician,
      AnswerWriter answerWriter,
      Conversations conversations,
      InstantSource clock) {
    this.symptomReader = symptomReader;
    this.languageChooser = languageChooser;
    this.knowledge = knowledge;
    this.diagnostician = diagnostician;
    this.answerWriter = answerWriter;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** Answers from the documents, the paste and the conversation so far. */
  public Outcome ask(Question question) {
    return answer(question, _ -> Optional.empty());
  }

  /** Answers, and checks the first target found. */
  public Outcome askAndCheck(Question question, Function<Target, CheckReport> check) {
    return answer(question, target -> Optional.of(check.apply(target)));
  }

  private Outcome answer(Question question, Function<Target, Optional<CheckReport>> check) {
    Symptoms read = symptomReader.read(Redaction.redact(question.text()).text());
    Turn turn =
        onward(
            question,
            read,
            question
                .conversation()
                .map(key -> conversations.next(key, read))
                .orElseGet(() -> conversations.alone(read)));
    LanguageChoice language = language(question, read, turn);
    List<Match> matches = matches(question, turn, language.language());
    Optional<CheckReport> report = turn.symptoms().targets().stream().findFirst().flatMap(check);
    Outcome outcome = conclude(turn, language, matches, report);
    question.conversation().ifPresent(key -> remember(key, turn, outcome, report));
    return outcome;
  }

  /** What no document speaks of may ask on about what was answered before. */
  private Turn onward(Question question, Symptoms read, Turn turn) {
    if (turn.goesOn().isPresent()) {
      return turn;
    }
    return question
        .conversation()
        .flatMap(key -> conversations.askedOn(key, turn.symptoms()))
        .filter(_ -> !turnsElsewhere(question, read, turn))
        .orElse(turn);
  }

  private boolean turnsElsewhere(Question question, Symptoms read, Turn turn) {
    Language language = language(question, read, turn).language();
    return Sureness.turnsElsewhere(matches(question, turn, language));
  }

  /**
   * A command's output says nothing of who pasted it: the conversation goes on in its language.
   * What programs print looks English to everybody.
   */
  private LanguageChoice language(Question question, Symptoms read, Turn turn) {
    LanguageChoice chosen = choose(question, read);
    Optional<CaseFile> file = turn.goesOn();
    if (file.isPresent()
        && chosen.from() != LanguageChoice.Origin.SETTING
        && (read.ownWords().isBlank()
            || chosen.from() != LanguageChoice.Origin.QUESTION
            || (chosen.language() == Language.ENGLISH && file.get().endsWithOutput(read.text())))) {
      return file.get()
          .language()
          .map(known -> new LanguageChoice(known, LanguageChoice.Origin.QUESTION))
          .orElse(chosen);
    }
    return chosen;
  }

  private LanguageChoice choose(Question question, Symptoms symptoms) {
    return languageChooser.choose(
        symptoms.ownWords(),
        symptoms.text(),
        symptoms.beside(),
        new LanguageChooser.Hints(question.setting(), question.locale(), question.place()));
  }

  private List<Match> matches(Question question, Turn turn, Language language) {
    return turn.goesOn()
        .filter(file -> !file.matches().isEmpty())
        .filter(file -> file.language().equals(Optional.of(language)))
        .map(CaseFile::matches)
        .orElseGet(() -> knowledge.search(turn.symptoms(), language, question.locale(), MATCHES));
  }

  private Outcome conclude(
      Turn turn, LanguageChoice language, List<Match> matches, Optional<CheckReport> report) {
    Symptoms symptoms = turn.symptoms();
    List<Evidence> evidence = new ArrayList<>(symptoms.evidence());
    report.ifPresent(made -> evidence.addAll(Sureness.evidence(made)));
    Judge judge = judge(symptoms, evidence);
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (Match match : matches) {
      List<Cause> causes = match.section().causes();
      diagnoses.add(diagnoses.isEmpty() ? judge.diagnose(causes) : judge.judgeOnly(causes));
    }
    Material material =
        new Material(
            language.language(),
            symptoms,
            matches,
            Sureness.isFound(symptoms, matches),
            diagnoses.stream().findFirst(),
            report);
    return new Outcome(
        symptoms,
        language,
        Sureness.isSure(turn, matches),
        Sureness.confidence(symptoms, matches),
        matches,
        diagnoses,
        answerWriter.write(material));
  }

  private Judge judge(Symptoms symptoms, List<Evidence> evidence) {
    return diagnostician.judge(
        evidence, symptoms.errorKind(), symptoms.system(), symptoms.targets().stream().findFirst());
  }

  /** Chatter between two turns does not end a conversation. */
  private void remember(String key, Turn turn, Outcome outcome, Optional<CheckReport> report) {
    Optional<CaseFile> file =
        switch (turn) {
          case Turn.Continued(CaseFile known) ->
              Optional.of(known.answered(outcome.matches(), outcome.language().language()));
          case Turn.AskedOn(CaseFile known) -> Optional.of(known);
          case Turn.New(Symptoms symptoms) -> opened(key, symptoms, outcome);
        };
    file.map(known -> report.map(made -> known.with(Sureness.evidence(made))).orElse(known))
        .map(known -> known.proposing(proposed(outcome)))
        .ifPresent(known -> conversations.remember(key, known));
  }

  /** A question that nobody was sure of opens a conversation where none is on. */
  private Optional<CaseFile> opened(String key, Symptoms symptoms, Outcome outcome) {
    CaseFile file =
        CaseFile.of(symptoms, outcome.matches(), outcome.language().language(), clock.instant());
    if (outcome.answered()) {
      return Optional.of(file);
    }
    boolean asks = symptoms.connectionQuestion() || !symptoms.targets().isEmpty();
    boolean free = conversations.known(key).filter(CaseFile::sure).isEmpty();
    return asks && free && !outcome.matches().isEmpty()
        ? Optional.of(file.unsure())
        : Optional.empty();
  }

  private static List<String> proposed(Outcome outcome) {
    return outcome.diagnoses().stream()
        .findFirst()
        .map(diagnosis -> diagnosis.next().stream().map(NextStep::command).toList())
        .orElse(List.of());
  }

  /**
   * Answers a check that stands alone: what was seen, and the causes documented for the error that
   * a client of that target would get.
   */
  public CheckOutcome check(CheckReport report, Optional<String> locale) {
    LanguageChoice language =
        languageChooser.choose(
            "", "", "", new LanguageChooser.Hints(Optional.empty(), locale, Optional.empty()));
    return check(report, language.language(), locale);
  }

  private CheckOutcome check(CheckReport report, Language language, Optional<String> locale) {
    Optional<CheckReport.Report> made =
        report instanceof CheckReport.Report done ? Optional.of(done) : Optional.empty();
    Optional<ErrorKind> seen = made.flatMap(CheckReport.Report::errorKind);
    Optional<Match> match = seen.flatMap(kind -> knowledge.about(kind, language, locale));
    Optional<Diagnosis> diagnosis =
        match.map(
            found ->
                diagnostician.diagnose(
                    found.section().causes(),
                    Sureness.evidence(report),
                    Optional.empty(),
                    Optional.empty(),
                    made.map(CheckReport.Report::checked)));
    Answer answer =
        answerWriter.writeCheck(new CheckMaterial(language, report, seen, match, diagnosis));
    return new CheckOutcome(report, language, diagnosis, answer);
  }

  /** What the documents say of topics or an error, for an answer of which nothing else is known. */
  public Optional<Answer> retell(Optional<ErrorKind> kind, List<String> topics, Language language) {
    List<Match> matches = new ArrayList<>();
    topics.forEach(id -> knowledge.topic(id, language).ifPresent(matches::add));
    if (matches.isEmpty()) {
      kind.flatMap(known -> knowledge.about(known, language, Optional.empty()))
          .ifPresent(matches::add);
    }
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    Symptoms symptoms = Symptoms.of(kind);
    Diagnosis diagnosis =
        judge(symptoms, List.of()).diagnose(matches.getFirst().section().causes());
    return Optional.of(
        answerWriter.write(
            new Material(
                language, symptoms, matches, true, Optional.of(diagnosis), Optional.empty())));
  }

  /** Joins a check to the question or the conversation that it belongs to, if to any. */
  public Answer joinCheck(Question question, CheckReport report) {
    if (!question.text().isBlank()) {
      return askAndCheck(question, _ -> report).answer();
    }
    Optional<CaseFile> known = question.conversation().flatMap(conversations::known);
    Language language = language(question);
    if (known.isEmpty() || !isAbout(known.get(), report)) {
      return check(report, language, question.locale()).answer();
    }
    CaseFile file = known.get().with(Sureness.evidence(report));
    conversations.remember(question.conversation().orElseThrow(), file);
    LanguageChoice choice = new LanguageChoice(language, LanguageChoice.Origin.QUESTION);
    Turn turn = new Turn.Continued(file);
    return conclude(turn, choice, matches(question, turn, language), Optional.of(report)).answer();
  }

  private static boolean isAbout(CaseFile file, CheckReport report) {
    return report instanceof CheckReport.Report made
        && file.target().filter(made.checked()::equals).isPresent();
  }

  /** The language that a question is to be answered in. */
  public Language language(Question question) {
    Symptoms read = symptomReader.read(question.text());
    Optional<Language> known =
        question
            .conversation()
            .filter(_ -> question.text().isBlank() && question.setting().isEmpty())
            .flatMap(conversations::known)
            .flatMap(CaseFile::language);
    return known.orElseGet(() -> choose(question, read).language());
  }

  /**
   * Titles of what the documents say that fit what a person has typed so far; before anything is
   * typed, of each error that they speak of.
   */
  public List<String> suggest(String typed, Language language, int limit) {
    if (typed.isBlank()) {
      return Arrays.stream(ErrorKind.values())
          .flatMap(kind -> knowledge.about(kind, language, Optional.empty()).stream())
          .map(match -> match.section().heading())
          .distinct()
          .limit(limit)
          .toList();
    }
    return knowledge.search(symptomReader.read(typed), language, Optional.empty(), limit).stream()
        .map(match -> match.section().heading())
        .distinct()
        .toList();
  }

  /** Drops every conversation whose id starts so. */
  public void forget(String conversationStart) {
    conversations.forget(conversationStart);
  }
}
