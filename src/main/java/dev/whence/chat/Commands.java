package dev.whence.chat;

import dev.whence.answer.Block;
import dev.whence.language.Language;
import dev.whence.safety.Gate;
import dev.whence.store.Saving;
import dev.whence.store.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the commands do. */
final class Commands {
  /** Words that clear a setting. */
  private static final List<String> CLEARING = List.of("default", "auto", "automatic", "reset");

  private final Services services;
  private final Speaker speaker;
  private final Preferences preferences;
  private final RecentAnswers recent;
  private final Checks checks;
  private final SettingsCommand settings;

  Commands(
      Services services,
      Speaker speaker,
      Preferences preferences,
      RecentAnswers recent,
      Checks checks) {
    this.services = services;
    this.speaker = speaker;
    this.preferences = preferences;
    this.recent = recent;
    this.checks = checks;
    this.settings = new SettingsCommand(speaker, preferences);
  }

  void run(Incoming.Commanded commanded, Replier replier) {
    Envelope envelope = commanded.envelope();
    Visibility visibility = commanded.visibility();
    switch (commanded.command()) {
      case Command.Check(String target) -> checks.command(commanded, target, replier);
      case Command.SetLanguage(Optional<String> wanted) ->
          language(envelope, visibility, wanted, replier);
      case Command.Help _ -> help(envelope, visibility, Optional.empty(), replier);
      case Command.Privacy _ -> say(envelope, visibility, replier, language -> privacy(language));
      case Command.Forget _ -> forget(envelope, visibility, replier);
      case Command.Settings wanted -> settings(envelope, visibility, wanted, replier);
    }
  }

  /** Who sets a language reads in that one that it is set. */
  private void settings(
      Envelope envelope, Visibility visibility, Command.Settings wanted, Replier replier) {
    SettingsCommand.Said said =
        settings.run(envelope, wanted, speaker.language(envelope, visibility));
    say(envelope, visibility, Optional.empty(), said.language(), replier, said.blocks());
  }

  /** Blocks in a language. */
  @FunctionalInterface
  private interface Words {
    List<Block> in(Language language);
  }

  private void say(Envelope envelope, Visibility visibility, Replier replier, Words words) {
    Language language = speaker.language(envelope, visibility);
    say(envelope, visibility, Optional.empty(), language, replier, words.in(language));
  }

  private void say(
      Envelope envelope,
      Visibility visibility,
      Optional<String> to,
      Language language,
      Replier replier,
      List<Block> blocks) {
    Block[] shown = blocks.toArray(Block[]::new);
    replier.send(speaker.notice(Keys.exchange(envelope), language, visibility, to, shown));
  }

  void help(Envelope envelope, Visibility visibility, Optional<String> to, Replier replier) {
    Language language = speaker.language(envelope, visibility);
    List<Block> blocks = new ArrayList<>();
    blocks.add(speaker.title(language, "chat.help.title"));
    for (String line : List.of("ask", "file", "check", "language", "privacy", "forget")) {
      blocks.add(speaker.paragraph(language, "chat.help." + line));
    }
    if (envelope.manages()) {
      blocks.add(speaker.paragraph(language, "chat.help.settings"));
    }
    say(envelope, visibility, to, language, replier, blocks);
  }

  private List<Block> privacy(Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(speaker.title(language, "chat.privacy.title"));
    for (String line : List.of("text", "kept", "checks", "forget")) {
      blocks.add(speaker.paragraph(language, "chat.privacy." + line));
    }
    return blocks;
  }

  private void language(
      Envelope envelope, Visibility visibility, Optional<String> wanted, Replier replier) {
    if (wanted.isEmpty()) {
      say(envelope, visibility, replier, language -> choices(language, "chat.language.choose", ""));
      return;
    }
    String typed = wanted.get().strip();
    if (CLEARING.contains(typed.toLowerCase(Locale.ROOT))) {
      Saving saving = set(envelope.person(), Optional.empty());
      say(
          envelope,
          visibility,
          replier,
          language -> List.of(outcome(saving, language, "chat.language.automatic", Map.of())));
      return;
    }
    Optional<Language> chosen = Setting.languageNamed(typed);
    if (chosen.isEmpty()) {
      say(
          envelope,
          visibility,
          replier,
          language -> choices(language, "chat.language.unknown", typed));
      return;
    }
    Saving saving = set(envelope.person(), Optional.of(chosen.get().tag()));
    Map<String, Language> named = Map.of("language", chosen.get());
    List<Block> blocks = List.of(outcome(saving, chosen.get(), "chat.language.set", named));
    say(envelope, visibility, Optional.empty(), chosen.get(), replier, blocks);
  }

  private Saving set(Person person, Optional<String> tag) {
    return preferences.set(Scope.PERSON, person.key(), Setting.LANGUAGE, tag);
  }

  private Block outcome(Saving saving, Language language, String key, Map<String, ?> values) {
    return saving.succeeded()
        ? speaker.paragraph(language, key, values)
        : speaker.paragraph(language, "chat.not-saved");
  }

  private List<Block> choices(Language language, String key, String typed) {
    String names =
        Arrays.stream(Language.values())
            .map(Language::nativeName)
            .collect(Collectors.joining(" · "));
    String shown = Gate.insert(typed.substring(0, Math.min(typed.length(), 40)));
    return List.of(speaker.paragraph(language, key, Map.of("languages", names, "language", shown)));
  }

  private void forget(Envelope envelope, Visibility visibility, Replier replier) {
    Language language = speaker.language(envelope, visibility);
    Person person = envelope.person();
    recent.forget(person);
    services.answering().forget(person.key() + "@");
    Saving saving = services.upkeep().forget(person.key());
    List<Block> blocks = List.of(outcome(saving, language, "chat.forgotten", Map.of()));
    say(envelope, visibility, Optional.empty(), language, replier, blocks);
  }
}
