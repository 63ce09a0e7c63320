package dev.whence.chat.discord;

import dev.whence.answer.Phrasebook;
import dev.whence.chat.Setting;
import dev.whence.language.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The commands that Discord offers, each in every language that both of us know. */
final class CommandList {
  static final String EXPLAIN = "Explain this error";

  /** What Discord takes in one option; a longer error comes as a file or a message. */
  private static final int LONGEST_TEXT = 6_000;

  /** Discord's limit for the name of a choice. */
  private static final int LONGEST_CHOICE = 100;

  private final Phrasebook phrasebook;

  CommandList(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  List<CommandData> all() {
    return List.of(
        everywhere(
            command("why")
                .addOptions(
                    option(OptionType.STRING, "text")
                        .setMaxLength(LONGEST_TEXT)
                        .setAutoComplete(true),
                    option(OptionType.ATTACHMENT, "file"))),
        everywhere(
            command("check")
                .addOptions(
                    option(OptionType.STRING, "target").setRequired(true).setMaxLength(512))),
        everywhere(command("language").addOptions(languages())),
        everywhere(command("help")),
        everywhere(command("privacy")),
        everywhere(command("forget")),
        settings(),
        everywhere(
            Commands.message(EXPLAIN).setNameLocalizations(translations("discord.explain"))));
  }

  private <T extends CommandData> T everywhere(T command) {
    command.setContexts(InteractionContextType.ALL);
    command.setIntegrationTypes(IntegrationType.ALL);
    return command;
  }

  private SlashCommandData command(String name) {
    String key = "chat.command." + name;
    return Commands.slash(name, phrasebook.words(Language.ENGLISH, key))
        .setNameLocalizations(translations("discord.name." + name))
        .setDescriptionLocalizations(translations(key));
  }

  private OptionData option(OptionType type, String name) {
    String key = "discord.option." + name;
    return new OptionData(type, name, phrasebook.words(Language.ENGLISH, key))
        .setNameLocalizations(translations("discord.name." + name))
        .setDescriptionLocalizations(translations(key));
  }

  private OptionData languages() {
    OptionData option = option(OptionType.STRING, "language");
    String automatic = "discord.choice.auto";
    option.addChoices(
        new Choice(phrasebook.words(Language.ENGLISH, automatic), "auto")
            .setNameLocalizations(translations(automatic)));
    for (Language language : Language.values()) {
      option.addChoice(language.nativeName(), language.tag());
    }
    return option;
  }

  private CommandData settings() {
    OptionData setting = option(OptionType.STRING, "setting");
    for (Setting known : Setting.values()) {
      setting.addChoices(
          new Choice(meaning(Language.ENGLISH, known), known.id())
              .setNameLocalizations(translations(language -> meaning(language, known))));
    }
    return command("settings")
        .addOptions(
            setting,
            option(OptionType.STRING, "value").setMaxLength(40),
            option(OptionType.BOOLEAN, "here"))
        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
  }

  /** A setting by its name, which is typed elsewhere too, and by what it means. */
  private String meaning(Language language, Setting setting) {
    String words =
        setting.id() + ": " + phrasebook.words(language, "chat.settings." + setting.id());
    return words.length() <= LONGEST_CHOICE ? words : words.substring(0, LONGEST_CHOICE - 1) + "…";
  }

  private Map<DiscordLocale, String> translations(String key) {
    return translations(language -> phrasebook.words(language, key));
  }

  private static Map<DiscordLocale, String> translations(Function<Language, String> said) {
    Map<DiscordLocale, String> all = new EnumMap<>(DiscordLocale.class);
    for (Language language : Language.values()) {
      String words = said.apply(language);
      Locales.of(language).forEach(locale -> all.put(locale, words));
    }
    return all;
  }
}
