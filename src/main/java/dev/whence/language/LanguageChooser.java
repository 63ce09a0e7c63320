package dev.whence.language;

import dev.whence.language.LanguageChoice.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the language of an answer: what the person set, the language of their own words, that of
 * their client, that of the place they write in, the default.
 */
public final class LanguageChooser {
  /** From here on the words decide alone, whatever the hints say. */
  private static final double SURE = 0.7;

  /** A hint that the words leave this much room for decides what they cannot. */
  private static final double POSSIBLE = 0.05;

  /** With no hint, or none that the words allow, a guess must be at least this likely. */
  private static final double LIKELY = 0.35;

  /** Letters of another script are nobody's slip. */
  private static final double SCRIPT = 0.1;

  private final LanguageDetector detector;
  private final Language standard;

  public LanguageChooser(LanguageDetector detector, Language standard) {
    this.detector = detector;
    this.standard = standard;
  }

  /** What is known about the person beside the words. */
  public record Hints(
      Optional<Language> setting, Optional<String> locale, Optional<Language> place) {}

  /**
   * The language to answer in.
   *
   * @param ownWords what the person wrote themselves; may be empty
   * @param wholeText everything they sent: a system's message in Chinese tells of its reader, one
   *     in English of nobody
   * @param beside the same without what names errors and places: a word or two that somebody put
   *     behind a program's line are theirs
   */
  public LanguageChoice choose(String ownWords, String wholeText, String beside, Hints hints) {
    if (hints.setting().isPresent()) {
      return new LanguageChoice(hints.setting().get(), Origin.SETTING);
    }
    List<LanguageGuess> guesses = guesses(ownWords, wholeText, beside);
    Optional<LanguageChoice> sure = best(guesses, SURE);
    if (sure.isPresent()) {
      return sure.get();
    }
    Optional<LanguageChoice> hint = fromHints(hints, guesses);
    if (hint.isPresent()) {
      return hint.get();
    }
    return best(guesses, LIKELY)
        .or(() -> ofChineseCharacters(guesses))
        .orElse(new LanguageChoice(standard, Origin.DEFAULT));
  }

  /**
   * A word or two that Chinese and Japanese share: none of them is likely alone, and yet it is one
   * of them. Simplified Chinese has the most readers, unless the characters lean another way.
   */
  private static Optional<LanguageChoice> ofChineseCharacters(List<LanguageGuess> guesses) {
    if (!isInChineseCharacters(guesses)) {
      return Optional.empty();
    }
    double simplified = share(guesses, Language.CHINESE_SIMPLIFIED);
    double traditional = share(guesses, Language.CHINESE_TRADITIONAL);
    if (simplified + traditional < share(guesses, Language.JAPANESE)) {
      return Optional.of(new LanguageChoice(Language.JAPANESE, Origin.QUESTION));
    }
    return Optional.of(
        new LanguageChoice(
            traditional > 2 * simplified
                ? Language.CHINESE_TRADITIONAL
                : Language.CHINESE_SIMPLIFIED,
            Origin.QUESTION));
  }

  private static boolean isInChineseCharacters(List<LanguageGuess> guesses) {
    return LanguageDetector.HAN.stream().mapToDouble(language -> share(guesses, language)).sum()
        >= SURE;
  }

  private static double share(List<LanguageGuess> guesses, Language language) {
    return guesses.stream()
        .filter(guess -> guess.language() == language)
        .mapToDouble(LanguageGuess::confidence)
        .sum();
  }

  private List<LanguageGuess> guesses(String ownWords, String wholeText, String beside) {
    List<LanguageGuess> own = detector.rank(ownWords);
    if (best(own, LIKELY).isPresent()) {
      return own;
    }
    for (String text : List.of(wholeText, beside)) {
      List<LanguageGuess> others =
          detector.rank(text).stream()
              .filter(guess -> guess.language() != Language.ENGLISH)
              .toList();
      if (best(others, SURE).isPresent() || isInChineseCharacters(others) || isInScript(others)) {
        return others;
      }
    }
    return own;
  }

  /** A word in letters that English has not, amid English: who writes it reads it. */
  private static boolean isInScript(List<LanguageGuess> others) {
    return best(others, SCRIPT)
        .filter(choice -> !LanguageDetector.LATIN.contains(choice.language()))
        .isPresent();
  }

  private static Optional<LanguageChoice> best(List<LanguageGuess> guesses, double least) {
    return guesses.stream()
        .findFirst()
        .filter(guess -> guess.confidence() >= least)
        .map(guess -> new LanguageChoice(guess.language(), Origin.QUESTION));
  }

  /** The first hint that the words do not contradict. */
  private static Optional<LanguageChoice> fromHints(Hints hints, List<LanguageGuess> guesses) {
    Optional<Language> locale = hints.locale().flatMap(Language::of);
    return locale
        .filter(language -> allows(guesses, language))
        .map(language -> new LanguageChoice(language, Origin.LOCALE))
        .or(
            () ->
                hints
                    .place()
                    .filter(language -> allows(guesses, language))
                    .map(language -> new LanguageChoice(language, Origin.SETTING)));
  }

  private static boolean allows(List<LanguageGuess> guesses, Language language) {
    if (best(guesses, LIKELY).isEmpty() && !isInChineseCharacters(guesses)) {
      return true;
    }
    return share(guesses, language) >= POSSIBLE;
  }
}
