package dev.whence.language;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds up what each run of letters says. For one text. */
final class TextScorer {
  /** Neighbouring grams share letters, so each counts for less than its own odds. */
  private static final double GRAM_FACTOR = 0.4;

  /** What one word's letters can say at most, lest one odd name decides. */
  private static final double MOST_FROM_ONE_WORD = 3.0;

  /** An English word in a sentence is often a loan: its letters alone say little. */
  private static final double MOST_FOR_ENGLISH = 0.5;

  private static final double BORROWED_FACTOR = 0.05;

  /** A known function word has already said most of what its letters could. */
  private static final double KNOWN_FACTOR = 0.5;

  /** One character of a script that only some languages write. */
  private static final double LETTER = 1.2;

  private static final double SYLLABLE = 1.8;

  /** One language alone writes Hangul: a single syllable of it tells. */
  private static final double FIRST_SYLLABLE = 3;

  /** Characters that Simplified Chinese writes otherwise, each and together. */
  private static final double UNSIMPLIFIED = 1.5;

  private static final double MOST_UNSIMPLIFIED = 4.5;

  /** What both write alike is likelier Simplified, which more people write. */
  private static final double ALIKE = 0.6;

  private static final double MOST_FROM_SCRIPT = 14.0;

  /** So many Chinese characters without kana between or behind them are seldom Japanese. */
  private static final int CLAUSE = 5;

  private static final double WITHOUT_KANA = 4;

  private static final char LAST_PLAIN_LETTER = 0x7f;

  /** Letters of Persian, Urdu and Ukrainian: the script is right, the language is not. */
  private static final String FOREIGN = "پچژگکیےںїєґіў";

  private final WordList words;
  private final Profile latin;
  private final Profile han;
  private final BitSet traditional;
  private final Scores scores = new Scores();

  /** A word said often is no more evidence than said once: traces repeat theirs. */
  private final Set<String> said = new HashSet<>();

  private double kana;
  private double hanCharacters;
  private double unsimplified;

  TextScorer(WordList words, Profile latin, Profile han, BitSet traditional) {
    this.words = words;
    this.latin = latin;
    this.han = han;
    this.traditional = traditional;
  }

  Scores score(List<Runs.Run> runs) {
    Scores script = new Scores();
    String previous = "";
    for (Runs.Run run : runs) {
      String letters = run.letters();
      switch (run.script()) {
        case LATIN -> {
          if (said.add(letters)) {
            addWord(previous, letters);
          }
        }
        case HAN -> addHan(letters);
        case KANA -> kana += isOrnament(letters) ? 0.2 : letters.length();
        case HANGUL -> script.add(Language.KOREAN, SYLLABLE * letters.length() + first(script));
        case CYRILLIC -> script.add(Language.RUSSIAN, LETTER * own(letters));
        case ARABIC -> script.add(Language.ARABIC, LETTER * own(letters));
        case THAI -> script.add(Language.THAI, LETTER * letters.length());
      }
      previous = run.script() == Runs.Script.LATIN ? letters : "";
    }
    for (Language language : Language.values()) {
      scores.add(language, Math.min(script.of(language), MOST_FROM_SCRIPT));
    }
    addChineseAndJapanese();
    return scores;
  }

  private static double first(Scores script) {
    return script.of(Language.KOREAN) == 0 ? FIRST_SYLLABLE : 0;
  }

  private void addChineseAndJapanese() {
    double characters = Math.min(SYLLABLE * hanCharacters, MOST_FROM_SCRIPT);
    for (Language language : LanguageDetector.HAN) {
      scores.add(language, characters);
    }
    scores.add(
        Language.CHINESE_SIMPLIFIED, -Math.min(UNSIMPLIFIED * unsimplified, MOST_UNSIMPLIFIED));
    if (unsimplified == 0) {
      scores.add(Language.CHINESE_TRADITIONAL, -ALIKE);
    }
    scores.add(Language.JAPANESE, Math.min(SYLLABLE * kana * 2, MOST_FROM_SCRIPT));
    if (kana == 0 && hanCharacters >= CLAUSE) {
      scores.add(Language.JAPANESE, -WITHOUT_KANA);
    }
  }

  /** Chinese chats write a lone の for 的. */
  private static boolean isOrnament(String kana) {
    return kana.equals("の");
  }

  private static int own(String letters) {
    int own = 0;
    for (int i = 0; i < letters.length(); i++) {
      own += FOREIGN.indexOf(letters.charAt(i)) >= 0 ? -1 : 1;
    }
    return Math.max(own, 1);
  }

  private void addHan(String run) {
    hanCharacters += run.length();
    unsimplified += run.chars().filter(traditional::get).count();
    Scores sum = new Scores();
    Grams.ofHan(run, gram -> han.addOdds(gram, GRAM_FACTOR, sum));
    for (Language language : LanguageDetector.HAN) {
      scores.add(language, sum.of(language));
    }
    addChatter(run);
  }

  /** What is said in chats and in no program, of which the profile knows nothing: 一直, 上不去. */
  private void addChatter(String run) {
    if (run.length() == 1) {
      addOnce(run);
    }
    for (int index = 0; index + 2 <= run.length(); index++) {
      addOnce(run.substring(index, index + 2));
    }
  }

  private void addOnce(String characters) {
    if (said.add(characters)) {
      addSigns(characters);
    }
  }

  private void addWord(String previous, String word) {
    boolean known = addSigns(word);
    known |= !previous.isEmpty() && addSigns(previous + "+" + word);
    int apostrophe = word.indexOf('\'');
    if (!known && apostrophe > 0 && apostrophe < word.length() - 1) {
      known = addSigns(word.substring(0, apostrophe + 1));
      known |= addSigns(word.substring(apostrophe + 1));
    }
    double factor = words.isBorrowed(word) ? BORROWED_FACTOR : known ? KNOWN_FACTOR : 1;
    addLetters(word, factor * GRAM_FACTOR);
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > LAST_PLAIN_LETTER) {
        addSigns("*" + word.charAt(i));
      }
    }
  }

  private boolean addSigns(String word) {
    List<WordList.Sign> signs = words.signs(word);
    for (WordList.Sign sign : signs) {
      scores.add(sign.language(), sign.weight());
    }
    return !signs.isEmpty();
  }

  private void addLetters(String word, double factor) {
    Scores sum = new Scores();
    Grams.ofWord(word, gram -> latin.addOdds(gram, factor, sum));
    for (Language language : LanguageDetector.LATIN) {
      double most = language == Language.ENGLISH ? MOST_FOR_ENGLISH : MOST_FROM_ONE_WORD;
      scores.add(language, Math.clamp(sum.of(language), -MOST_FROM_ONE_WORD, most));
    }
  }
}
