package dev.whence.chat;

import dev.whence.answer.Action;
import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.evidence.Target;
import dev.whence.language.Language;
import dev.whence.language.LanguageChoice.Origin;
import dev.whence.store.Exchanges.Exchange;
import dev.whence.symptom.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the answer that a button belongs to: in memory, or told once more from the documents by
 * what was kept of it, long after and in another run.
 */
final class Recall {
  /** As many hosts as an answer ever offers to check. */
  private static final int MOST_TARGETS = 2;

  private final Services services;
  private final Speaker speaker;
  private final RecentAnswers recent;

  Recall(Services services, Speaker speaker, RecentAnswers recent) {
    this.services = services;
    this.speaker = speaker;
    this.recent = recent;
  }

  Optional<Remembered> find(Token token, Incoming.Pressed pressed) {
    return recent.find(token.exchange()).or(() -> again(token.exchange(), pressed));
  }

  /** What was kept of an answer that nobody remembers. */
  static Optional<Gist> gist(Exchange exchange) {
    return exchange.gist().flatMap(Gist::read);
  }

  private Optional<Remembered> again(String key, Incoming.Pressed pressed) {
    Optional<Exchange> exchange = services.exchanges().byId(key);
    Optional<Gist> gist = exchange.flatMap(Recall::gist);
    if (gist.isEmpty()) {
      return Optional.empty();
    }
    Gist kept = gist.get();
    List<String> tokens = new ArrayList<>(pressed.beside());
    tokens.add(pressed.token());
    List<Action> actions = actions(key, tokens);
    Answer answer = tell(kept, kept.language(), actions);
    Remembered shown =
        new Remembered(
            key,
            envelope(exchange.get(), pressed.place()),
            question(kept, exchange.get(), pressed.place()),
            answer,
            kept,
            other -> tell(kept, language(other), actions),
            exchange.get().question());
    recent.keep(shown);
    return Optional.of(shown);
  }

  /** The asker, without a client's language: that was not kept. */
  private static Envelope envelope(Exchange exchange, Place place) {
    String platform = exchange.platform();
    String id = exchange.person().substring(platform.length() + 1);
    return new Envelope(
        "recalled", new Person(platform, id), place, Optional.empty(), false, false);
  }

  /** A client's language stays what it was: a hint that never shows in public. */
  private static Question question(Gist gist, Exchange exchange, Place place) {
    boolean client = gist.from() == Origin.LOCALE;
    return new Question(
        "",
        client ? Optional.empty() : Optional.of(gist.language()),
        client ? Optional.of(gist.language().tag()) : Optional.empty(),
        Optional.empty(),
        true,
        Optional.of(Keys.conversation(exchange.person(), place, gist.visibility())));
  }

  private Language language(Question question) {
    return question
        .setting()
        .or(() -> question.locale().flatMap(Language::of))
        .or(question::place)
        .orElse(services.standard());
  }

  private Answer tell(Gist gist, Language language, List<Action> actions) {
    return services
        .answering()
        .retell(gist.kind(), gist.topics(), language)
        .map(told -> withNote(told, actions))
        .orElseGet(() -> new Answer(language, List.of(), List.of(), actions));
  }

  /** Says that the person's own case is not in it any more. */
  private Answer withNote(Answer told, List<Action> actions) {
    Block note = new Block.Note(speaker.text(told.language(), "chat.recalled", Map.of()));
    List<Block> brief = new ArrayList<>(told.brief());
    brief.add(note);
    List<Block> more = new ArrayList<>(told.more());
    if (!more.isEmpty()) {
      more.add(note);
    }
    return new Answer(told.language(), brief, more, actions);
  }

  private static List<Action> actions(String key, List<String> tokens) {
    List<Action> actions = new ArrayList<>();
    tokens.stream()
        .distinct()
        .flatMap(token -> Token.read(token).stream())
        .filter(token -> token.kind() == Button.Kind.CHECK && token.exchange().equals(key))
        .flatMap(token -> Target.read(token.argument()).stream())
        .limit(MOST_TARGETS)
        .forEach(target -> actions.add(new Action.CheckTarget(target)));
    actions.add(new Action.Helpful());
    actions.add(new Action.NotHelpful());
    actions.add(new Action.ShowEveryone());
    actions.add(new Action.Delete());
    return actions;
  }
}
