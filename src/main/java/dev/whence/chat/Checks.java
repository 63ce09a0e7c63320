package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice;
import dev.whence.safety.Gate;
import dev.whence.store.Admission;
import dev.whence.store.Exchanges.Exchange;
import dev.whence.store.Limit;
import dev.whence.symptom.ErrorKind;
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
            Keys.conversation(envelope.person().key(), envelope.place(), visibility));
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
    return target.isBlank() && preferences.checksAt(envelope.place())
        ? Optional.of(speaker.paragraph(language, "chat.check-what"))
        : refusal(envelope).map(key -> speaker.paragraph(language, key));
  }

  /** What the server's own settings forbid; the policy of checks decides for itself, later. */
  private Optional<String> refusal(Envelope envelope) {
    Place place = envelope.place();
    if (!preferences.checksAt(place)) {
      return Optional.of("chat.checks-off");
    }
    return preferences
        .checkLimitAt(place)
        .map(
            most ->
                new Limit(
                    "check.set",
                    envelope.person().key() + "@" + place.serverKey(),
                    most,
                    Duration.ofHours(1)))
        .filter(limit -> services.quotas().take(List.of(limit)) instanceof Admission.Refused)
        .map(_ -> "chat.checks-used-up");
  }

  private static Remembered remembered(
      String key, Envelope envelope, Question question, Answer answer, Visibility visibility) {
    return new Remembered(
        key,
        envelope,
        question,
        answer,
        gist(Optional.empty(), question, answer.language(), visibility),
        _ -> answer,
        Optional.empty());
  }

  private static Gist gist(
      Optional<ErrorKind> seen, Question question, Language language, Visibility visibility) {
    LanguageChoice.Origin from =
        question.setting().isPresent()
            ? LanguageChoice.Origin.SETTING
            : question.locale().isPresent()
                ? LanguageChoice.Origin.LOCALE
                : LanguageChoice.Origin.DEFAULT;
    return new Gist(seen, List.of(), language, from, Incoming.Manner.ADDRESSED, visibility);
  }

  /** A check that a button of an answer asked for; the answer's message becomes the checked one. */
  void press(Incoming.Pressed pressed, Remembered shown, String target, Replier replier) {
    Envelope envelope = pressed.envelope();
    Optional<String> refusal = refusal(envelope);
    if (refusal.isPresent()) {
      Language own = speaker.language(envelope, Visibility.ASKER);
      replier.tell(own, speaker.words(own, refusal.get()));
      return;
    }
    run(shown, target, envelope, pressed.answer(), replier);
  }

  private void run(
      Remembered shown, String target, Envelope presser, String message, Replier replier) {
    Runnable over = replier.goesOn();
    boolean taken =
        lanes.submit(
            "check " + shown.key(),
            () -> {
              Checking.Request request =
                  new Checking.Request(
                      target,
                      shown.question(),
                      presser.person().key(),
                      presser.place().serverKey());
              try {
                replier.working();
                Checking.Checked last =
                    services.checking().check(request, new Steady(shown, message, replier));
                Remembered checked = shown.with(last.answer(), last.retold());
                edit(checked, message, replier);
                keep(checked, last.seen());
              } catch (RuntimeException fault) {
                Language language = shown.answer().language();
                replier.tell(language, speaker.words(language, "chat.failed"));
                throw fault;
              } finally {
                over.run();
              }
            });
    if (!taken) {
      over.run();
    }
  }

  /** A check that stood alone speaks of what it saw; another of what had been asked. */
  private void keep(Remembered checked, Optional<ErrorKind> seen) {
    Optional<Exchange> exchange = services.exchanges().byId(checked.key());
    if (exchange.isEmpty() || exchange.get().gist().isPresent()) {
      return;
    }
    Exchange known = exchange.get();
    Gist gist = gist(seen, checked.question(), checked.answer().language(), checked.visibility());
    services
        .exchanges()
        .keep(
            new Exchange(
                known.id(),
                known.platform(),
                known.channel(),
                known.person(),
                known.question(),
                known.answer(),
                Optional.of(gist.written())));
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
      if (now.isBefore(next) || !replier.isFree()) {
        return;
      }
      next = now.plus(BETWEEN_EDITS);
      edit(shown.with(soFar), message, replier);
    }
  }
}
