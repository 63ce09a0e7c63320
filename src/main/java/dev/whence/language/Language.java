package dev.whence.language;

import java.util.Locale;
import java.util.Optional;

/** One of the fifteen languages that Whence reads and speaks. */
public enum Language {
  ENGLISH("en", "English"),
  CHINESE_SIMPLIFIED("zh-Hans", "简体中文"),
  CHINESE_TRADITIONAL("zh-Hant", "繁體中文"),
  JAPANESE("ja", "日本語"),
  KOREAN("ko", "한국어"),
  FRENCH("fr", "Français"),
  PORTUGUESE("pt", "Português"),
  SPANISH("es", "Español"),
  GERMAN("de", "Deutsch"),
  ITALIAN("it", "Italiano"),
  RUSSIAN("ru", "Русский"),
  ARABIC("ar", "العربية"),
  TURKISH("tr", "Türkçe"),
  THAI("th", "ไทย"),
  VIETNAMESE("vi", "Tiếng Việt");

  private final String tag;
  private final String nativeName;

  Language(String tag, String nativeName) {
    this.tag = tag;
    this.nativeName = nativeName;
  }

  /** The tag used in files, settings and JSON, such as {@code zh-Hans}. */
  public String tag() {
    return tag;
  }

  /** What the language calls itself. */
  public String nativeName() {
    return nativeName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** Whether blanks stand between its words. */
  public boolean isSpaced() {
    return switch (this) {
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, JAPANESE, THAI -> false;
      case ENGLISH,
          KOREAN,
          FRENCH,
          PORTUGUESE,
          SPANISH,
          GERMAN,
          ITALIAN,
          RUSSIAN,
          ARABIC,
          TURKISH,
          VIETNAMESE ->
          true;
    };
  }

  public boolean isRightToLeft() {
    return this == ARABIC;
  }

  /**
   * The language that a tag or one of the aliases in use means: {@code jp}, {@code zh_CN}, {@code
   * pt-BR}, {@code zh-Hant-HK}. Case and the separator do not matter.
   */
  public static Optional<Language> of(String tagOrAlias) {
    String wanted = tagOrAlias.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    int encoding = wanted.indexOf('.');
    if (encoding > 0) {
      wanted = wanted.substring(0, encoding);
    }
    String first = wanted.contains("-") ? wanted.substring(0, wanted.indexOf('-')) : wanted;
    return switch (first) {
      case "zh", "chs", "cht", "cn", "tw", "hk" -> Optional.of(chinese(wanted));
      case "jp" -> Optional.of(JAPANESE);
      case "kr" -> Optional.of(KOREAN);
      case "br" -> Optional.of(PORTUGUESE);
      case "vn" -> Optional.of(VIETNAMESE);
      default -> byPrimaryTag(first);
    };
  }

  private static Language chinese(String wanted) {
    for (String part : wanted.split("-", -1)) {
      switch (part) {
        case "hans", "chs", "cn", "sg" -> {
          return CHINESE_SIMPLIFIED;
        }
        case "hant", "cht", "tw", "hk", "mo" -> {
          return CHINESE_TRADITIONAL;
        }
        default -> {
          continue;
        }
      }
    }
    return CHINESE_SIMPLIFIED;
  }

  private static Optional<Language> byPrimaryTag(String primary) {
    for (Language language : values()) {
      if (language.tag.equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
