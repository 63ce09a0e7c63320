package dev.whence.chat;

import dev.whence.answer.Block;
import dev.whence.language.Language;
import dev.whence.store.Saving;
import dev.whence.store.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows and changes the settings of a server or channel, for those who manage it. */
final class SettingsCommand {
  private final Speaker speaker;
  private final Preferences preferences;

  SettingsCommand(Speaker speaker, Preferences preferences) {
    this.speaker = speaker;
    this.preferences = preferences;
  }

  /** What is to be said, and in which language. */
  record Said(Language language, List<Block> blocks) {
    Said {
      blocks = List.copyOf(blocks);
    }

    static Said of(Language language, Block block) {
      return new Said(language, List.of(block));
    }
  }

  Said run(Envelope envelope, Command.Settings wanted, Language language) {
    if (!envelope.manages() && !envelope.place().direct()) {
      return Said.of(language, speaker.paragraph(language, "chat.only-manager"));
    }
    if (wanted.name().isEmpty()) {
      return new Said(language, shown(envelope.place(), language));
    }
    Optional<Setting> setting = Setting.of(wanted.name().get());
    if (setting.isEmpty() || !setting.get().isFor(wanted.scope())) {
      return Said.of(
          language,
          speaker.paragraph(
              language,
              "chat.settings.unknown",
              Map.of("setting", cut(wanted.name().get()), "settings", names(wanted.scope()))));
    }
    return wanted.value().isEmpty()
        ? Said.of(language, line(envelope.place(), setting.get(), language))
        : set(envelope.place(), setting.get(), wanted, language);
  }

  private static String cut(String typed) {
    return typed.substring(0, Math.min(typed.length(), 40));
  }

  private static String names(Scope scope) {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.isFor(scope))
        .map(Setting::id)
        .collect(Collectors.joining(", "));
  }

  private List<Block> shown(Place place, Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(speaker.title(language, "chat.settings.title"));
    for (Setting setting : Setting.values()) {
      blocks.add(line(place, setting, language));
    }
    blocks.add(speaker.paragraph(language, "chat.settings.how"));
    return blocks;
  }

  private Block line(Place place, Setting setting, Language language) {
    String value = preferences.at(place, setting).orElseGet(() -> standard(setting, place));
    return speaker.paragraph(
        language,
        "chat.settings.line",
        Map.of(
            "setting",
            setting.id(),
            "value",
            value,
            "meaning",
            speaker.words(language, "chat.settings." + setting.id())));
  }

  /** What holds where nothing was set. */
  private String standard(Setting setting, Place place) {
    return switch (setting) {
      case LANGUAGE -> preferences.standard().tag();
      case ANSWERS, CHECKS -> "on";
      case UNPROMPTED -> "off";
      case CONFIDENCE -> String.valueOf(Math.round(preferences.confidenceAt(place) * 100));
      case CHECK_LIMIT -> "default";
      case QUESTIONS -> String.valueOf(preferences.questionsAt(place));
    };
  }

  private Said set(Place place, Setting setting, Command.Settings wanted, Language language) {
    String typed = wanted.value().orElseThrow();
    boolean clears = typed.toLowerCase(Locale.ROOT).equals("default");
    Optional<String> value = clears ? Optional.empty() : setting.read(typed);
    if (value.isEmpty() && !clears) {
      return Said.of(
          language,
          speaker.paragraph(
              language,
              "chat.settings.bad-value",
              Map.of(
                  "setting",
                  setting.id(),
                  "value",
                  cut(typed),
                  "expected",
                  speaker.words(language, "chat.settings.expected." + setting.fitting().id()))));
    }
    String subject = wanted.scope() == Scope.CHANNEL ? place.channelKey() : place.serverKey();
    Saving saving = preferences.set(wanted.scope(), subject, setting, value);
    if (!saving.succeeded()) {
      return Said.of(language, speaker.paragraph(language, "chat.not-saved"));
    }
    String now = value.orElseGet(() -> standard(setting, place));
    Language told = setting == Setting.LANGUAGE ? Language.of(now).orElse(language) : language;
    return Said.of(
        told,
        speaker.paragraph(
            told, "chat.settings.set", Map.of("setting", setting.id(), "value", now)));
  }
}
