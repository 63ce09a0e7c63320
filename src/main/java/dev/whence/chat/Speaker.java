package dev.whence.chat;

import dev.whence.answer.Block;
import dev.whence.answer.Clearing;
import dev.whence.answer.Phrasebook;
import dev.whence.answer.Text;
import dev.whence.language.Language;
import dev.whence.safety.Gate;
import dev.whence.symptom.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what Whence itself has to say, in the language that fits who reads it. */
final class Speaker {
  private final Phrasebook phrasebook;
  private final Preferences preferences;

  Speaker(Phrasebook phrasebook, Preferences preferences) {
    this.phrasebook = phrasebook;
    this.preferences = preferences;
  }

  /**
   * The language for words that answer no text: what the person set, their client's where nobody
   * else reads it, the place's, the default.
   */
  Language language(Envelope envelope, Visibility visibility) {
    return preferences
        .language(envelope.person())
        .or(() -> locale(envelope, visibility).flatMap(Language::of))
        .or(() -> preferences.language(envelope.place()))
        .orElse(preferences.standard());
  }

  /** The client's language is the person's own affair: it never shows in what everyone reads. */
  static Optional<String> locale(Envelope envelope, Visibility visibility) {
    boolean isPrivate = envelope.place().direct() || visibility == Visibility.ASKER;
    return isPrivate ? envelope.locale() : Optional.empty();
  }

  Question question(
      Envelope envelope,
      Visibility visibility,
      String text,
      boolean addressed,
      String conversation) {
    return new Question(
        text,
        preferences.language(envelope.person()),
        locale(envelope, visibility),
        preferences.language(envelope.place()),
        addressed,
        Optional.of(conversation));
  }

  String words(Language language, String key, Map<String, ?> values) {
    return Gate.words(phrasebook.words(language, key, values));
  }

  String words(Language language, String key) {
    return words(language, key, Map.of());
  }

  Text text(Language language, String key, Map<String, ?> values) {
    return phrasebook.text(language, key, values);
  }

  Block paragraph(Language language, String key, Map<String, ?> values) {
    return new Block.Paragraph(text(language, key, values));
  }

  Block paragraph(Language language, String key) {
    return paragraph(language, key, Map.of());
  }

  Block title(Language language, String key) {
    return new Block.Title(text(language, key, Map.of()));
  }

  /** A short word of our own, with no buttons. */
  Outgoing notice(
      String key, Language language, Visibility visibility, Optional<String> to, Block... blocks) {
    return new Outgoing(
        key,
        language,
        Clearing.clear(language, List.of(blocks)),
        List.of(),
        visibility,
        to,
        List.of());
  }
}
