package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Turns text into terms, the same for documents and questions. Any thread may ask; the dictionary
 * of a language loads when it is first asked for.
 */
public final class Analysis {
  private final Plain plain = new Plain();
  private final ChineseWords chineseWords = new ChineseWords();
  private final QuestionWords questionWords = QuestionWords.load(plain);
  private final Concepts concepts = Concepts.load(plain);
  private final Map<Language, ConcurrentLinkedQueue<Chain>> idle = new EnumMap<>(Language.class);
  private final Map<Language, Grams> grams = new EnumMap<>(Language.class);

  public Analysis() {
    for (Language language : Language.values()) {
      idle.put(language, new ConcurrentLinkedQueue<>());
      grams.put(language, new Grams(Chains.stopWords(language)));
    }
  }

  /** The text as {@link #words}, {@link #grams} and {@link #identifiers} expect it. */
  public String plain(Language language, String text) {
    return isChinese(language) ? plain.ofChinese(text) : plain.of(text);
  }

  /** A question as {@link #plain}, without what people say around what they ask. */
  public String question(Language language, String text) {
    return questionWords.strip(language, plain(language, text));
  }

  /** As {@link #question}, for what it speaks of: everybody stays, whom nobody greets. */
  public String asked(Language language, String text) {
    return questionWords.stripButEverybody(language, plain(language, text));
  }

  /** Loads a language's dictionary, so that who asks for words next finds it there. */
  public void prepare(Language language) {
    words(language, "");
  }

  /**
   * Gives up what was remembered of the texts of a language, after very many; its dictionary stays.
   * What sixteen languages remember would be a third of all memory that building an index takes.
   */
  public void forget(Language language) {
    chains(language).clear();
    concepts.forget(language);
  }

  public List<String> words(Language language, String plain) {
    ConcurrentLinkedQueue<Chain> chains = chains(language);
    Chain free = chains.poll();
    if (free == null && isChinese(language)) {
      chineseWords.prepare();
    }
    Chain chain = free == null ? Chains.of(language) : free;
    List<String> terms = chain.terms(plain);
    chains.add(chain);
    return isChinese(language) ? chineseWords.of(terms) : terms;
  }

  public List<String> grams(Language language, String plain) {
    Grams cutter = grams.get(language);
    return cutter == null ? List.of() : cutter.of(plain);
  }

  /** What of a text {@link #grams} cuts, piece by piece. */
  public List<String> gramWords(Language language, String plain) {
    Grams cutter = grams.get(language);
    return cutter == null ? List.of() : cutter.words(plain);
  }

  /** Hands on the stretches of a text of which {@link #gramWord} makes {@link #gramWords}. */
  public static void gramStretches(char[] plain, Cuts cuts) {
    Grams.stretches(plain, cuts);
  }

  /** What is cut of one stretch; empty where nothing is. */
  public String gramWord(Language language, char[] plain, int from, int to) {
    Grams cutter = grams.get(language);
    return cutter == null ? "" : cutter.word(plain, from, to);
  }

  /** Hands on the n-grams of one of {@link #gramWords}; all of theirs are {@link #grams}. */
  public void gramsOfWord(Language language, String word, Cuts grams) {
    Grams cutter = this.grams.get(language);
    if (cutter != null) {
      cutter.cut(word, grams);
    }
  }

  public List<String> identifiers(Language language, String plain) {
    return Identifiers.of(plain, isLatin(language));
  }

  /** Words in Latin script and numbers, folded but not stemmed, as translations share them. */
  public List<String> latinWords(String plain) {
    return LatinWords.of(plain);
  }

  /** Hands on the stretches of a text of which {@link #latinWord} makes {@link #latinWords}. */
  public static void latinStretches(char[] plain, Cuts cuts) {
    LatinWords.stretches(plain, cuts);
  }

  public static String latinWord(char[] plain, int from, int to) {
    return LatinWords.word(plain, from, to);
  }

  /** What a text speaks of, by names that all languages share. */
  public List<String> concepts(Language language, String plain) {
    return concepts.of(language, plain);
  }

  /** What a piece of text between two spaces contributes to the {@link #concepts} of all of it. */
  public Spoken spoken(Language language, String plain) {
    return new Spoken(concepts.words(language, plain));
  }

  /** What the pieces of a text speak of, as {@link #concepts} of all of it. */
  public List<String> concepts(Language language, List<Spoken> pieces) {
    ConceptWord[] words = joined(pieces);
    return concepts.of(language, words);
  }

  /** What a text means by two things that it names together, whatever stands around them. */
  public List<String> compounds(Language language, String plain) {
    return concepts.compounds(language, plain);
  }

  /** What identifiers speak of. */
  public List<String> conceptsOfIdentifiers(List<String> identifiers) {
    return conceptsOfNames(List.of(names(identifiers)));
  }

  /** What identifiers contribute to the {@link #conceptsOfNames} of all of a text. */
  public Spoken names(List<String> identifiers) {
    return new Spoken(concepts.identifiers(identifiers));
  }

  /** What the identifiers of a text speak of, as {@link #conceptsOfIdentifiers}. */
  public static List<String> conceptsOfNames(List<Spoken> names) {
    ConceptWord[] words = joined(names);
    return Concepts.ofIdentifiers(words);
  }

  private static ConceptWord[] joined(List<Spoken> pieces) {
    int size = 0;
    for (int at = 0; at < pieces.size(); at++) {
      size += pieces.get(at).words().length;
    }
    ConceptWord[] joined = new ConceptWord[size];
    int to = 0;
    for (int at = 0; at < pieces.size(); at++) {
      for (ConceptWord word : pieces.get(at).words()) {
        joined[to++] = word;
      }
    }
    return joined;
  }

  /** What an English name speaks of, as that of a file. */
  public List<String> conceptsOfName(String name) {
    return concepts.ofName(name);
  }

  private ConcurrentLinkedQueue<Chain> chains(Language language) {
    return java.util.Objects.requireNonNull(idle.get(language));
  }

  public static boolean isChinese(Language language) {
    return language == Language.CHINESE_SIMPLIFIED || language == Language.CHINESE_TRADITIONAL;
  }

  public static boolean isLatin(Language language) {
    return switch (language) {
      case ENGLISH, FRENCH, PORTUGUESE, SPANISH, GERMAN, ITALIAN, TURKISH, VIETNAMESE -> true;
      case CHINESE_SIMPLIFIED, CHINESE_TRADITIONAL, JAPANESE, KOREAN, RUSSIAN, ARABIC, THAI ->
          false;
    };
  }
}
