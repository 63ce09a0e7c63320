package dev.whence.knowledge.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.UnknownDictionary;
import org.apache.lucene.util.IntsRef;

/**
 * Korean words as Lucene's tokenizer with its filters finds them, in the same dictionary. Its
 * search asks for the cost of every word after every other, which took a seventh of indexing a
 * manual in sixteen languages; this one asks once for all words that begin alike. A test compares
 * the two.
 */
final class KoreanWords implements Chain {
  /** Lucene cuts a text at the cheapest place when nothing else cut it for so long. */
  private static final int LONGEST_UNCUT = 1_024;

  private final KoreanFollowers followers = new KoreanFollowers();
  private final KoMorphData known = KoreanDictionary.shared();
  private final UnknownDictionary unknowns = UnknownDictionary.getInstance();
  private final KoMorphData unknown = unknowns.getMorphAttributes();
  private final UnknownKorean unknownRuns = new UnknownKorean(unknowns.getCharacterDefinition());
  private final IntsRef ids = new IntsRef();
  private final KoreanLattice lattice = new KoreanLattice();
  private final WordFilters filters;
  private int[] path = new int[64];

  KoreanWords(UnaryOperator<TokenStream> filters) {
    this.filters = new WordFilters(filters);
  }

  @Override
  public List<String> terms(String plain) {
    char[] text = plain.toCharArray();
    List<String> terms = new ArrayList<>(text.length / 3 + 4);
    lattice.reset(text.length);
    int cut = 0;
    int at = 0;
    try {
      while (at < text.length) {
        if (!lattice.isReached(at)) {
          at++;
          continue;
        }
        if (at > cut && lattice.isStrait(at)) {
          cut = cut(text, at, terms);
        } else if (at - cut >= LONGEST_UNCUT) {
          cut = cut(text, lattice.cheapestPlace(at), terms);
          at = cut;
          continue;
        }
        at = extend(text, at) + 1;
      }
      emit(text, lattice.cheapest(text.length, 0), terms);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a dictionary in memory", impossible);
    }
    return terms;
  }

  private int cut(char[] text, int place, List<String> terms) throws IOException {
    int node = lattice.cheapest(place);
    emit(text, node, terms);
    lattice.cut(node, place);
    return place;
  }

  /** Adds all words that follow a place, behind a space perhaps; says where they begin. */
  private int extend(char[] text, int after) throws IOException {
    boolean spaced =
        Character.getType(text[after]) == Character.SPACE_SEPARATOR && after + 1 < text.length;
    int place = spaced ? after + 1 : after;
    lattice.from();
    boolean any = addKnown(text, after, place);
    int length = unknownRuns.length(text, place, any);
    if (length > 0) {
      unknowns.lookupWordIds(unknownRuns.characterClass(), ids);
      for (int at = ids.offset; at < ids.offset + ids.length; at++) {
        addUnknown(ids.ints[at], after, place, place + length);
      }
    }
    return place;
  }

  private boolean addKnown(char[] text, int after, int place) throws IOException {
    int[] following = followers.at(text, place);
    for (int at = 0; at < following.length; at += KoreanFollowers.EACH) {
      int penalty = place > after ? following[at + KoreanFollowers.PENALTY] : 0;
      lattice.add(
          after,
          place,
          place + following[at + KoreanFollowers.LENGTH],
          following[at + KoreanFollowers.WORD],
          following[at + KoreanFollowers.LEFT],
          following[at + KoreanFollowers.RIGHT],
          following[at + KoreanFollowers.COST] + penalty);
    }
    return following.length > 0;
  }

  private void addUnknown(int id, int after, int place, int end) {
    int penalty = place > after ? KoreanFollowers.penalty(unknown, id) : 0;
    int cost = unknown.getWordCost(id) + penalty;
    lattice.add(after, place, end, ~id, unknown.getLeftId(id), unknown.getRightId(id), cost);
  }

  /** Adds the terms of all words up to a node. */
  private void emit(char[] text, int last, List<String> terms) throws IOException {
    int count = 0;
    for (int node = last; lattice.before(node) != 0; node = lattice.before(node)) {
      path = count == path.length ? Arrays.copyOf(path, count * 2) : path;
      path[count++] = node;
    }
    while (count > 0) {
      int node = path[--count];
      emit(text, lattice.word(node), lattice.place(node), lattice.end(node), terms);
    }
  }

  private void emit(char[] text, int word, int place, int end, List<String> terms)
      throws IOException {
    KoMorphData morphs = word >= 0 ? known : unknown;
    int id = word >= 0 ? word : ~word;
    if (morphs.getPOSType(id) == POS.Type.MORPHEME) {
      if (!UnknownKorean.isPunctuation(text[place])) {
        emitWhole(morphs, id, text, place, end, terms);
      }
      return;
    }
    KoMorphData.Morpheme[] morphemes = morphs.getMorphemes(id, text, place, end - place);
    if (morphemes == null) {
      emitWhole(morphs, id, text, place, end, terms);
      return;
    }
    for (KoMorphData.Morpheme morpheme : morphemes) {
      char[] form = morpheme.surfaceForm().toCharArray();
      emit(morpheme.posTag(), form, 0, form.length, terms);
    }
  }

  private void emitWhole(
      KoMorphData morphs, int id, char[] text, int place, int end, List<String> terms)
      throws IOException {
    String reading = morphs.getReading(id);
    if (reading == null) {
      emit(morphs.getLeftPOS(id), text, place, end, terms);
    } else {
      emit(morphs.getLeftPOS(id), reading.toCharArray(), 0, reading.length(), terms);
    }
  }

  private void emit(POS.Tag tag, char[] text, int from, int to, List<String> terms)
      throws IOException {
    if (!KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS.contains(tag)) {
      String term = filters.of(text, from, to);
      if (!term.isEmpty()) {
        terms.add(term);
      }
    }
  }
}
