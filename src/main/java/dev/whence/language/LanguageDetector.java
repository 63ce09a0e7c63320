package dev.whence.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells the language of a person's words, however few: by script, by function words, by letter
 * profiles. English words that every trade language has borrowed count for nothing. Safe for
 * threads.
 */
public final class LanguageDetector {
  /** The languages of the Latin profile, in the order of its columns. */
  static final List<Language> LATIN =
      List.of(
          Language.ENGLISH,
          Language.FRENCH,
          Language.PORTUGUESE,
          Language.SPANISH,
          Language.GERMAN,
          Language.ITALIAN,
          Language.TURKISH,
          Language.VIETNAMESE);

  /** The languages of the profile of Chinese characters, in the order of its columns. */
  static final List<Language> HAN =
      List.of(Language.CHINESE_SIMPLIFIED, Language.CHINESE_TRADITIONAL, Language.JAPANESE);

  /** A language shows within this; a longer text would only cost time. */
  private static final int LONGEST_TEXT = 4_000;

  /** Below this a language is out of the question. */
  private static final double LEAST_SHARE = 0.02;

  private final WordList words;
  private final Profile latin;
  private final Profile han;

  /** Characters of Traditional Chinese that Simplified Chinese does not write. */
  private final BitSet traditional = new BitSet();

  private LanguageDetector(WordList words, Profile latin, Profile han, String traditional) {
    this.words = words;
    this.latin = latin;
    this.han = han;
    traditional.strip().chars().forEach(this.traditional::set);
  }

  /** Reads the word lists and profiles that come with Whence. */
  public static LanguageDetector load() {
    return new LanguageDetector(
        WordList.read(resource("words.txt"), resource("borrowed.txt")),
        new Profile(resource("latin.profile"), LATIN),
        new Profile(resource("han.profile"), HAN),
        resource("traditional.txt"));
  }

  private static String resource(String name) {
    try (InputStream stream = LanguageDetector.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("not among the resources: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The likeliest language of these words; empty where they are no evidence of any. */
  public Optional<LanguageGuess> detect(String text) {
    return rank(text).stream().findFirst();
  }

  /** Every language that the words leave possible, likeliest first. */
  List<LanguageGuess> rank(String text) {
    String head = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Runs.Run> runs = Runs.of(head);
    if (runs.isEmpty()) {
      return List.of();
    }
    Scores scores = new TextScorer(words, latin, han, traditional).score(runs);
    List<LanguageGuess> guesses = new ArrayList<>();
    for (Language language : Language.values()) {
      double share = scores.probability(language);
      if (share >= LEAST_SHARE) {
        guesses.add(new LanguageGuess(language, share));
      }
    }
    guesses.sort(Comparator.comparingDouble(LanguageGuess::confidence).reversed());
    return guesses;
  }
}
