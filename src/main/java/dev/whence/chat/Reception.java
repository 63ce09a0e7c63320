package dev.whence.chat;

import dev.whence.language.Language;
import dev.whence.safety.Gate;
import dev.whence.store.Scope;
import dev.whence.store.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what the platforms bring and has it handled: in order within a channel, side by side
 * across channels. A platform translates its events into {@link Incoming}, and what it is given
 * through its {@link Replier}; everything between is done here, once for all of them.
 */
public final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final Duration BETWEEN_UPKEEPS = Duration.ofHours(1);

  private final Services services;
  private final Speaker speaker;
  private final Questions questions;
  private final Presses presses;
  private final Commands commands;
  private final Lanes lanes = new Lanes();
  private final AtomicReference<Instant> upkeepDue = new AtomicReference<>(Instant.MIN);

  public Reception(Services services) {
    this.services = services;
    Preferences preferences = services.preferences();
    this.speaker = new Speaker(services.phrasebook(), preferences);
    RecentAnswers recent = new RecentAnswers(services.clock());
    Presenter presenter = new Presenter(speaker, preferences);
    Checks checks = new Checks(services, speaker, preferences, recent, presenter, lanes);
    this.commands = new Commands(services, speaker, preferences, recent, checks);
    this.questions = new Questions(services, speaker, preferences, recent, presenter, commands);
    Recall recall = new Recall(services, speaker, recent);
    this.presses = new Presses(services, speaker, recent, recall, presenter, questions, checks);
  }

  /**
   * Has it handled in its channel's turn.
   *
   * @param whenDone told when it is answered, or came to nothing
   * @return false where there is no room: nothing will be done
   */
  public boolean accept(Incoming incoming, Replier replier, Runnable whenDone) {
    return inTurn(
        incoming.place(),
        () -> {
          handle(incoming, replier);
          whenDone.run();
        });
  }

  /**
   * Has something done in a place's turn, such as looking up what is needed before {@link #handle}.
   *
   * @return false where there is no room: nothing will be done
   */
  public boolean inTurn(Place place, Runnable work) {
    return lanes.submit(place.lane(), work);
  }

  /** Handles it now, in this thread. */
  public void handle(Incoming incoming, Replier replier) {
    upkeep();
    try {
      switch (incoming) {
        case Incoming.Asked asked -> questions.ask(asked, replier);
        case Incoming.Edited edited -> questions.edit(edited, replier);
        case Incoming.Deleted deleted -> questions.delete(deleted, replier);
        case Incoming.Pressed pressed -> presses.press(pressed, replier);
        case Incoming.Commanded commanded -> commands.run(commanded, replier);
      }
    } catch (RuntimeException fault) {
      LOG.error("handling {} failed", incoming.getClass().getSimpleName(), fault);
      apologise(incoming, replier);
    }
  }

  private void apologise(Incoming incoming, Replier replier) {
    Optional<Envelope> waiting =
        switch (incoming) {
          case Incoming.Asked asked when asked.manner() == Incoming.Manner.ADDRESSED ->
              Optional.of(asked.envelope());
          case Incoming.Pressed pressed -> Optional.of(pressed.envelope());
          case Incoming.Commanded commanded -> Optional.of(commanded.envelope());
          case Incoming.Asked _, Incoming.Edited _, Incoming.Deleted _ -> Optional.empty();
        };
    try {
      waiting.ifPresent(
          envelope -> {
            Language language = speaker.language(envelope, Visibility.ASKER);
            replier.tell(language, speaker.words(language, "chat.failed"));
          });
    } catch (RuntimeException unreachable) {
      LOG.warn("the apology failed too: {}", unreachable.toString());
    }
  }

  /** Questions to offer while a person types. */
  public List<String> suggest(Envelope envelope, String typed, int limit) {
    Language language = speaker.language(envelope, Visibility.ASKER);
    return services.suggesting().suggest(typed, language, limit).stream()
        .map(words -> Gate.quoted(words).replace('\n', ' ').strip())
        .toList();
  }

  /** Answers to offer while a person types in another chat, the likeliest first. */
  public List<Card> cards(Envelope envelope, String typed, int most, Sizes sizes) {
    return new Cards(services, speaker).of(envelope, typed, most, sizes);
  }

  /** What a platform noted about itself, such as what it told its servers last. */
  public Optional<String> noted(String platform, String name) {
    return new Settings(services.database()).get(Scope.SERVER, platform + ":itself", name);
  }

  public void note(String platform, String name, String value) {
    new Settings(services.database()).put(Scope.SERVER, platform + ":itself", name, value);
  }

  /** Settings go with a group that gets another id. */
  public void moved(Place from, Place to) {
    Settings settings = new Settings(services.database());
    for (Scope scope : List.of(Scope.SERVER, Scope.CHANNEL)) {
      settings
          .all(scope, from.serverKey())
          .forEach((name, value) -> settings.put(scope, to.serverKey(), name, value));
    }
  }

  /** The language where nothing tells another. */
  public Language standardLanguage() {
    return services.standard();
  }

  /** The language for a private word to somebody. */
  public Language languageFor(Envelope envelope) {
    return speaker.language(envelope, Visibility.ASKER);
  }

  public String words(Language language, String key) {
    return speaker.words(language, key);
  }

  /** Whether anything is to be read at a place beside what is addressed to Whence. */
  public boolean readsAlong(Place place) {
    Preferences preferences = services.preferences();
    return preferences.unpromptedAt(place) && preferences.answersAt(place);
  }

  /** How much is waiting or being done. */
  public int waiting() {
    return lanes.waiting();
  }

  private void upkeep() {
    Instant now = services.clock().instant();
    Instant due = upkeepDue.get();
    if (now.isAfter(due) && upkeepDue.compareAndSet(due, now.plus(BETWEEN_UPKEEPS))) {
      lanes.submit("upkeep", () -> services.upkeep().expire());
    }
  }

  /** Takes nothing more and lets what was begun come to its end. */
  public boolean close(Duration patience) {
    return lanes.close(patience);
  }
}
