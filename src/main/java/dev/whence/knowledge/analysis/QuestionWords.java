package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes away what people say around a question, and leaves what it is about. */
final class QuestionWords {
  private final Map<String, Map<Character, List<String>>> phrases = new HashMap<>();

  private QuestionWords() {}

  /**
   * Reads the lists.
   *
   * @param plain brings words to the form that questions are brought to
   */
  static QuestionWords load(Plain plain) {
    QuestionWords words = new QuestionWords();
    for (String line : Resources.text("question-words.txt").lines().toList()) {
      int space = line.indexOf(' ');
      if (!line.startsWith("#") && space > 0) {
        Map<Character, List<String>> byFirst = new HashMap<>();
        for (String phrase : line.substring(space + 1).split(",", -1)) {
          String lower = plain.of(phrase.strip()).toLowerCase(Locale.ROOT);
          byFirst.computeIfAbsent(lower.charAt(0), _ -> new ArrayList<>()).add(lower);
        }
        byFirst
            .values()
            .forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
        words.phrases.put(line.substring(0, space), byFirst);
      }
    }
    return words;
  }

  /** The text without them; the text itself where nothing else would be left. */
  String strip(Language language, String plain) {
    Map<Character, List<String>> byFirst =
        phrases.getOrDefault(Analysis.isChinese(language) ? "zh" : language.tag(), Map.of());
    boolean spaced = isSpaced(language);
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.length() != plain.length()) {
      return plain;
    }
    StringBuilder left = new StringBuilder(plain.length());
    int at = 0;
    while (at < plain.length()) {
      int length = phraseAt(byFirst.get(lower.charAt(at)), lower, at, spaced);
      if (length > 0) {
        left.append(' ');
        at += length;
      } else {
        left.append(plain.charAt(at++));
      }
    }
    return left.toString().isBlank() ? plain : left.toString();
  }

  private static int phraseAt(
      @org.jspecify.annotations.Nullable List<String> candidates,
      String text,
      int at,
      boolean spaced) {
    if (candidates == null || (spaced && !isBorder(text, at - 1))) {
      return 0;
    }
    for (String phrase : candidates) {
      if (text.startsWith(phrase, at) && (!spaced || isBorder(text, at + phrase.length()))) {
        return phrase.length();
      }
    }
    return 0;
  }

  private static boolean isBorder(String text, int at) {
    return at < 0
        || at >= text.length()
        || !(Character.isLetterOrDigit(text.charAt(at)) || "_-'’.:/".indexOf(text.charAt(at)) >= 0)
        || (".:".indexOf(text.charAt(at)) >= 0
            && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))));
  }

  private static boolean isSpaced(Language language) {
    return switch (language) {
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, JAPANESE, THAI -> false;
      case KOREAN -> true;
      case ENGLISH,
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
}
