package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice;
import dev.whence.safety.Gate;
import dev.whence.store.Exchanges.Exchange;
import dev.whence.symptom.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs live checks beside the channels' order, and shows them stage by stage in one message. */
final class Checks {
  /** Platforms allow about one edit a second; a stage in between waits for the next. */
  private static final Duration BETWEEN_EDITS = Duration.ofMillis(1_100);

  private final Services services;
  private final Speaker speaker;
  private final Preferences preferences;
  private final RecentAnswers recent;
  private final Presenter presenter;
  private final Lanes lanes;

  Checks(
      Services services,
      Speaker speaker,
      Preferences preferences,
      RecentAnswers recent,
      Presenter presenter,
      Lanes lanes) {
    this.services = services;
    this.speaker = speaker;
    this.preferences = preferences;
    this.recent = recent;
    this.presenter = presenter;
    this.lanes = lanes;
  }

  /** A check that was asked for by itself: a message says that it runs, and becomes its answer. */
  void command(Incoming.Commanded commanded, String target, Replier replier) {
    Envelope envelope = commanded.envelope();
    Visibility visibility = commanded.visibility();
    Language language = speaker.language(envelope, visibility);
    String key = Keys.exchange(envelope);
    Optional<Block> refusal = refusal(envelope, language, target);
    Block first =
        refusal.orElseGet(
            () -> speaker.paragraph(language, "chat.checking", Map.of("target", line(target))));
    Delivery delivery =
        replier.send(speaker.notice(key, language, visibility, Optional.empty(), first));
    if (refusal.isPresent()
        || !(delivery instanceof Delivery.Delivered(Optional<String> message))) {
      return;
    }
    Question question =
        speaker.question(
            envelope,
            visibility,
            "",
            true,
            Keys.conversation(envelope.person().key(), envelope.place()));
    Answer empty = new Answer(language, List.of(first), List.of(), List.of());
    Remembered shown = remembered(key, envelope, question, empty, visibility);
    services
        .exchanges()
        .keep(
            new Exchange(
                key,
                envelope.place().platform(),
                envelope.place().channel(),
                envelope.person().key(),
                Optional.empty(),
                message));
    run(shown, target, envelope, message.orElse(""), replier);
  }

  private Optional<Block> refusal(Envelope envelope, Language language, String target) {
    if (!preferences.checksAt(envelope.place())) {
      return Optional.of(speaker.paragraph(language, "chat.checks-off"));
    }
    return target.isBlank()
        ? Optional.of(speaker.paragraph(language, "chat.check-what"))
        : Optional.empty();
  }

  private static Remembered remembered(
      String key, Envelope envelope, Question question, Answer answer, Visibility visibility) {
    return new Remembered(
        key,
        envelope,
        question,
        answer,
        "check",
        LanguageChoice.Origin.DEFAULT,
        Incoming.Manner.ADDRESSED,
        visibility,
        Optional.empty());
  }

  /** A check that a button of an answer asked for; the answer's message becomes the checked one. */
  void press(
      Incoming.Pressed pressed,
      String key,
      Optional<Remembered> before,
      String target,
      Replier replier) {
    Envelope envelope = pressed.envelope();
    if (!preferences.checksAt(envelope.place())) {
      Language own = speaker.language(envelope, Visibility.ASKER);
      replier.tell(own, speaker.words(own, "chat.checks-off"));
      return;
    }
    Remembered shown =
        before.orElseGet(
            () -> {
              Question question =
                  speaker.question(
                      envelope,
                      Visibility.EVERYONE,
                      "",
                      true,
                      Keys.conversation(envelope.person().key(), envelope.place()));
              Language language = speaker.language(envelope, Visibility.EVERYONE);
              Answer empty = new Answer(language, List.of(), List.of(), List.of());
              return remembered(key, envelope, question, empty, Visibility.EVERYONE);
            });
    run(shown, target, envelope, pressed.answer(), replier);
  }

  private void run(
      Remembered shown, String target, Envelope presser, String message, Replier replier) {
    lanes.submit(
        "check " + shown.key(),
        () -> {
          Checking.Request request =
              new Checking.Request(
                  target, shown.question(), presser.person().key(), presser.place().serverKey());
          try {
            Answer last = services.checking().check(request, new Steady(shown, message, replier));
            edit(shown.with(last), message, replier);
          } catch (RuntimeException fault) {
            Language language = shown.answer().language();
            replier.tell(language, speaker.words(language, "chat.failed"));
            throw fault;
          }
        });
  }

  private void edit(Remembered shown, String message, Replier replier) {
    recent.keep(shown);
    replier.edit(message, presenter.page(shown, 0, replier));
  }

  /** The target as a person typed it, on one line and unable to do anything. */
  private static String line(String target) {
    String code = Gate.code(target).replace('\n', ' ').strip();
    return code.substring(0, Math.min(code.length(), 200));
  }

  /** Passes stages on, no faster than a platform takes them. */
  private final class Steady implements Consumer<Answer> {
    private final Remembered shown;
    private final String message;
    private final Replier replier;
    private Instant next = Instant.MIN;

    Steady(Remembered shown, String message, Replier replier) {
      this.shown = shown;
      this.message = message;
      this.replier = replier;
    }

    @Override
    public void accept(Answer soFar) {
      Instant now = services.clock().instant();
      if (now.isBefore(next)) {
        return;
      }
      next = now.plus(BETWEEN_EDITS);
      edit(shown.with(soFar), message, replier);
    }
  }
}
