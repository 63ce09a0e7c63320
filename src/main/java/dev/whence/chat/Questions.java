package dev.whence.chat;

import dev.whence.Outcome;
import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.language.Language;
import dev.whence.safety.Redacted;
import dev.whence.safety.Redaction;
import dev.whence.store.Admission;
import dev.whence.store.Exchanges;
import dev.whence.store.Exchanges.Exchange;
import dev.whence.store.Limit;
import dev.whence.symptom.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions, follows their edits, and takes answers away with them. */
final class Questions {
  /** Enough of a question that found no answer to see what was missing. */
  private static final int GAP_LENGTH = 2_000;

  private final Services services;
  private final Speaker speaker;
  private final Preferences preferences;
  private final RecentAnswers recent;
  private final Presenter presenter;
  private final Commands commands;
  private final Exchanges exchanges;
  private final Files files;

  Questions(
      Services services,
      Speaker speaker,
      Preferences preferences,
      RecentAnswers recent,
      Presenter presenter,
      Commands commands) {
    this.services = services;
    this.speaker = speaker;
    this.preferences = preferences;
    this.recent = recent;
    this.presenter = presenter;
    this.commands = commands;
    this.exchanges = services.exchanges();
    this.files = new Files(speaker);
  }

  void ask(Incoming.Asked asked, Replier replier) {
    Envelope envelope = asked.envelope();
    boolean addressed = asked.manner() == Incoming.Manner.ADDRESSED;
    String key = Keys.exchange(envelope);
    if (!isWelcome(asked, replier) || isAnswered(key)) {
      return;
    }
    if (addressed && !isAdmitted(asked, replier)) {
      return;
    }
    if (addressed) {
      replier.working();
    }
    Files.Content content = files.read(asked.text(), asked.attachments());
    if (content.text().isBlank() && content.faults().isEmpty()) {
      commands.help(envelope, asked.visibility(), asked.message(), replier);
      return;
    }
    Redacted redacted = Redaction.redact(content.text());
    Question question =
        speaker.question(
            envelope, asked.visibility(), redacted.text(), addressed, conversation(asked));
    if (redacted.text().isBlank()) {
      sendFaults(asked, content, replier);
      return;
    }
    Outcome outcome = services.answering().ask(question);
    if (!addressed && (!isSure(outcome, envelope.place()) || !hasRoom(envelope))) {
      return;
    }
    if (!outcome.answered()) {
      gap(envelope.person(), outcome);
    }
    Answer answer = files.withFaults(outcome.answer(), content);
    show(
        remembered(key, asked, question, outcome, withWarning(asked, redacted, answer, replier)),
        replier);
  }

  private boolean isWelcome(Incoming.Asked asked, Replier replier) {
    Place place = asked.envelope().place();
    if (asked.manner() == Incoming.Manner.OVERHEARD) {
      return preferences.unpromptedAt(place) && preferences.answersAt(place);
    }
    if (place.direct() || preferences.answersAt(place)) {
      return true;
    }
    if (asked.visibility() == Visibility.ASKER) {
      notice(asked, "chat.off-here", Map.of(), replier);
    }
    return false;
  }

  /** A question that was answered before it could be noted as done, as after a crash. */
  private boolean isAnswered(String key) {
    return exchanges.byId(key).flatMap(Exchange::answer).isPresent();
  }

  /** Takes one of the person's questions, without a word where there is none left. */
  private boolean hasRoom(Envelope envelope) {
    return take(envelope) instanceof Admission.Admitted;
  }

  private Admission take(Envelope envelope) {
    int most = preferences.questionsAt(envelope.place());
    return services
        .quotas()
        .take(List.of(new Limit("question", envelope.person().key(), most, Duration.ofHours(1))));
  }

  private boolean isAdmitted(Incoming.Asked asked, Replier replier) {
    return switch (take(asked.envelope())) {
      case Admission.Admitted _ -> true;
      case Admission.Refused(Limit _, Instant again) -> {
        long seconds = Duration.between(services.clock().instant(), again).toSeconds();
        notice(asked, "chat.quota", Map.of("minutes", Math.max(1, (seconds + 59) / 60)), replier);
        yield false;
      }
    };
  }

  private void notice(Incoming.Asked asked, String phrase, Map<String, ?> values, Replier replier) {
    Language language = speaker.language(asked.envelope(), asked.visibility());
    replier.send(
        speaker.notice(
            Keys.exchange(asked.envelope()),
            language,
            asked.visibility(),
            asked.message(),
            speaker.paragraph(language, phrase, values)));
  }

  private void sendFaults(Incoming.Asked asked, Files.Content content, Replier replier) {
    Language language = speaker.language(asked.envelope(), asked.visibility());
    replier.send(
        speaker.notice(
            Keys.exchange(asked.envelope()),
            language,
            asked.visibility(),
            asked.message(),
            files.faults(language, content).toArray(Block[]::new)));
  }

  /**
   * A reply to an answer goes on with the conversation of the one who had asked; in a thread all
   * talk is of one thing, and the one who began it had asked.
   */
  private String conversation(Incoming.Asked asked) {
    Place place = asked.envelope().place();
    Person person = asked.envelope().person();
    return asked
        .repliesTo()
        .flatMap(message -> exchanges.byAnswer(place.platform(), place.channel(), message))
        .or(() -> place.parent().flatMap(_ -> exchanges.firstIn(place.platform(), place.channel())))
        .map(exchange -> Keys.conversation(exchange.person(), place, asked.visibility()))
        .orElseGet(() -> Keys.conversation(person.key(), place, asked.visibility()));
  }

  private boolean isSure(Outcome outcome, Place place) {
    return outcome.answered() && outcome.confidence() >= preferences.confidenceAt(place);
  }

  private void gap(Person person, Outcome outcome) {
    String text = outcome.symptoms().text();
    services
        .feedback()
        .gap(
            person.key(),
            outcome.language().language().tag(),
            text.substring(0, Math.min(text.length(), GAP_LENGTH)));
  }

  /** Who pasted a secret hears of it: alone where that is possible, else with the answer. */
  private Answer withWarning(
      Incoming.Asked asked, Redacted redacted, Answer answer, Replier replier) {
    if (!redacted.heldSecret()) {
      return answer;
    }
    boolean isPrivate = asked.envelope().place().direct() || asked.visibility() == Visibility.ASKER;
    Language own = speaker.language(asked.envelope(), Visibility.ASKER);
    if (!isPrivate && replier.tell(own, speaker.words(own, "chat.secret"))) {
      return answer;
    }
    Language language = answer.language();
    List<Block> brief = new ArrayList<>(answer.brief());
    brief.add(new Block.Note(speaker.text(language, "chat.secret", Map.of())));
    return new Answer(language, brief, answer.more(), answer.actions());
  }

  private Remembered remembered(
      String key, Incoming.Asked asked, Question question, Outcome outcome, Answer answer) {
    return new Remembered(
        key,
        asked.envelope(),
        question,
        answer,
        Gist.of(outcome, asked.manner(), asked.visibility()),
        other -> services.answering().ask(other).answer(),
        asked.message());
  }

  /** Sends it, and remembers where it went. */
  void show(Remembered shown, Replier replier) {
    recent.keep(shown);
    Delivery delivery = replier.send(presenter.page(shown, 0, replier));
    if (delivery instanceof Delivery.Delivered(Optional<String> message)) {
      keep(shown, message);
    }
  }

  private void keep(Remembered shown, Optional<String> answer) {
    Place place = shown.envelope().place();
    exchanges.keep(
        new Exchange(
            shown.key(),
            place.platform(),
            place.channel(),
            shown.envelope().person().key(),
            shown.message(),
            answer,
            Optional.of(shown.gist().written())));
  }

  void edit(Incoming.Edited edited, Replier replier) {
    Place place = edited.place();
    Optional<Exchange> exchange =
        exchanges.byQuestion(place.platform(), place.channel(), edited.message());
    Optional<String> answer = exchange.flatMap(Exchange::answer);
    if (answer.isEmpty()) {
      return;
    }
    Files.Content content = files.read(edited.text(), edited.attachments());
    String text = Redaction.redact(content.text()).text();
    Optional<Remembered> before = recent.find(exchange.get().id());
    boolean same = before.map(old -> old.question().text().equals(text)).orElse(false);
    if (text.isBlank() || same || !hasRoom(edited.envelope())) {
      return;
    }
    Incoming.Manner manner =
        before
            .map(Remembered::gist)
            .or(() -> Recall.gist(exchange.get()))
            .map(Gist::manner)
            .orElse(Incoming.Manner.ADDRESSED);
    Incoming.Asked asked =
        new Incoming.Asked(
            edited.envelope(),
            Optional.of(edited.message()),
            Optional.empty(),
            edited.text(),
            edited.attachments(),
            manner,
            Visibility.EVERYONE);
    answerAnew(asked, exchange.get(), answer.get(), content, text, replier);
  }

  private void answerAnew(
      Incoming.Asked asked,
      Exchange exchange,
      String answerMessage,
      Files.Content content,
      String text,
      Replier replier) {
    boolean addressed = asked.manner() == Incoming.Manner.ADDRESSED;
    Question question =
        speaker.question(
            asked.envelope(), Visibility.EVERYONE, text, addressed, conversation(asked));
    Outcome outcome = services.answering().ask(question);
    if (!addressed && !isSure(outcome, asked.envelope().place())) {
      takeAway(exchange, replier);
      return;
    }
    Answer answer = files.withFaults(outcome.answer(), content);
    Remembered shown = remembered(exchange.id(), asked, question, outcome, answer);
    recent.keep(shown);
    keep(shown, Optional.of(answerMessage));
    replier.edit(answerMessage, presenter.page(shown, 0, replier));
  }

  void delete(Incoming.Deleted deleted, Replier replier) {
    Place place = deleted.place();
    exchanges
        .byQuestion(place.platform(), place.channel(), deleted.message())
        .ifPresent(exchange -> takeAway(exchange, replier));
  }

  void takeAway(Exchange exchange, Replier replier) {
    exchange.answer().ifPresent(replier::delete);
    exchanges.remove(exchange.id());
    recent.drop(exchange.id());
  }
}
