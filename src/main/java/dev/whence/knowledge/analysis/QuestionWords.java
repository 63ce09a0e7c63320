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
  /** Ends a phrase that addresses everybody, who may as well be what the question is about. */
  private static final char ADDRESS = '~';

  private static final String STOPS = ",!:;.，！：；。、";

  private final Map<String, Map<Character, List<Phrase>>> phrases = new HashMap<>();

  private record Phrase(String text, boolean address) {}

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
        Map<Character, List<Phrase>> byFirst = new HashMap<>();
        for (String written : line.substring(space + 1).split(",", -1)) {
          Phrase phrase = phrase(plain.of(written.strip()).toLowerCase(Locale.ROOT));
          byFirst.computeIfAbsent(phrase.text.charAt(0), _ -> new ArrayList<>()).add(phrase);
        }
        byFirst
            .values()
            .forEach(list -> list.sort(Comparator.comparingInt(one -> -one.text.length())));
        words.phrases.put(line.substring(0, space), byFirst);
      }
    }
    return words;
  }

  private static Phrase phrase(String lower) {
    int last = lower.length() - 1;
    return lower.charAt(last) == ADDRESS
        ? new Phrase(lower.substring(0, last), true)
        : new Phrase(lower, false);
  }

  /** The text without them; the text itself where nothing else would be left. */
  String strip(Language language, String plain) {
    return strip(language, plain, false);
  }

  /** As {@link #strip}, but everybody stays unless the text greets them: send it to everyone. */
  String stripButEverybody(Language language, String plain) {
    return strip(language, plain, true);
  }

  private String strip(Language language, String plain, boolean everybody) {
    Map<Character, List<Phrase>> byFirst =
        phrases.getOrDefault(Analysis.isChinese(language) ? "zh" : language.tag(), Map.of());
    boolean spaced = language.isSpaced();
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.length() != plain.length()) {
      return plain;
    }
    StringBuilder left = new StringBuilder(plain.length());
    boolean first = true;
    boolean greeting = true;
    int at = 0;
    while (at < plain.length()) {
      Phrase phrase = phraseAt(byFirst.get(lower.charAt(at)), lower, at, spaced);
      int end = phrase == null ? at + 1 : at + phrase.text.length();
      boolean said = phrase != null;
      if (phrase != null && everybody && phrase.address) {
        said = greeting && (!first || isGreeted(byFirst, lower, end, spaced));
      }
      if (said) {
        left.append(' ');
      } else {
        left.append(plain, at, end);
        greeting &= phrase == null && isBetween(plain.charAt(at));
      }
      first &= Character.isWhitespace(plain.charAt(at));
      at = end;
    }
    return left.toString().isBlank() ? plain : left.toString();
  }

  /** Whether who is addressed before anything else is greeted: everyone, ...; herkese selam. */
  private static boolean isGreeted(
      Map<Character, List<Phrase>> byFirst, String text, int end, boolean spaced) {
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next == text.length()
        || STOPS.indexOf(text.charAt(next)) >= 0
        || phraseAt(byFirst.get(text.charAt(next)), text, next, spaced) != null;
  }

  private static boolean isBetween(char character) {
    return Character.isWhitespace(character) || STOPS.indexOf(character) >= 0;
  }

  private static @org.jspecify.annotations.Nullable Phrase phraseAt(
      @org.jspecify.annotations.Nullable List<Phrase> candidates,
      String text,
      int at,
      boolean spaced) {
    if (candidates == null || (spaced && !isBorder(text, at - 1))) {
      return null;
    }
    for (Phrase phrase : candidates) {
      int end = at + phrase.text.length();
      if (text.startsWith(phrase.text, at) && (!spaced || isBorder(text, end))) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean isBorder(String text, int at) {
    return at < 0
        || at >= text.length()
        || !(Character.isLetterOrDigit(text.charAt(at)) || "_-'’.:/".indexOf(text.charAt(at)) >= 0)
        || (".:".indexOf(text.charAt(at)) >= 0
            && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))));
  }
}
