package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.evidence.Target;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice;
import dev.whence.store.Exchanges.Exchange;
import dev.whence.store.Feedback;
import dev.whence.symptom.Question;
import java.util.List;
import java.util.Optional;

/** What the buttons of an answer do. */
final class Presses {
  private final Services services;
  private final Speaker speaker;
  private final RecentAnswers recent;
  private final Recall recall;
  private final Presenter presenter;
  private final Questions questions;
  private final Checks checks;

  Presses(
      Services services,
      Speaker speaker,
      RecentAnswers recent,
      Recall recall,
      Presenter presenter,
      Questions questions,
      Checks checks) {
    this.services = services;
    this.speaker = speaker;
    this.recent = recent;
    this.recall = recall;
    this.presenter = presenter;
    this.questions = questions;
    this.checks = checks;
  }

  void press(Incoming.Pressed pressed, Replier replier) {
    Optional<Token> read = Token.read(pressed.token());
    if (read.isEmpty()) {
      tell(pressed, "chat.expired", replier);
      return;
    }
    Token token = read.get();
    Optional<Remembered> shown = recall.find(token, pressed);
    switch (token.kind()) {
      case CHECK -> check(pressed, token, shown, replier);
      case PAGE -> turn(pressed, token, shown, replier);
      case HELPFUL -> vote(pressed, token, shown, true, replier);
      case NOT_HELPFUL -> vote(pressed, token, shown, false, replier);
      case SHOW_EVERYONE -> showEveryone(pressed, shown, replier);
      case DELETE -> delete(pressed, token, shown, replier);
    }
  }

  private void tell(Incoming.Pressed pressed, String key, Replier replier) {
    Language language = speaker.language(pressed.envelope(), Visibility.ASKER);
    replier.tell(language, speaker.words(language, key));
  }

  private void check(
      Incoming.Pressed pressed, Token token, Optional<Remembered> shown, Replier replier) {
    Optional<String> target = shown.flatMap(found -> target(token.argument(), found));
    if (target.isEmpty()) {
      tell(pressed, "chat.expired", replier);
      return;
    }
    checks.press(pressed, shown.get(), target.get(), replier);
  }

  /** Only what the answer offered: a token that was forged names nothing that it offered. */
  private static Optional<String> target(String argument, Remembered shown) {
    List<Target> offered = Presenter.targets(shown.answer());
    for (int place = 0; place < offered.size(); place++) {
      String target = offered.get(place).toString();
      if (argument.equals("#" + place) || argument.equals(target)) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  private void turn(
      Incoming.Pressed pressed, Token token, Optional<Remembered> shown, Replier replier) {
    boolean number = token.argument().matches("\\d{1,4}");
    if (shown.isEmpty() || !number || shown.get().answer().brief().isEmpty()) {
      tell(pressed, "chat.expired", replier);
      return;
    }
    int page = Integer.parseInt(token.argument());
    replier.edit(pressed.answer(), presenter.page(shown.get(), page, replier));
  }

  private void vote(
      Incoming.Pressed pressed,
      Token token,
      Optional<Remembered> shown,
      boolean helpful,
      Replier replier) {
    Person person = pressed.envelope().person();
    Language language =
        shown
            .map(found -> found.answer().language())
            .orElseGet(() -> speaker.language(pressed.envelope(), Visibility.ASKER));
    String subject = shown.map(found -> found.gist().subject()).orElse("unknown");
    Feedback feedback = services.feedback();
    feedback.vote(
        new Feedback.Vote(person.key(), token.exchange(), subject, language.tag(), helpful));
    shown
        .filter(found -> !helpful && found.isOf(person) && !found.question().text().isBlank())
        .ifPresent(found -> feedback.gap(person.key(), language.tag(), start(found.question())));
    tell(pressed, helpful ? "chat.thanks-helpful" : "chat.thanks-not-helpful", replier);
  }

  private static String start(Question question) {
    return question.text().substring(0, Math.min(question.text().length(), 2_000));
  }

  private void showEveryone(Incoming.Pressed pressed, Optional<Remembered> shown, Replier replier) {
    boolean known = shown.isPresent() && !shown.get().answer().brief().isEmpty();
    if (!known || !shown.get().isOf(pressed.envelope().person())) {
      tell(pressed, "chat.expired", replier);
      return;
    }
    questions.show(inPublic(shown.get(), pressed.envelope()), replier);
  }

  /** For everyone's eyes: where the client's language had decided, the place's decides now. */
  private static Remembered inPublic(Remembered shown, Envelope envelope) {
    Question question = shown.question();
    boolean leaks =
        question.setting().isEmpty()
            && (shown.gist().from() == LanguageChoice.Origin.LOCALE || question.text().isBlank());
    Question open =
        new Question(
            question.text(),
            question.setting(),
            Optional.empty(),
            question.place(),
            question.addressed(),
            Optional.of(
                Keys.conversation(
                    shown.envelope().person().key(), envelope.place(), Visibility.EVERYONE)));
    Answer answer = leaks ? shown.retelling().tell(open) : shown.answer();
    return new Remembered(
        Keys.exchange(envelope),
        shown.envelope(),
        open,
        answer,
        shown.gist().with(Visibility.EVERYONE).with(answer.language()),
        shown.retelling(),
        Optional.empty());
  }

  private void delete(
      Incoming.Pressed pressed, Token token, Optional<Remembered> shown, Replier replier) {
    Envelope envelope = pressed.envelope();
    Optional<Exchange> exchange = services.exchanges().byId(token.exchange());
    String asker =
        shown
            .map(found -> found.envelope().person().key())
            .or(() -> exchange.map(Exchange::person))
            .orElse("");
    if (!asker.equals(envelope.person().key())
        && !envelope.moderates()
        && !envelope.place().direct()) {
      tell(pressed, "chat.only-asker", replier);
      return;
    }
    replier.delete(pressed.answer());
    services.exchanges().remove(token.exchange());
    recent.drop(token.exchange());
  }
}
