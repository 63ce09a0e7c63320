package dev.whence.chat;

import dev.whence.answer.Phrasebook;
import dev.whence.language.Language;
import dev.whence.store.Database;
import dev.whence.store.Exchanges;
import dev.whence.store.Feedback;
import dev.whence.store.Quotas;
import dev.whence.store.Settings;
import dev.whence.store.Upkeep;
import java.time.InstantSource;

/**
 * What every chat is built on.
 *
 * @param standard the language where nothing tells another
 * @param confidence how sure Whence must be to speak unasked, where a server set nothing
 */
public record Services(
    Answering answering,
    Checking checking,
    Suggesting suggesting,
    Phrasebook phrasebook,
    Database database,
    InstantSource clock,
    Language standard,
    double confidence) {

  Preferences preferences() {
    return new Preferences(new Settings(database), standard, confidence);
  }

  Quotas quotas() {
    return new Quotas(database, clock);
  }

  Exchanges exchanges() {
    return new Exchanges(database, clock);
  }

  Feedback feedback() {
    return new Feedback(database, clock);
  }

  Upkeep upkeep() {
    return new Upkeep(database, clock);
  }
}
