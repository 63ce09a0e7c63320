package dev.whence.chat;

import dev.whence.language.Language;
import dev.whence.store.Saving;
import dev.whence.store.Scope;
import dev.whence.store.Settings;
import java.util.Map;
import java.util.Optional;

/** The settings as they hold for a person at a place: the channel's own before the server's. */
final class Preferences {
  /**
   * Questions a person may ask in an hour where a server set nothing. It is there for scripts, not
   * for people: a team that pastes a night's errors through one account stays far below, and a
   * program that asks without end, one every two seconds, comes to it. A question costs about a
   * millisecond, so the machine bears it; what others suffer from, checks, is held far tighter.
   */
  private static final int QUESTIONS_AN_HOUR = 2_000;

  private final Settings settings;
  private final Language standard;
  private final double confidence;

  Preferences(Settings settings, Language standard, double confidence) {
    this.settings = settings;
    this.standard = standard;
    this.confidence = confidence;
  }

  Language standard() {
    return standard;
  }

  Optional<Language> language(Person person) {
    return settings.get(Scope.PERSON, person.key(), Setting.LANGUAGE.id()).flatMap(Language::of);
  }

  Optional<Language> language(Place place) {
    return at(place, Setting.LANGUAGE).flatMap(Language::of);
  }

  boolean answersAt(Place place) {
    return !at(place, Setting.ANSWERS).equals(Optional.of("off"));
  }

  boolean unpromptedAt(Place place) {
    return !place.direct() && at(place, Setting.UNPROMPTED).equals(Optional.of("on"));
  }

  boolean checksAt(Place place) {
    return !at(place, Setting.CHECKS).equals(Optional.of("off"));
  }

  double confidenceAt(Place place) {
    return at(place, Setting.CONFIDENCE)
        .map(percent -> Integer.parseInt(percent) / 100.0)
        .orElse(confidence);
  }

  int questionsAt(Place place) {
    return at(place, Setting.QUESTIONS).map(Integer::parseInt).orElse(QUESTIONS_AN_HOUR);
  }

  /** Checks a person may ask in an hour, where a server set fewer than the operator allows. */
  Optional<Integer> checkLimitAt(Place place) {
    return at(place, Setting.CHECK_LIMIT).map(Integer::parseInt);
  }

  /** What holds at a place, where anything was set. */
  Optional<String> at(Place place, Setting setting) {
    if (setting.isFor(Scope.CHANNEL)) {
      Optional<String> own = settings.get(Scope.CHANNEL, place.channelKey(), setting.id());
      if (own.isPresent()) {
        return own;
      }
    }
    return settings.get(Scope.SERVER, place.serverKey(), setting.id());
  }

  Saving set(Scope scope, String subject, Setting setting, Optional<String> value) {
    return value
        .map(given -> settings.put(scope, subject, setting.id(), given))
        .orElseGet(() -> settings.remove(scope, subject, setting.id()));
  }

  Map<String, String> all(Scope scope, String subject) {
    return settings.all(scope, subject);
  }
}
