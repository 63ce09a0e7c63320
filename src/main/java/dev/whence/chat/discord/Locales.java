package dev.whence.chat.discord;

import dev.whence.language.Language;
import java.util.List;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/** Discord's names for our languages; one of ours may be several of theirs. */
final class Locales {
  private Locales() {}

  static List<DiscordLocale> of(Language language) {
    return switch (language) {
      case ENGLISH -> List.of(DiscordLocale.ENGLISH_US, DiscordLocale.ENGLISH_UK);
      case CHINESE_SIMPLIFIED -> List.of(DiscordLocale.CHINESE_CHINA);
      case CHINESE_TRADITIONAL -> List.of(DiscordLocale.CHINESE_TAIWAN);
      case JAPANESE -> List.of(DiscordLocale.JAPANESE);
      case KOREAN -> List.of(DiscordLocale.KOREAN);
      case FRENCH -> List.of(DiscordLocale.FRENCH);
      case PORTUGUESE -> List.of(DiscordLocale.PORTUGUESE_BRAZILIAN);
      case SPANISH -> List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM);
      case GERMAN -> List.of(DiscordLocale.GERMAN);
      case ITALIAN -> List.of(DiscordLocale.ITALIAN);
      case RUSSIAN -> List.of(DiscordLocale.RUSSIAN);
      case ARABIC -> List.of(DiscordLocale.ARABIC);
      case TURKISH -> List.of(DiscordLocale.TURKISH);
      case THAI -> List.of(DiscordLocale.THAI);
      case VIETNAMESE -> List.of(DiscordLocale.VIETNAMESE);
    };
  }
}
