package dev.whence.knowledge.analysis;

import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

  private final Spelling spelling;
  private final boolean latin;
  private final Map<String, List<String>> exact = new HashMap<>();
  private final Map<String, List<String>> beginnings = new HashMap<>();
  private final Set<String> alone = new HashSet<>();
  private final Map<Character, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Word> known = new ConcurrentHashMap<>();

  private ConceptWords(Spelling spelling, boolean latin) {
    this.spelling = spelling;
    this.latin = latin;
  }

  static ConceptWords of(Language language) {
    return new ConceptWords(Spelling.of(language), Analysis.isLatin(language));
  }

  private record Phrase(List<String> parts, String concept) {}

  void add(String written, String concept) {
    boolean only = written.charAt(written.length() - 1) == ALONE;
    String entry = only ? written.substring(0, written.length() - 1) : written;
    List<String> parts = new ArrayList<>();
    for (String part : entry.split("[ '-]+", -1)) {
      boolean open = !part.isEmpty() && part.charAt(part.length() - 1) == ANY_ENDING;
      String word = folded(open ? part.substring(0, part.length() - 1) : part);
      parts.add(open ? word + ANY_ENDING : word);
    }
    if (parts.size() > 1) {
      char first = parts.getFirst().charAt(0);
      phrases.computeIfAbsent(first, _ -> new ArrayList<>()).add(new Phrase(parts, concept));
      return;
    }
    for (String form : spelling.forms(parts.getFirst())) {
      if (only) {
        alone.add(form);
      }
      boolean open = form.charAt(form.length() - 1) == ANY_ENDING;
      List<String> concepts =
          (open ? beginnings : exact)
              .computeIfAbsent(
                  open ? form.substring(0, form.length() - 1) : form, _ -> new ArrayList<>());
      if (!concepts.contains(concept)) {
        concepts.add(concept);
      }
    }
  }

  /**
   * A word of a text: without case and diacritics, and what it speaks of.
   *
   * @param phrases those that begin with it
   */
  private record Word(String folded, List<String> concepts, List<Phrase> phrases) {}

  /**
   * Adds the concepts of a text.
   *
   * @param names where the text is in another script, what reads its words in Latin script
   */
  void find(char[] text, Optional<ConceptWords> names, SpokenOf found) {
    List<Word> words = words(text);
    int at = 0;
    while (at < words.size()) {
      int length = phraseAt(words, at, found);
      if (length == 0) {
        Word word = words.get(at);
        if (!word.concepts().isEmpty()) {
          for (String concept : word.concepts()) {
            found.add(concept, at);
          }
        } else if (names.isPresent() && word.folded().charAt(0) < 0x80) {
          names.get().nameAt(word.folded().toCharArray(), 0, at, found);
        }
      }
      at += Math.max(1, length);
    }
  }

  /**
   * Adds what a word in Latin script amid another script means together with others; says how long
   * it is, 0 where there is none.
   */
  int nameAt(char[] text, int at, int place, SpokenOf found) {
    int end = at;
    while (end < text.length && Letters.isAscii(text[end])) {
      end++;
    }
    if (end - at >= 2 && end - at <= LONGEST) {
      for (String concept : word(new String(text, at, end - at)).concepts()) {
        found.addBeside(concept, place);
      }
    }
    return end - at;
  }

  /** Adds the concepts of one word. */
  void findWord(String word, int place, SpokenOf found) {
    for (String concept : word(word).concepts()) {
      found.add(concept, place);
    }
  }

  private Word word(String text) {
    Word word = known.get(text);
    if (word == null) {
      String folded = folded(text);
      word = new Word(folded, lookedUp(folded), phrasesFrom(folded));
      if (known.size() < REMEMBERED) {
        known.put(text, word);
      }
    }
    return word;
  }

  private List<Phrase> phrasesFrom(String word) {
    if (word.isEmpty()) {
      return List.of();
    }
    return phrases.getOrDefault(word.charAt(0), List.of()).stream()
        .filter(phrase -> matches(phrase.parts().getFirst(), word))
        .toList();
  }

  private List<String> lookedUp(String word) {
    for (String stem : spelling.stems(word)) {
      List<String> concepts = ofStem(stem);
      if (!concepts.isEmpty()) {
        return concepts;
      }
    }
    return List.of();
  }

  /** What the word and each of its beginnings name, down to one that names something alone. */
  private List<String> ofStem(String stem) {
    Set<String> concepts = new LinkedHashSet<>(exact.getOrDefault(stem, List.of()));
    boolean last = alone.contains(stem);
    for (int end = stem.length(); end >= 2 && !last; end--) {
      String beginning = stem.substring(0, end);
      concepts.addAll(beginnings.getOrDefault(beginning, List.of()));
      last = alone.contains(beginning + ANY_ENDING);
    }
    return List.copyOf(concepts);
  }

  private int phraseAt(List<Word> words, int at, SpokenOf found) {
    List<Phrase> beginning = words.get(at).phrases();
    if (beginning.isEmpty()) {
      return 0;
    }
    int length = 0;
    for (Phrase phrase : beginning) {
      if (matches(phrase.parts(), words, at)) {
        found.add(phrase.concept(), at);
        length = Math.max(length, phrase.parts().size());
      }
    }
    return length;
  }

  private static boolean matches(List<String> parts, List<Word> words, int at) {
    if (at + parts.size() > words.size()) {
      return false;
    }
    for (int part = 0; part < parts.size(); part++) {
      if (!matches(parts.get(part), words.get(at + part).folded())) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String wanted, String word) {
    boolean open = wanted.charAt(wanted.length() - 1) == ANY_ENDING;
    return open ? word.regionMatches(0, wanted, 0, wanted.length() - 1) : word.equals(wanted);
  }

  private List<Word> words(char[] text) {
    List<Word> words = new ArrayList<>(text.length / 6 + 1);
    int at = 0;
    while (at < text.length) {
      int end = at;
      while (end < text.length && Letters.joins(text[end]) && !parts(text, at, end)) {
        end++;
      }
      if (end > at && end - at <= LONGEST) {
        Word word = word(new String(text, at, end - at));
        if (!word.folded().isEmpty()) {
          words.add(word);
        }
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  /** Amid another script a name or number ends where that script begins: 5초마다, nginx에서. */
  private boolean parts(char[] text, int start, int at) {
    return !latin && at > start && text[at] < 0x80 != text[at - 1] < 0x80;
  }

  private static String folded(String word) {
    return Folding.of(word.toLowerCase(Locale.ROOT));
  }
}
