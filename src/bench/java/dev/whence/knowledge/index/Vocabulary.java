package dev.whence.knowledge.index;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of sixteen translations for a generated manual: the names of countries, languages and
 * currencies, and rarer ones put together from halves of them.
 */
enum Vocabulary {
  ENGLISH("en", "en"),
  CHINA("zh-cn", "zh-Hans"),
  TAIWAN("zh-tw", "zh-Hant"),
  HONG_KONG("zh-hk", "zh-Hant"),
  JAPANESE("jp", "ja"),
  KOREAN("ko", "ko"),
  FRENCH("fr", "fr"),
  PORTUGUESE("pt-br", "pt"),
  SPANISH("es", "es"),
  GERMAN("de", "de"),
  ITALIAN("it", "it"),
  RUSSIAN("ru", "ru"),
  ARABIC("ar", "ar"),
  TURKISH("tr", "tr"),
  THAI("th", "th"),
  VIETNAMESE("vi", "vi");

  /** As many as a manual of this size has. */
  private static final int SIZE = 5_000;

  private static final int TRIES = 100_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

  final String folder;
  private final String tag;

  Vocabulary(String folder, String tag) {
    this.folder = folder;
    this.tag = tag;
  }

  String[] words() {
    Locale locale = Locale.forLanguageTag(tag);
    Set<String> words = new LinkedHashSet<>();
    for (String country : Locale.getISOCountries()) {
      add(Locale.of("", country).getDisplayCountry(locale), words);
    }
    for (String language : Locale.getISOLanguages()) {
      add(Locale.of(language).getDisplayLanguage(locale), words);
    }
    Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .sorted()
        .forEach(code -> add(Currency.getInstance(code).getDisplayName(locale), words));
    return extended(new ArrayList<>(words));
  }

  private static void add(String text, Set<String> words) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String run = matcher.group();
      boolean spaced = run.charAt(0) < 0x0E00 || run.charAt(0) >= 0xAC00 || run.charAt(0) == 0x1EA1;
      if (spaced) {
        words.add(run);
      } else {
        for (int at = 0; at + 2 <= run.length(); at += 2) {
          words.add(run.substring(at, at + 2));
        }
      }
    }
  }

  private static String[] extended(List<String> real) {
    Random random = new Random(real.size());
    Set<String> words = new LinkedHashSet<>(real);
    for (int tried = 0; tried < TRIES && words.size() < SIZE; tried++) {
      String front = real.get(random.nextInt(real.size()));
      String back = real.get(random.nextInt(real.size()));
      words.add(front.substring(0, (front.length() + 1) / 2) + back.substring(back.length() / 2));
    }
    return words.toArray(String[]::new);
  }
}
