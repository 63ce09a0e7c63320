package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the words of concepts in a language that puts spaces between words. */
final class ConceptWords {
  /** A manual has some ten thousand words in a language; what is beyond is looked up anew. */
  private static final int REMEMBERED = 20_000;

  /** A longer word is encoded data. */
  private static final int LONGEST = 40;

  private static final char ANY_ENDING = '*';

  /** Ends a word of the table that names this alone, whatever shorter ones name. */
  private static final char ALONE = '!';

  /** Ends several words of the table beside which each still names what it names elsewhere. */
  static final char BESIDE = '+';

  private static final int HASHES = (1 << 14) - 1;

  private final Spelling spelling;
  private final boolean latin;
  private final Map<String, List<Concept>> exact = new HashMap<>();
  private final Map<String, List<Concept>> beginnings = new HashMap<>();

  /** The hashes of those, cut short: most words begin with none, which is told without a text. */
  private final BitSet hashesOfBeginnings = new BitSet();

  private final Set<String> alone = new HashSet<>();
  private final WordStarts starts = new WordStarts();
  private final WordStarts startsOfPhrases = new WordStarts();
  private final Map<Character, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, ConceptWord> known = new ConcurrentHashMap<>();

  private ConceptWords(Spelling spelling, boolean latin) {
    this.spelling = spelling;
    this.latin = latin;
  }

  static ConceptWords of(Language language) {
    return new ConceptWords(Spelling.of(language), Analysis.isLatin(language));
  }

  record Phrase(List<String> parts, Concept concept, int covered) {}

  void add(String written, Concept concept) {
    char mark = written.charAt(written.length() - 1);
    boolean only = mark == ALONE;
    boolean marked = only || mark == BESIDE;
    String entry = marked ? written.substring(0, written.length() - 1) : written;
    for (String spelt : spelling.spellings(entry.toLowerCase(Locale.ROOT))) {
      add(spelt, only, mark == BESIDE, concept);
    }
  }

  private void add(String entry, boolean only, boolean beside, Concept concept) {
    List<String> parts = new ArrayList<>();
    for (String part : entry.split("[ '-]+", -1)) {
      String word = folded(withoutStar(part));
      parts.add(isOpen(part) ? word + ANY_ENDING : word);
    }
    if (parts.size() > 1) {
      char first = parts.getFirst().charAt(0);
      Phrase phrase = new Phrase(parts, concept, beside ? 0 : parts.size());
      phrases.computeIfAbsent(first, _ -> new ArrayList<>()).add(phrase);
      startsOfPhrases.add(withoutStar(parts.getFirst()));
      return;
    }
    for (String form : spelling.forms(parts.getFirst())) {
      if (only) {
        alone.add(form);
      }
      String letters = withoutStar(form);
      starts.add(letters);
      List<Concept> concepts =
          (isOpen(form) ? beginnings : exact).computeIfAbsent(letters, _ -> new ArrayList<>());
      if (isOpen(form)) {
        hashesOfBeginnings.set(letters.hashCode() & HASHES);
      }
      if (!concepts.contains(concept)) {
        concepts.add(concept);
      }
    }
  }

  private static boolean isOpen(String form) {
    return !form.isEmpty() && form.charAt(form.length() - 1) == ANY_ENDING;
  }

  private static String withoutStar(String form) {
    return isOpen(form) ? form.substring(0, form.length() - 1) : form;
  }

  /**
   * Adds what words speak of that follow each other.
   *
   * @param names where the text is in another script, what reads its words in Latin script
   */
  void find(ConceptWord[] words, Optional<ConceptWords> names, SpokenOf found) {
    int at = 0;
    while (at < words.length) {
      ConceptWord word = words[at];
      int length = word.phrases().length == 0 ? 0 : phraseAt(words, at, found);
      if (length == 0) {
        if (word.concepts().length > 0) {
          for (Concept concept : word.concepts()) {
            found.add(concept, at);
          }
        } else if (names.isPresent() && word.folded().charAt(0) < 0x80) {
          names.get().nameAt(word.folded(), 0, at, found);
        }
      }
      at += Math.max(1, length);
    }
  }

  /**
   * Adds what a word in Latin script amid another script means together with others; says how long
   * it is, 0 where there is none.
   */
  int nameAt(String text, int at, int place, SpokenOf found) {
    int end = at;
    while (end < text.length() && Letters.isAscii(text.charAt(end))) {
      end++;
    }
    if (end - at >= 2 && end - at <= LONGEST) {
      for (Concept concept : word(text.substring(at, end)).concepts()) {
        found.addBeside(concept, place);
      }
    }
    return end - at;
  }

  /** A word, looked up once. */
  ConceptWord word(String text) {
    ConceptWord word = known.get(text);
    if (word == null) {
      String folded = folded(text);
      word = new ConceptWord(folded, lookedUp(folded), beginningWith(folded));
      if (known.size() < REMEMBERED) {
        known.put(text, word);
      }
    }
    return word;
  }

  /** Gives up what was remembered of words. */
  void forget() {
    known.clear();
  }

  private List<Phrase> beginningWith(String word) {
    if (!startsOfPhrases.mayBegin(word)) {
      return List.of();
    }
    List<Phrase> beginning = List.of();
    for (Phrase phrase : phrases.getOrDefault(word.charAt(0), List.of())) {
      if (matches(phrase.parts().getFirst(), word)) {
        beginning = beginning.isEmpty() ? new ArrayList<>() : beginning;
        beginning.add(phrase);
      }
    }
    return beginning;
  }

  private List<Concept> lookedUp(String word) {
    for (String stem : spelling.stems(word)) {
      List<Concept> concepts = ofStem(stem);
      if (!concepts.isEmpty()) {
        return concepts;
      }
    }
    return List.of();
  }

  /** What the word and each of its beginnings name, down to one that names something alone. */
  private List<Concept> ofStem(String stem) {
    if (!starts.mayBegin(stem)) {
      return List.of();
    }
    List<Concept> concepts = new ArrayList<>(0);
    addNew(exact.getOrDefault(stem, List.of()), concepts);
    boolean last = alone.contains(stem);
    int known = 0;
    int[] hashes = hashes(stem);
    for (int end = stem.length(); end >= 2 && !last; end--) {
      if (!hashesOfBeginnings.get(hashes[end] & HASHES)) {
        continue;
      }
      String beginning = stem.substring(0, end);
      List<Concept> named = beginnings.getOrDefault(beginning, List.of());
      if (!named.isEmpty()) {
        known = known == 0 ? end : known;
        addNew(named, concepts);
        last = alone.contains(beginning + ANY_ENDING);
      }
    }
    if (spelling.shortestJoined() > 0 && !last && !exact.containsKey(stem)) {
      joined(stem, known, concepts);
    }
    return List.copyOf(concepts);
  }

  /** The hash of each beginning of a word as that of a text, by its length. */
  private static int[] hashes(String word) {
    int[] hashes = new int[word.length() + 1];
    for (int at = 0; at < word.length(); at++) {
      hashes[at + 1] = hashes[at] * 31 + word.charAt(at);
    }
    return hashes;
  }

  private static void addNew(List<Concept> more, List<Concept> concepts) {
    for (Concept concept : more) {
      if (!concepts.contains(concept)) {
        concepts.add(concept);
      }
    }
  }

  /**
   * Adds what the second of two words names that are written as one, Fehlermeldung.
   *
   * @param known where the longest beginning ends that names something, 0 if none does
   */
  private void joined(String word, int known, List<Concept> concepts) {
    int shortest = spelling.shortestJoined();
    for (int at = Math.max(known, shortest); at <= word.length() - shortest; at++) {
      if (known > 0 || exact.containsKey(word.substring(0, at))) {
        List<Concept> named = second(word.substring(at), shortest);
        if (!named.isEmpty()) {
          concepts.addAll(exact.getOrDefault(word.substring(0, at), List.of()));
          concepts.addAll(named);
          return;
        }
      }
    }
  }

  /** What a word names by itself or by its longest beginning. */
  private List<Concept> second(String word, int shortest) {
    List<Concept> whole = exact.getOrDefault(word, List.of());
    if (!whole.isEmpty()) {
      return whole;
    }
    for (int end = word.length(); end >= shortest; end--) {
      List<Concept> named = beginnings.getOrDefault(word.substring(0, end), List.of());
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  private static int phraseAt(ConceptWord[] words, int at, SpokenOf found) {
    int length = 0;
    for (Phrase phrase : words[at].phrases()) {
      if (continues(phrase.parts(), words, at)) {
        found.add(phrase.concept(), at);
        length = Math.max(length, phrase.covered());
      }
    }
    return length;
  }

  /** Whether the words after the first are those of a phrase. */
  private static boolean continues(List<String> parts, ConceptWord[] words, int at) {
    if (at + parts.size() > words.length) {
      return false;
    }
    for (int part = 1; part < parts.size(); part++) {
      if (!matches(parts.get(part), words[at + part].folded())) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String wanted, String word) {
    return isOpen(wanted)
        ? word.regionMatches(0, wanted, 0, wanted.length() - 1)
        : word.equals(wanted);
  }

  /** The words of a text; those of its parts between spaces are those of all of it. */
  ConceptWord[] words(String text) {
    List<ConceptWord> words = new ArrayList<>(text.length() / 6 + 1);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Letters.joins(text.charAt(end)) && !parts(text, at, end)) {
        end++;
      }
      if (end > at && end - at <= LONGEST) {
        ConceptWord word = word(text.substring(at, end));
        if (!word.folded().isEmpty()) {
          words.add(word);
        }
      }
      at = Math.max(end, at + 1);
    }
    return words.toArray(ConceptWord[]::new);
  }

  /** Amid another script a name or number ends where that script begins: 5초마다, nginx에서. */
  private boolean parts(String text, int start, int at) {
    return !latin && at > start && text.charAt(at) < 0x80 != text.charAt(at - 1) < 0x80;
  }

  private String folded(String word) {
    return spelling.folded(word.toLowerCase(Locale.ROOT));
  }
}
