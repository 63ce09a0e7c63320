package dev.whence.chat;

import dev.whence.Outcome;
import dev.whence.answer.Action;
import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.Text;
import dev.whence.evidence.Target;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice;
import dev.whence.symptom.ErrorKind;
import dev.whence.symptom.Question;
import dev.whence.symptom.RecognisedError;
import dev.whence.symptom.Symptoms;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Stands where the whole understanding and the live check stand in the bot: takes a text with
 * "refused" for an error and everything else for nothing, and checks in three stages.
 */
public final class ScriptedAnswers implements Answering, Checking {
  public final List<Question> asked = new CopyOnWriteArrayList<>();
  public final List<String> forgotten = new CopyOnWriteArrayList<>();
  public final List<Request> checks = new CopyOnWriteArrayList<>();

  /** Done before each answer, such as a pause: an index may be slow. */
  public volatile Runnable thinking = () -> {};

  private final Phrasebook phrasebook;
  private final Runnable betweenStages;

  public ScriptedAnswers(Phrasebook phrasebook, Runnable betweenStages) {
    this.phrasebook = phrasebook;
    this.betweenStages = betweenStages;
  }

  @Override
  public Outcome ask(Question question) {
    asked.add(question);
    thinking.run();
    boolean refused = question.text().contains("refused");
    LanguageChoice choice = choice(question);
    Symptoms symptoms =
        new Symptoms(
            question.text(),
            refused
                ? List.of(new RecognisedError(ErrorKind.CONNECTION_REFUSED, question.text(), 0.98))
                : List.of(),
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            Optional.empty(),
            refused,
            false);
    Answer answer =
        refused
            ? found(choice.language(), question.text())
            : answer(choice.language(), "nothing", List.of());
    return new Outcome(
        symptoms, choice, refused, refused ? 0.9 : 0.1, List.of(), List.of(), answer);
  }

  private static LanguageChoice choice(Question question) {
    return question
        .setting()
        .map(set -> new LanguageChoice(set, LanguageChoice.Origin.SETTING))
        .or(
            () ->
                question
                    .locale()
                    .flatMap(Language::of)
                    .map(own -> new LanguageChoice(own, LanguageChoice.Origin.LOCALE)))
        .orElseGet(
            () ->
                new LanguageChoice(
                    question.place().orElse(Language.ENGLISH), LanguageChoice.Origin.DEFAULT));
  }

  private Answer found(Language language, String text) {
    return new Answer(
        language,
        List.of(
            new Block.Title(
                Text.plain(phrasebook.words(language, "answer.kind.connection-refused"))),
            new Block.Quoted(text)),
        List.of(new Block.Paragraph(Text.plain("the rest"))),
        List.of(
            new Action.CheckTarget(Target.tcp("db.example.com", 3306)),
            new Action.More(),
            new Action.Helpful(),
            new Action.NotHelpful(),
            new Action.ShowEveryone(),
            new Action.Delete()));
  }

  @Override
  public void forget(String conversationStart) {
    forgotten.add(conversationStart);
  }

  @Override
  public Checked check(Request request, Consumer<Answer> progress) {
    checks.add(request);
    Language language = choice(request.question()).language();
    for (String stage : List.of("one", "two", "three")) {
      betweenStages.run();
      progress.accept(answer(language, "stage " + stage, List.of()));
    }
    return new Checked(
        checked(request, language),
        Optional.of(ErrorKind.CONNECTION_REFUSED),
        other -> checked(request, choice(other).language()));
  }

  private Answer checked(Request request, Language language) {
    String kind = phrasebook.words(language, "answer.kind.connection-refused");
    List<Action> actions = List.of(new Action.ShowEveryone(), new Action.Delete());
    return answer(language, "checked " + request.target() + ": " + kind, actions);
  }

  @Override
  public Optional<Answer> retell(Optional<ErrorKind> kind, List<String> topics, Language language) {
    return kind.map(
        known ->
            new Answer(
                language,
                List.of(new Block.Title(Text.plain(named(language, known)))),
                List.of(new Block.Paragraph(Text.plain("the rest of " + named(language, known)))),
                List.of()));
  }

  private String named(Language language, ErrorKind kind) {
    return phrasebook.words(language, "answer.kind." + kind.id());
  }

  private static Answer answer(Language language, String words, List<Action> actions) {
    return new Answer(
        language, List.of(new Block.Paragraph(Text.plain(words))), List.of(), actions);
  }
}
